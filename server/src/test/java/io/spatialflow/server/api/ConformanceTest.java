package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spatialflow.server.api.Schemathesis.Verdict;
import io.spatialflow.server.cli.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        "auth.logins-per-minute-by-email=1000000000"
    };

    private static final int CASES = 5000;

    /** Fewer is too few for an operation with a large body, however many operations there are. */
    private static final int LEAST_EXAMPLES = 40;

    @TempDir
    private Path folder;

    @Test
    void aKeyGetsNoAnswerThatIsNotDescribed() throws Exception {
        Schemathesis schemathesis = schemathesis();
        try (RunningServer server = RunningServer.start(folder, NO_LIMITS)) {
            assertConforms(schemathesis.run(server.address(), """
                    [auth.openapi.ApiKey]
                    api_key = "%s"
                    """.formatted(server.apiKey()), examples(), folder));
        }
    }

    /** A token is asked for again when it was logged out. */
    @Test
    void anOwnerGetsNoAnswerThatIsNotDescribed() throws Exception {
        Schemathesis schemathesis = schemathesis();
        try (RunningServer server = RunningServer.start(folder, NO_LIMITS)) {
            assertConforms(schemathesis.run(
                    server.address(),
                    """
                    [auth.dynamic.openapi.Token]
                    path = "/api/v1/auth/login"
                    payload = { email = "%s", password = "%s" }
                    extract_selector = "/access_token"
                    retry_on = [401]
                    """.formatted(server.welcome().email(), server.welcome().password()),
                    examples(),
                    folder));
        }
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
                .isEmpty();
    }

    private static int examples() throws Exception {
        JsonNode paths = JsonMapper.shared()
                .readTree(Files.readString(Path.of("..", "specs", "openapi-latest.json")))
                .get("paths");
        int operations = paths.values().stream().mapToInt(JsonNode::size).sum();
        return Math.max(LEAST_EXAMPLES, CASES / 2 / operations);
    }
}
