package io.spatialflow.benchmarks.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.PostalArea;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cambridge's centrelines: segments with the first and last house number of each side. */
public final class StreetRanges {

    private static final Pattern COORDINATES = Pattern.compile("(-?\\d+\\.\\d+) (-?\\d+\\.\\d+)");

    private StreetRanges() {}

    public static List<AddressRange> read(Path file) throws IOException {
        List<AddressRange> ranges = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                List<Point> line = line(row.getField("wkt"));
                add(ranges, row, line, "l", AddressRange.Side.LEFT, row.getField("zip_left"));
                add(ranges, row, line, "r", AddressRange.Side.RIGHT, row.getField("zip_right"));
            }
        }
        return ranges;
    }

    private static void add(
            List<AddressRange> ranges,
            NamedCsvRecord row,
            List<Point> line,
            String prefix,
            AddressRange.Side side,
            String zip) {
        String from = row.getField(prefix + "_from").strip();
        String to = row.getField(prefix + "_to").strip();
        String street = row.getField("street");
        if (isNumber(from) && isNumber(to) && !street.isBlank() && line.size() > 1) {
            PostalArea area = PostalArea.of("Cambridge", "", "MA", zip);
            ranges.add(new AddressRange(line, from, to, parity(from, to), side, street, area));
        }
    }

    /** Both ends odd or both even say that the other half stands across the street. */
    private static AddressRange.Parity parity(String from, String to) {
        boolean isFirstOdd = isOdd(from);
        if (isFirstOdd != isOdd(to)) {
            return AddressRange.Parity.ALL;
        }
        return isFirstOdd ? AddressRange.Parity.ODD : AddressRange.Parity.EVEN;
    }

    private static boolean isOdd(String number) {
        return number.replaceAll("\\D.*", "").matches(".*[13579]");
    }

    /** The source writes 0 or -1 where a side has no houses. */
    private static boolean isNumber(String text) {
        return text.matches("\\d.*") && !text.matches("0+");
    }

    private static List<Point> line(String wkt) {
        Matcher coordinates = COORDINATES.matcher(wkt);
        List<Point> line = new ArrayList<>();
        while (coordinates.find()) {
            line.add(new Point(Double.parseDouble(coordinates.group(2)), Double.parseDouble(coordinates.group(1))));
        }
        return Collections.unmodifiableList(line);
    }
}
