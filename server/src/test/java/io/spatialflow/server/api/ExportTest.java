package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files of shapes out, and in again elsewhere, over HTTP. */
class ExportTest {

    private static final List<String> WHAT_MAKES_IT_THE_SAME = List.of(
            "name",
            "description",
            "geometry",
            "geometry_type",
            "radius_meters",
            "metadata",
            "group_name",
            "source",
            "address",
            "buffer_meters",
            "tags",
            "is_active",
            "archived");

    @TempDir
    private Path folder;

    private RunningServer server;
    private Fences fences;
    private UploadedFiles files;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.start(folder);
        fences = new Fences(server);
        files = new UploadedFiles(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void furnish() {
        fences.circle("<b>Circle</b>", 1, 1, "\"tags\":[\"a\",\"b:c\"],\"group_name\":\"North\"");
        fences.circle("=1+1", 2, 1, "\"metadata\":{\"k\":[1,{\"x\":null}]},\"description\":\"d\\r\\ne\"");
        assertThat(fences.create("{\"name\":\"Polygon\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[5,5],[6,5],[6,6],[5,6]],[[5.2,5.2],[5.4,5.2],[5.4,5.4]]]}}")
                        .status())
                .isEqualTo(201);
        assertThat(fences.create("{\"name\":\"Antimeridian\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[179,5],[-179,5],[-179,6],[179,6]]]}}")
                        .status())
                .isEqualTo(201);
        assertThat(fences.create("{\"name\":\"House\",\"address\":\"" + RunningServer.mainStreet(10) + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private static List<List<String>> same(JsonNode list) {
        return list.get("geofences").values().stream()
                .map(fence -> WHAT_MAKES_IT_THE_SAME.stream()
                        .map(member -> fence.get(member).toString())
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"geojson,application/geo+json", "kml,application/vnd.google-earth.kml+xml"})
    void anExportUploadedIntoAnotherWorkspaceGivesTheSameFences(String format, String mediaType) {
        furnish();
        Answer export = files.export("?export_format=" + format);
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith(mediaType);
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"geofences." + format + "\"");
        String other = server.newWorkspaceKey("other");
        JsonNode status = new UploadedFiles(server, other).done("x", export.body());
        assertThat(status.get("created_count").intValue()).as(status.toString()).isEqualTo(5);
        assertThat(same(new Fences(server, other).get("").json()))
                .isEqualTo(same(fences.get("").json()));
    }

    @Test
    void filtersAreThoseOfTheList() {
        furnish();
        String archived = fences.circle("Archived", 3, 1, "\"tags\":[\"b:c\"]");
        assertThat(fences.post("/" + archived + "/archive").status()).isEqualTo(200);
        assertThat(names(files.export("")))
                .hasSize(5)
                .doesNotContain("Archived")
                .first()
                .isEqualTo("<b>Circle</b>");
        assertThat(names(files.export("?include_archived=true"))).hasSize(6);
        assertThat(names(files.export("?tags=B:C&include_archived=true"))).containsExactly("<b>Circle</b>", "Archived");
        String group = fences.get("/groups")
                .json()
                .get("groups")
                .get(0)
                .get("group_id")
                .stringValue();
        assertThat(names(files.export("?group_id=" + group))).containsExactly("<b>Circle</b>");
        assertThat(names(new UploadedFiles(server, server.newWorkspaceKey("other")).export("")))
                .isEmpty();
    }

    private static List<String> names(Answer export) {
        return export.json().get("features").values().stream()
                .map(feature -> feature.get("properties").get("name").stringValue())
                .toList();
    }

    @Test
    void allPagesAreWrittenEachFenceOnce() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            points.append("<wpt lat=\"1\" lon=\"")
                    .append(i / 10.0)
                    .append("\"><name>")
                    .append(i)
                    .append("</name></wpt>");
        }
        assertThat(files.done("x", "<gpx>" + points + "</gpx>")
                        .get("created_count")
                        .intValue())
                .isEqualTo(1200);
        List<String> names = names(files.export(""));
        assertThat(names).hasSize(1200).doesNotHaveDuplicates().startsWith("0", "1", "2");
        assertThat(files.export("?export_format=csv").body().lines().count()).isEqualTo(1201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?export_format=shp",
                "?export_format=",
                "?active_only=x",
                "?group_id=x",
                "?tags=!",
                "?export_format=GEOJSON"
            })
    void wrongParametersAreTold(String query) {
        Answer answer = files.export(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void aTableHasTheColumnsOfBulkCreate() {
        furnish();
        Answer csv = files.export("?export_format=csv");
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("address,name,buffer_meters,tags,id,lat,lng,")
                .contains(",'=1+1,");
    }
}
