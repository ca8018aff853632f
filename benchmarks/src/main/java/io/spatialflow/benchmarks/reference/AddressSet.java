package io.spatialflow.benchmarks.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One publisher's addresses among the shared reference data.
 *
 * @param folder below the folder of data
 */
public record AddressSet(String folder) {

    public static final AddressSet VERMONT = new AddressSet("us-vt-e911");
    public static final AddressSet CAMBRIDGE = new AddressSet("us-ma-cambridge");

    public static final List<AddressSet> ALL = List.of(
            VERMONT,
            CAMBRIDGE,
            new AddressSet("us-ca-yuba"),
            new AddressSet("us-ut-cache-sample"),
            new AddressSet("us-oh-hamilton-nad5k"));

    /** What the set is called in a narrow column: its state. */
    public String label() {
        return folder.substring(3, 5).toUpperCase(Locale.ROOT);
    }

    /** All points as the library itself reads them. */
    public List<AddressPoint> points(Path data) throws IOException {
        List<AddressPoint> points = new ArrayList<>();
        Sources.read(
                data.resolve(folder).resolve("openaddresses.csv.gz"),
                SourceOptions.NONE,
                Progress.NONE,
                row -> points.add((AddressPoint) row));
        return points;
    }

    /** The same from the fuller file that names the municipality beside the postal city, which only Vermont has. */
    public List<AddressPoint> pointsWithTowns(Path data) throws IOException {
        List<AddressPoint> points = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(
                                Files.newInputStream(data.resolve(folder).resolve("addresses.csv.gz"))),
                        StandardCharsets.UTF_8));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("number").isBlank() && !row.getField("street").isBlank()) {
                    points.add(point(row));
                }
            }
        }
        return points;
    }

    private static AddressPoint point(NamedCsvRecord row) {
        return new AddressPoint(
                new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon"))),
                row.getField("number"),
                row.getField("street"),
                row.getField("unit"),
                new PostalArea(
                        row.getField("city"),
                        row.getField("town"),
                        row.getField("county"),
                        row.getField("state"),
                        row.getField("postcode")));
    }
}
