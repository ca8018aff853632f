package io.spatialflow.server.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table mean what, by their numbers from 0.
 *
 * @param address those that make the address when they are joined, in order; at least one
 * @param name null if no column has names
 * @param bufferMeters null if no column has radii
 * @param tags null if no column has tags
 */
public record ColumnMapping(
        List<Integer> address,
        @Nullable Integer name,
        @Nullable Integer bufferMeters,
        @Nullable Integer tags) {

    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,6}(?:[A-Za-z]|[-/]\\d{1,5})?");
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}(?:-\\d{4})?");

    /** Spreadsheets take a ZIP for a number. */
    private static final Pattern POSTCODE_WITHOUT_ZERO = Pattern.compile("\\d{4}(?:-\\d{4})?");

    /** Programs that know no whole numbers save them so. */
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})\\.0+");

    /** Those whose ZIPs begin with a zero. */
    private static final Set<String> STATES_WITH_ZERO = Set.of(
            "CT",
            "MA",
            "ME",
            "NH",
            "NJ",
            "RI",
            "VT",
            "CONNECTICUT",
            "MASSACHUSETTS",
            "MAINE",
            "NEW HAMPSHIRE",
            "NEW JERSEY",
            "RHODE ISLAND",
            "VERMONT");

    /** @throws IllegalArgumentException if no column makes the address, or a number is negative */
    public ColumnMapping {
        address = List.copyOf(address);
        boolean negative = Stream.concat(address.stream(), Stream.of(or0(name), or0(bufferMeters), or0(tags)))
                .anyMatch(column -> column < 0);
        if (address.isEmpty() || negative) {
            throw new IllegalArgumentException("a mapping has columns for the address, counted from 0");
        }
    }

    private static int or0(@Nullable Integer column) {
        return column == null ? 0 : column;
    }

    /**
     * The address of a row on one line. Several cells are joined as people write them: a comma between, but none after a
     * house number or before a ZIP, which has its leading zero again where a spreadsheet took it for a number. A cell that
     * stands alone stays as it is.
     */
    public String address(List<String> cells) {
        if (address.size() == 1) {
            return cell(cells, address.getFirst());
        }
        StringBuilder line = new StringBuilder();
        boolean afterNumber = false;
        String before = "";
        for (int column : address) {
            String part = mended(cell(cells, column).strip(), before);
            if (part.isEmpty()) {
                continue;
            }
            if (!line.isEmpty()) {
                line.append(afterNumber || POSTCODE.matcher(part).matches() ? " " : ", ");
            }
            afterNumber = line.isEmpty() && HOUSE_NUMBER.matcher(part).matches();
            line.append(part);
            before = part;
        }
        return line.toString();
    }

    private static String mended(String part, String before) {
        Matcher whole = WHOLE.matcher(part);
        String number = whole.matches() ? whole.group(1) : part;
        return POSTCODE_WITHOUT_ZERO.matcher(number).matches()
                        && STATES_WITH_ZERO.contains(before.toUpperCase(Locale.ROOT))
                ? "0" + number
                : number;
    }

    public String name(List<String> cells) {
        return cell(cells, name);
    }

    public String bufferMeters(List<String> cells) {
        return cell(cells, bufferMeters);
    }

    public String tags(List<String> cells) {
        return cell(cells, tags);
    }

    private static String cell(List<String> cells, @Nullable Integer column) {
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }
}
