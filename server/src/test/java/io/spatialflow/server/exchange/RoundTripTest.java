package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again as what it was. */
class RoundTripTest {

    static byte[] written(ExportFormat format, List<Geofence> geofences) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FenceWriter writer = format.open(file);
        for (Geofence geofence : geofences) {
            writer.write(geofence);
        }
        writer.end();
        return file.toByteArray();
    }

    private static Draft draft(Geofence geofence) {
        Group group = geofence.group();
        return new Draft(
                geofence.profile(),
                geofence.area(),
                geofence.origin(),
                group == null ? null : group.name(),
                geofence.status());
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GEOJSON", "KML"})
    void fencesOfAllKindsComeBack(ExportFormat format) throws IOException {
        HostileFences fences = new HostileFences(20261125);
        List<Geofence> all = Stream.generate(fences::next).limit(1000).toList();
        List<Draft> read = Files.drafts(written(format, all));
        assertThat(read).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(read.get(i)).as("fence %d", i).isEqualTo(draft(all.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GEOJSON", "KML"})
    void noFencesAreAFileToo(ExportFormat format) throws IOException {
        assertThat(Files.drafts(written(format, List.of()))).isEmpty();
    }

    @Test
    void whatXmlCannotWriteIsReplaced() throws IOException {
        Geofence fence = new HostileFences(1).next();
        Geofence escape = fence.with(new Profile(
                "\u001b[31m\u0001\ufffe", null, List.of(), fence.profile().metadata()));
        assertThat(Files.drafts(written(ExportFormat.GEOJSON, List.of(escape))))
                .singleElement()
                .isEqualTo(draft(escape));
        assertThat(Files.drafts(written(ExportFormat.KML, List.of(escape)))
                        .getFirst()
                        .profile()
                        .name())
                .isEqualTo("\ufffd[31m\ufffd\ufffd");
    }

    @Test
    void aGeoJsonCircleIsAPointThatEveryProgramCanShow() throws IOException {
        HostileFences fences = new HostileFences(7);
        List<Geofence> all = Stream.generate(fences::next).limit(100).toList();
        String file = new String(written(ExportFormat.GEOJSON, all), StandardCharsets.UTF_8);
        assertThat(file).contains("\"type\":\"Point\"").doesNotContain("\"Circle\"");
        assertThat(file.lines().count()).as("a line for each fence").isEqualTo(101);
    }
}
