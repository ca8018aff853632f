package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading who changed what. */
class AuditLogTest {

    private static final String LOGS = "/api/v1/audit-logs/";

    private static RunningServer server;
    private static String token;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
        token = server.token(server.welcome().email(), server.welcome().password());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer get(String path) {
        return server.send(
                server.request(path, "Authorization", "Bearer " + token).GET());
    }

    private static JsonNode logs(String query) {
        Answer answer = get(LOGS + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Something was done by the server's owner, on a day of its own. */
    private static String add(String action, String resourceId, Map<String, Object> changes) {
        server.clock().advance(Duration.ofSeconds(1));
        AuditEntry entry = new AuditEntry(
                TimeOrderedUuid.next(server.clock().instant()),
                server.workspaceId(),
                Actor.anonymous("192.0.2.7"),
                server.clock().instant(),
                action,
                "test",
                resourceId,
                changes);
        server.auditLog().add(entry);
        return entry.id().toString();
    }

    @Test
    void aBatchIsThereWithWhoSentItFromWhere() {
        server.bulk(batch("skip", List.of(item(mainStreet(1)))));
        JsonNode log = logs("?action=geofence.bulk_create").at("/logs/0");
        assertThat(log.get("actor_type").stringValue()).isEqualTo("api_key");
        assertThat(log.get("api_key_name").stringValue()).isNotEmpty();
        assertThat(log.get("user_id").isNull()).isTrue();
        assertThat(log.get("ip_address").stringValue()).isEqualTo("127.0.0.1");
        assertThat(log.at("/changes/item_count").intValue()).isEqualTo(1);
        assertThat(get(LOGS + log.get("id").stringValue()).json()).isEqualTo(log);
    }

    @Test
    void itComesInPages() {
        for (int i = 0; i < 5; i++) {
            add("pages.test", "thing " + i, Map.of());
        }
        JsonNode first = logs("?action=pages.test&page_size=2");
        assertThat(first.at("/logs/0/resource_id").stringValue()).isEqualTo("thing 4");
        assertThat(first.get("total").intValue()).isEqualTo(5);
        assertThat(first.get("page").intValue()).isEqualTo(1);
        assertThat(first.get("page_size").intValue()).isEqualTo(2);
        assertThat(first.get("has_more").booleanValue()).isTrue();
        JsonNode last = logs("?action=pages.test&page_size=2&page=3");
        assertThat(last.get("logs").size()).isEqualTo(1);
        assertThat(last.get("has_more").booleanValue()).isFalse();
    }

    @Test
    void aDayEndsWithItsLastMoment() {
        String id = add("days.test", "x", Map.of());
        String day = server.clock().instant().toString().substring(0, "2026-11-23".length());
        assertThat(logs("?action=days.test&date_from=" + day + "&date_to=" + day)
                        .at("/logs/0/id")
                        .stringValue())
                .isEqualTo(id);
        assertThat(logs("?action=days.test&date_to=" + day + "T00:00:00Z")
                        .get("total")
                        .intValue())
                .isZero();
        assertThat(logs("?action=days.test&date_from=" + day + "T23:59:59.999%2B00:00")
                        .get("total")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "page=99999999999",
                "page_size=501",
                "user_id=me",
                "date_from=yesterday",
                "date_to=2026-13-01",
                "date_to=2026-11-01T24:00:00Z",
                "search=%00",
                "=x"
            })
    void whatCannotBeIsRefused(String query) {
        assertThat(get(LOGS + "?" + query).status()).isEqualTo(422);
    }

    @Test
    void everyFaultIsListed() {
        assertThat(get(LOGS + "?page=0&page_size=0&user_id=me&date_from=x")
                        .json()
                        .get("detail")
                        .size())
                .isEqualTo(4);
        assertThat(get(LOGS + "export?export_format=xml&user_id=me")
                        .json()
                        .get("detail")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aKeyMayNotReadIt() {
        assertThat(server.get(LOGS).status()).isEqualTo(403);
        assertThat(server.get(LOGS + "export").status()).isEqualTo(403);
    }

    @Test
    void noSuchEntryIsNotFound() {
        assertThat(get(LOGS + "00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
        assertThat(get(LOGS + "x").status()).isEqualTo(404);
    }

    @Test
    void anExportHasMoreThanFitsInOnePage() {
        for (int i = 0; i < 1100; i++) {
            add("export.many", "thing " + i, Map.of());
        }
        Answer csv = get(LOGS + "export/?action=export.many");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit-log-2026-11-23.csv\"");
        List<NamedCsvRecord> rows = records(csv);
        assertThat(rows).hasSize(1100);
        assertThat(rows.getFirst().getField("resource_id")).isEqualTo("thing 1099");
        assertThat(rows.getLast().getField("resource_id")).isEqualTo("thing 0");
        JsonNode json =
                get(LOGS + "export?export_format=json&action=export.many").json();
        assertThat(json.size()).isEqualTo(1100);
        assertThat(json.get(0)).isEqualTo(logs("?action=export.many").at("/logs/0"));
    }

    @Test
    void anEmptyExportIsStillOne() {
        assertThat(records(get(LOGS + "export?action=no.such"))).isEmpty();
        assertThat(get(LOGS + "export?action=no.such&export_format=json").json().size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "<img src=x onerror=alert(1)>",
                "</script>",
                "${jndi:ldap://127.0.0.1/a}",
                "%0d%0aSet-Cookie: a=b",
                "\u001b[31mred",
                "two\nlines",
                "\"quoted\", with a comma",
                "\u202ebackwards"
            })
    void hostileNamesAreInert(String name) {
        String id = add("hostile.test", name, Map.of("name", name));
        JsonNode log = get(LOGS + id).json();
        assertThat(log.get("resource_id").stringValue()).isEqualTo(name);
        Answer csv = get(LOGS + "export?action=hostile.test");
        NamedCsvRecord row = records(csv).stream()
                .filter(one -> one.getField("id").equals(id))
                .findFirst()
                .orElseThrow();
        boolean isFormula = "=+-@\t\r\n".indexOf(name.charAt(0)) >= 0;
        assertThat(row.getField("resource_id")).isEqualTo(isFormula ? "'" + name : name);
        assertThat(JsonMapper.shared()
                        .readTree(row.getField("changes"))
                        .get("name")
                        .stringValue())
                .isEqualTo(name);
        assertThat(csv.headers()).doesNotContainKey("set-cookie");
        assertThat(csv.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static List<NamedCsvRecord> records(Answer csv) {
        assertThat(csv.status()).as(csv.body()).isEqualTo(200);
        return CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
    }
}
