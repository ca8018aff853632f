package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names a place for good: a house, a street, a town or a ZIP. It says what the place is called and not where it stands in an index,
 * so that it means the same after the reference data were loaded anew, and needs no table to be found again. All parts but the
 * number are in normal form; what does not apply is empty.
 *
 * @param number null for what is larger than a house
 * @param unit only where the units of one number stand apart
 * @param street empty for a town or a ZIP
 */
public record PlaceId(
        @Nullable HouseNumber number, String unit, String street, String town, String region, String postcode) {

    private static final byte VERSION = 1;
    private static final int PARTS = 7;
    private static final String SEPARATOR = "\n";
    private static final int CHECKSUM_BYTES = 4;

    /** What is longer was not made here: no part of reference data is longer than some hundred characters. */
    private static final int LONGEST_TEXT = 4_000;

    /** @throws IllegalArgumentException if it names nothing, or a house on no street */
    public PlaceId {
        boolean isNothing = street.isEmpty() && town.isEmpty() && postcode.isEmpty();
        if (isNothing || number != null && street.isEmpty()) {
            throw new IllegalArgumentException("no place has no name");
        }
    }

    /** As it is handed out: opaque, letters, digits, dashes and underscores, with a checksum. */
    public String text() {
        String leading = number == null ? "" : Integer.toString(number.leading());
        String rest = number == null ? "" : number.rest();
        byte[] parts = String.join(SEPARATOR, leading, rest, unit, street, town, region, postcode)
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(1 + parts.length + CHECKSUM_BYTES);
        bytes.put(VERSION).put(parts);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads what {@link #text} gave; empty if it is anything else. */
    public static Optional<PlaceId> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int end = bytes.length - CHECKSUM_BYTES;
            boolean isOurs =
                    end > 0 && bytes[0] == VERSION && ByteBuffer.wrap(bytes).getInt(end) == checksum(bytes, end);
            return isOurs ? Optional.of(parse(ByteBuffer.wrap(bytes, 1, end - 1))) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Not Base64, or a checksum that fits by chance: either way none of ours.
            return Optional.empty();
        }
    }

    private static PlaceId parse(ByteBuffer bytes) throws CharacterCodingException {
        String[] parts =
                StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not the parts of a place");
        }
        HouseNumber number = parts[0].isEmpty() ? null : new HouseNumber(Integer.parseInt(parts[0]), parts[1]);
        return new PlaceId(number, parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    PlaceId withoutPostcode() {
        boolean isPostcode = street.isEmpty() && town.isEmpty();
        return isPostcode ? this : new PlaceId(number, unit, street, town, region, "");
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
