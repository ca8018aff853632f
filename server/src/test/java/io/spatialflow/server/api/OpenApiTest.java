package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published description of the API is what the code says, with real answers as examples. After a change of the API,
 * {@code ./spatialflow test -Dspatialflow.write=true} writes the files anew.
 */
class OpenApiTest {

    private static final Path SPECS = Path.of("..", "specs");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static JsonNode description;

    @BeforeAll
    static void describe(@TempDir Path folder) throws Exception {
        System.setProperty("springdoc.api-docs.enabled", "true");
        ModelConverters.getInstance(true)
                .addConverter(new ModelResolver(
                                Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                        .openapi31(true));
        try (RunningServer server = RunningServer.start(folder)) {
            Answer docs = server.get("/api/springdoc");
            assertThat(docs.status()).as(docs.body()).isEqualTo(200);
            ObjectNode derived = (ObjectNode) docs.json();
            Conventions.addTo(derived);
            RealExamples.addTo(derived, server);
            description = derived;
        }
    }

    @AfterAll
    static void leaveOtherTestsAlone() {
        System.clearProperty("springdoc.api-docs.enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-latest.json", "openapi-v1.1.0.json"})
    void thePublishedFileIsWhatTheCodeSays(String name) throws Exception {
        String derived = PRETTY.writeValueAsString(description).replace("\r\n", "\n") + "\n";
        Path file = SPECS.resolve(name);
        if (Boolean.getBoolean("spatialflow.write")) {
            Files.writeString(file, derived);
        }
        assertThat(derived).isEqualTo(Files.readString(file));
    }

    @Test
    void itIsOpenApi31() {
        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/geofences/bulk, post, apps_geofences_api_bulk_create_geofences",
        "/api/v1/geofences/preview, post, apps_geofences_api_bulk_preview_geofences",
        "/api/v1/geofences, get, apps_geofences_api_list_geofences",
        "/api/v1/geofences, post, apps_geofences_api_create_geofence",
        "/api/v1/geofences/{geofence_id}, get, apps_geofences_api_get_geofence",
        "/api/v1/geofences/{geofence_id}, put, apps_geofences_api_update_geofence",
        "/api/v1/geofences/{geofence_id}/archive, post, apps_geofences_api_archive_geofence",
        "/api/v1/geofences/{geofence_id}/unarchive, post, apps_geofences_api_unarchive_geofence",
        "/api/v1/geofences/{geofence_id}/group, put, apps_geofences_api_update_geofence_group",
        "/api/v1/geofences/groups, get, apps_geofences_api_list_geofence_groups",
        "/api/v1/geofences/groups/{group_id}/geofences, get, apps_geofences_api_list_group_geofences",
        "/api/v1/geofences/groups/{group_id}/test-point, post, apps_geofences_api_test_group_point",
        "/api/v1/geofences/test-point, post, apps_geofences_api_test_point",
        "/api/v1/geofences/tags, get, apps_geofences_api_list_workspace_tags",
        "/api/v1/geofences/active-summary, get, apps_geofences_api_get_active_geofences_summary",
        "/api/v1/geofences/health, get, apps_geofences_api_geofence_health_check",
        "/api/v1/geofences/{geofence_id}, delete, apps_geofences_api_delete_geofence"
    })
    void operationsHaveTheNamesThatClientsAreGeneratedFrom(String path, String method, String operationId) {
        assertThat(description
                        .path("paths")
                        .path(path)
                        .path(method)
                        .path("operationId")
                        .asString(""))
                .isEqualTo(operationId);
    }

    @Test
    void schemasHaveTheNamesThatClientsAreGeneratedFrom() {
        assertThat(description.at("/components/schemas").propertyNames())
                .containsAll(List.of(
                        "BulkCreateRequest",
                        "BulkItemInput",
                        "BulkCreateResponse",
                        "BulkResult",
                        "BulkPreviewRequest",
                        "BulkPreviewResponse",
                        "BulkItemPreview",
                        "GeofenceResponse",
                        "GeofenceListResponse",
                        "CreateGeofenceRequest",
                        "UpdateGeofenceRequest",
                        "TestPointRequest",
                        "TestPointResponse",
                        "ErrorResponse"));
    }

    @Test
    void membersAreNamedAsOnTheWire() {
        assertThat(description
                        .at("/components/schemas/BulkItemInput/properties")
                        .propertyNames())
                .contains("address", "name", "buffer_meters", "tags", "override_dedup");
        assertThat(description.at("/components/schemas/BulkResult/properties").propertyNames())
                .containsExactlyInAnyOrder("index", "status", "geofence_id", "dedup_match", "error_code", "error");
    }
}
