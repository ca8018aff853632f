package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTableWriterTest {

    private static List<NamedCsvRecord> rows(List<Geofence> fences) throws IOException {
        String csv = new String(RoundTripTest.written(ExportFormat.CSV, fences), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    @Test
    void noCellIsAFormulaAndNumbersStayNumbers() throws IOException {
        HostileFences fences = new HostileFences(53);
        List<Geofence> all = Stream.generate(fences::next).limit(500).toList();
        List<NamedCsvRecord> rows = rows(all);
        assertThat(rows).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            Geofence fence = all.get(i);
            NamedCsvRecord row = rows.get(i);
            assertThat(Double.parseDouble(row.getField("lat")))
                    .isEqualTo(fence.area().centroid().latitude());
            assertThat(Double.parseDouble(row.getField("lng")))
                    .isEqualTo(fence.area().centroid().longitude());
            for (String column : List.of("address", "name", "tags", "description", "group_name", "metadata")) {
                assertThat(row.getField(column)).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
            }
            assertThat(row.getField("name")).isIn(fence.name(), "'" + fence.name());
        }
    }

    @Test
    void itHasTheColumnsThatBulkCreateReads() throws IOException {
        Geofence fence =
                new HostileFences(1).next().with(CircleArea.of(new Point(44, -73), 70), Origin.geocoded("1 Main"));
        NamedCsvRecord row = rows(List.of(fence)).getFirst();
        assertThat(row.getHeader().subList(0, 4)).containsExactly("address", "name", "buffer_meters", "tags");
        assertThat(row.getField("address")).isEqualTo("1 Main");
        assertThat(row.getField("buffer_meters")).isEqualTo("70");
        assertThat(row.getField("lng")).isEqualTo("-73.0");
    }
}
