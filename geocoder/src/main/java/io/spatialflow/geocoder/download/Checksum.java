package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a file have to add up to.
 *
 * @param algorithm as Java names it
 * @param hex small letters
 */
public record Checksum(String algorithm, String hex) {

    private static final int BUFFER = 1 << 16;

    /** By the names that HTTP has for them; SHA-1 and shorter sums are not worth checking, but MD5 is what many have. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha-256", "SHA-256", "sha-512", "SHA-512", "md5", "MD5");

    private static final Pattern DIGEST = Pattern.compile("([A-Za-z0-9-]+)=:?([A-Za-z0-9+/]+=*):?");

    /**
     * A SHA-256 as tools print it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Checksum sha256(String hex) {
        String sum = hex.strip().toLowerCase(Locale.ROOT);
        if (!sum.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits, not \"" + hex + "\"");
        }
        return new Checksum("SHA-256", sum);
    }

    /** What an answer says of the whole file (RFC 9530, and what was there before it). */
    static List<Checksum> in(HttpHeaders headers, boolean whole) {
        List<Checksum> sums = new ArrayList<>();
        for (String field : new String[] {"Repr-Digest", "Digest"}) {
            for (String value : headers.allValues(field)) {
                Matcher digests = DIGEST.matcher(value);
                while (digests.find()) {
                    String algorithm = ALGORITHMS.get(digests.group(1).toLowerCase(Locale.ROOT));
                    if (algorithm != null) {
                        base64(algorithm, digests.group(2)).ifPresent(sums::add);
                    }
                }
            }
        }
        // Of a part of the file it would be the sum of that part.
        if (whole) {
            headers.firstValue("Content-MD5")
                    .flatMap(value -> base64("MD5", value.strip()))
                    .ifPresent(sums::add);
        }
        return sums;
    }

    /** From a file that lies beside the one it is about: the sum, and perhaps the name. */
    static @Nullable Checksum beside(String algorithm, String text) {
        String[] words = text.strip().split("\\s+", 2);
        int length = algorithm.equals("MD5") ? 32 : 64;
        String sum = words[0].toLowerCase(Locale.ROOT);
        return sum.matches("[0-9a-f]{" + length + "}") ? new Checksum(algorithm, sum) : null;
    }

    private static Optional<Checksum> base64(String algorithm, String text) {
        try {
            byte[] sum = Base64.getDecoder().decode(text);
            return sum.length == digest(algorithm).getDigestLength()
                    ? Optional.of(new Checksum(algorithm, HexFormat.of().formatHex(sum)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** That of a file. */
    static Checksum of(Path file, String algorithm) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
