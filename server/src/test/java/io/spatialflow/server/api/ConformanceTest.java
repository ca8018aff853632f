package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.api.Schemathesis.Verdict;
import io.spatialflow.server.cli.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keeps to its published description, whatever it is sent: thousands of requests that the description allows and
 * forbids, and no answer that it does not foresee.
 */
class ConformanceTest {

    /** Many more than are sent. */
    private static final String[] NO_LIMITS = {
        "bulk.api-key-batches-per-hour=1000000000",
        "bulk.jwt-batches-per-hour=1000000000",
        "bulk.previews-per-hour=1000000000",
        "auth.logins-per-minute-by-address=1000000000",
        "auth.logins-per-minute-by-email=1000000000",
        "auth.signups-per-hour-by-address=1000000000",
        "auth.resets-per-hour-by-address=1000000000",
        "auth.resets-per-hour-by-email=1000000000",
        "workspace.invitations-per-hour=1000000000",
        "upload.files-per-hour=1000000000"
    };

    private static final int CASES = 5000;

    /** Fewer is too few for an operation with a large body, however many operations there are. */
    private static final int LEAST_EXAMPLES = 40;

    /** What only a letter tells nobody hits upon by trying. Tests of their own have these operations accepted. */
    private static final List<String> NEVER_ACCEPTED = List.of(
            "GET /api/v1/public/invitations/{token}",
            "POST /api/v1/auth/password/reset",
            "POST /api/v1/public/invitations/accept",
            // The one that the login is into, and its id is no parameter.
            "POST /api/v1/auth/switch-workspace",
            // Whose token it is that is tried with is its last owner.
            "DELETE /api/v1/workspaces/members/me");

    /** So that some are left when others were taken out. */
    private static final int MEMBERS = 20;

    @TempDir
    private Path folder;

    @Test
    void aKeyGetsNoAnswerThatIsNotDescribed() throws Exception {
        Schemathesis schemathesis = schemathesis();
        try (RunningServer server = RunningServer.start(folder, NO_LIMITS)) {
            String key = """
                    [auth.openapi.ApiKey]
                    api_key = "%s"
                    """.formatted(server.apiKey());
            assertConforms(schemathesis.run(server.address(), key + uploads(server), examples(), folder));
        }
    }

    /** A token is asked for again when it was logged out. */
    @Test
    void anOwnerGetsNoAnswerThatIsNotDescribed() throws Exception {
        Schemathesis schemathesis = schemathesis();
        try (RunningServer server = RunningServer.start(folder, NO_LIMITS)) {
            String login =
                    """
                    [auth.dynamic.openapi.Token]
                    path = "/api/v1/auth/login"
                    payload = { email = "%s", password = "%s" }
                    extract_selector = "/access_token"
                    retry_on = [401]
                    """.formatted(server.welcome().email(), server.welcome().password());
            assertConforms(
                    schemathesis.run(server.address(), login + uploads(server) + members(server), examples(), folder));
        }
    }

    /** A file whose job can be asked for. */
    private static String uploads(RunningServer server) {
        JsonNode job = new UploadedFiles(server).done("none.json", "{\"type\":\"FeatureCollection\",\"features\":[]}");
        return oftenAmong("job_id", List.of(job.get("job_id").stringValue()));
    }

    /** People who can be given another role, and taken out. */
    private static String members(RunningServer server) {
        for (int i = 0; i < MEMBERS; i++) {
            server.addPerson("default", "member" + i + "@example.com", "no password", Role.MEMBER);
        }
        String token = server.token(server.welcome().email(), server.welcome().password());
        JsonNode list = server.send(server.request("/api/v1/workspaces/members", "Authorization", "Bearer " + token)
                        .GET())
                .json();
        return oftenAmong(
                "user_id",
                list.get("members").values().stream()
                        .filter(member -> member.get("role").stringValue().equals("member"))
                        .map(member -> member.get("user_id").stringValue())
                        .toList());
    }

    /** As settings: a parameter in the path is one of some values half of the time, and made up otherwise. */
    private static String oftenAmong(String parameter, List<String> values) {
        return """

                [dictionaries.%1$s]
                values = [%2$s]

                [parameters."path.%1$s"]
                dictionary = "%1$s"
                probability = 0.5
                """.formatted(
                parameter, values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(", ")));
    }

    private static Schemathesis schemathesis() {
        Optional<Schemathesis> found = Schemathesis.find();
        assumeTrue(
                found.isPresent(),
                "no schemathesis on the PATH: the API is not tried against its description"
                        + " (pip install -r server/src/test/conformance/requirements.txt)");
        return found.orElseThrow();
    }

    private static void assertConforms(Verdict verdict) {
        assertThat(verdict.exit()).as(verdict.output()).isZero();
        assertThat(verdict.cases()).as(verdict.output()).isGreaterThanOrEqualTo(CASES);
        System.out.printf("schemathesis: %,d cases, all as described%n", verdict.cases());
        assertThat(verdict.neverAccepted())
                .as("operations of which no request was ever accepted: nothing was learnt of them")
                .isSubsetOf(NEVER_ACCEPTED);
    }

    private static int examples() throws Exception {
        JsonNode paths = JsonMapper.shared()
                .readTree(Files.readString(Path.of("..", "specs", "openapi-latest.json")))
                .get("paths");
        int operations = paths.values().stream().mapToInt(JsonNode::size).sum();
        return Math.max(LEAST_EXAMPLES, CASES / 2 / operations);
    }
}
