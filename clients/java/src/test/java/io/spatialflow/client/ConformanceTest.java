package io.spatialflow.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spatialflow.client.model.BulkCreateRequest;
import io.spatialflow.client.model.BulkItemInput;
import io.spatialflow.client.model.CreateGeofenceRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the cases that all clients have in common; ../conformance/README.md tells what they mean. */
class ConformanceTest {

    private static final Path CASES = Path.of("../conformance");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("authentication", ApiException.Authentication.class),
            Map.entry("permission", ApiException.Permission.class),
            Map.entry("not_found", ApiException.NotFound.class),
            Map.entry("conflict", ApiException.Conflict.class),
            Map.entry("batch_too_large", ApiException.BatchTooLarge.class),
            Map.entry("validation", ApiException.Validation.class),
            Map.entry("rate_limit", ApiException.RateLimit.class),
            Map.entry("server", ApiException.ServerFailure.class),
            Map.entry("other", ApiException.class),
            Map.entry("unexpected_answer", ApiException.UnexpectedAnswer.class),
            Map.entry("connection", ConnectionException.class),
            Map.entry("timeout", AnswerTimeoutException.class),
            Map.entry("interrupted", BulkInterruptedException.class));

    static Stream<Named<JsonNode>> talks() {
        return Stream.of("errors", "retries", "bulk", "paging").flatMap(ConformanceTest::cases);
    }

    static Stream<Named<JsonNode>> webhooks() {
        return cases("webhooks");
    }

    static Stream<Named<JsonNode>> tables() {
        return cases("tables");
    }

    private static Stream<Named<JsonNode>> cases(String file) {
        return JSON.readTree(CASES.resolve(file + ".json").toFile())
                .valueStream()
                .map(test -> Named.of(test.get("name").stringValue(), test));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void talksAsAllClientsDo(JsonNode test) throws IOException {
        List<Duration> waits = new ArrayList<>();
        List<List<Integer>> progress = new ArrayList<>();
        JsonNode outcome = test.get("outcome");
        List<JsonNode> exchanges = test.get("exchanges").valueStream().toList();
        try (var server =
                new ScriptedServer(exchanges.stream().map(e -> e.get("answer")).toList())) {
            for (int time = 0; time < (test.has("twice") ? 2 : 1); time++) {
                try (SpatialFlow client = client(test.path("client"), server.url(), waits)) {
                    JsonNode given = JSON.valueToTree(call(client, test, progress));
                    assertThat(outcome.has("error"))
                            .as("%s instead of an error", given)
                            .isFalse();
                    contains(given, outcome.valueStream().findFirst().orElseThrow());
                } catch (SpatialFlowException problem) {
                    assertThat(outcome.has("error")).as("%s", problem).isTrue();
                    check(problem, outcome.get("error"));
                }
            }
            checkRequests(server.requests(), exchanges);
        }
        if (test.has("waits")) {
            assertThat(waits).hasSize(test.get("waits").size());
            for (int i = 0; i < waits.size(); i++) {
                JsonNode bounds = test.get("waits").get(i);
                assertThat(waits.get(i).toNanos() / 1e9)
                        .isBetween(bounds.get(0).doubleValue(), bounds.get(1).doubleValue());
            }
        }
        if (outcome.has("progress")) {
            assertThat(JSON.<JsonNode>valueToTree(progress)).isEqualTo(outcome.get("progress"));
        }
    }

    private static SpatialFlow client(JsonNode options, String url, List<Duration> waits) {
        SpatialFlow.Builder builder =
                SpatialFlow.builder().apiKey("sf_live_conformance").baseUrl(url).sleeper(waits::add);
        if (options.has("access_token")) {
            builder.accessToken(options.get("access_token").stringValue());
        }
        if (options.has("timeout")) {
            builder.timeout(Duration.ofMillis((long) (options.get("timeout").doubleValue() * 1000)));
        }
        if (options.has("max_retries")) {
            builder.maxRetries(options.get("max_retries").intValue());
        }
        return builder.build();
    }

    private static Object call(SpatialFlow client, JsonNode test, List<List<Integer>> progress) {
        JsonNode arguments = test.get("arguments");
        Geofences fences = client.geofences();
        return switch (test.get("call").stringValue()) {
            case "bulk_create" -> {
                BulkCreateRequest request = JSON.treeToValue(arguments, BulkCreateRequest.class);
                yield arguments.has("idempotency_key")
                        ? fences.bulkCreate(
                                        request,
                                        arguments.get("idempotency_key").stringValue())
                                .results()
                        : fences.bulkCreate(request).results();
            }
            case "bulk_create_all" -> fences.bulkCreateAll(items(arguments), options(arguments, progress));
            case "preview" -> fences.preview(items(arguments));
            case "list_all" -> {
                String[] tags = arguments
                        .path("tags")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toArray(String[]::new);
                yield fences.listAll(
                                Filter.tagged(tags), arguments.path("page_size").asInt(500))
                        .map(fence -> fence.id())
                        .toList();
            }
            case "get" -> fences.get(UUID.fromString(arguments.get("id").stringValue()));
            case "create" -> fences.create(JSON.treeToValue(arguments, CreateGeofenceRequest.class));
            default -> {
                fences.delete(UUID.fromString(arguments.get("id").stringValue()));
                yield true;
            }
        };
    }

    private static List<BulkItemInput> items(JsonNode arguments) {
        return arguments
                .get("items")
                .valueStream()
                .map(item -> JSON.treeToValue(item, BulkItemInput.class))
                .toList();
    }

    private static BulkOptions options(JsonNode arguments, List<List<Integer>> progress) {
        BulkOptions options = BulkOptions.defaults()
                .withDedupStrategy(arguments.path("dedup_strategy").asString("skip"))
                .withBatchSize(arguments.path("batch_size").asInt(500))
                .withProgress(p -> progress.add(List.of(p.done(), p.total(), p.created(), p.duplicates(), p.errors())));
        return arguments.has("import_id")
                ? options.withImportId(arguments.get("import_id").stringValue())
                : options;
    }

    private static void contains(JsonNode given, JsonNode expected) {
        if (expected.isObject()) {
            expected.propertyStream().forEach(member -> contains(given.path(member.getKey()), member.getValue()));
        } else if (expected.isArray()) {
            assertThat(given.size()).as("%s", given).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                contains(given.get(i), expected.get(i));
            }
        } else if (expected.isNumber()) {
            assertThat(given.doubleValue()).isEqualTo(expected.doubleValue());
        } else {
            assertThat(given).isEqualTo(expected);
        }
    }

    private static void check(Throwable problem, JsonNode expected) {
        assertThat(problem.getClass())
                .as("%s", problem)
                .isEqualTo(KINDS.get(expected.get("kind").stringValue()));
        expected.propertyStream().forEach(member -> {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "kind" -> {}
                case "cause" -> check(problem.getCause(), value);
                case "import_id" ->
                    assertThat(((BulkInterruptedException) problem).importId()).isEqualTo(value.stringValue());
                case "results" -> contains(JSON.valueToTree(((BulkInterruptedException) problem).results()), value);
                case "max_items" ->
                    assertThat(((ApiException.BatchTooLarge) problem).maxItems())
                            .isEqualTo(value.intValue());
                default -> checkRefusal((ApiException) problem, member.getKey(), value);
            }
        });
    }

    private static void checkRefusal(ApiException refusal, String member, JsonNode value) {
        switch (member) {
            case "status" -> assertThat(refusal.status()).isEqualTo(value.intValue());
            case "code" -> assertThat(refusal.code()).isEqualTo(value.isNull() ? null : value.stringValue());
            case "message" -> assertThat(refusal.detail()).isEqualTo(value.stringValue());
            case "details" ->
                assertThat(JSON.<JsonNode>valueToTree(refusal.details())).isEqualTo(value);
            case "faults" -> assertThat(refusal.faults()).hasSize(value.intValue());
            case "retry_after" ->
                assertThat(refusal.retryAfter())
                        .isEqualTo(value.isNull() ? null : Duration.ofSeconds(value.intValue()));
            default -> throw new AssertionError("the suite has a member that this driver does not know: " + member);
        }
    }

    private static void checkRequests(List<ScriptedServer.Request> requests, List<JsonNode> exchanges) {
        assertThat(requests).hasSize(exchanges.size());
        Set<String> letters = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            ScriptedServer.Request request = requests.get(i);
            JsonNode expect = exchanges.get(i).path("expect");
            assertThat(request.method()).isEqualTo(expect.path("method").asString(request.method()));
            assertThat(request.path()).isEqualTo(expect.path("path").asString(request.path()));
            if (expect.has("query")) {
                assertThat(JSON.<JsonNode>valueToTree(request.query())).isEqualTo(expect.get("query"));
            }
            if (expect.has("body")) {
                contains(JSON.readTree(request.body()), expect.get("body"));
                contains(expect.get("body"), JSON.readTree(request.body()));
            }
            expect.path("headers")
                    .propertyStream()
                    .forEach(header -> assertThat(
                                    request.headers().get(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                            .isEqualTo(
                                    header.getValue().isNull()
                                            ? null
                                            : header.getValue().stringValue()));
            if (expect.has("key")) {
                String letter = expect.get("key").asString("none");
                String key = request.headers().getOrDefault("idempotency-key", "none");
                assertThat(letter.equals("none")).isEqualTo(key.equals("none"));
                letters.add(letter);
                keys.add(key);
                pairs.add(List.of(letter, key));
            }
        }
        // As many letters as keys as pairs of them: each stands for one of the others.
        assertThat(letters).hasSameSizeAs(keys).hasSameSizeAs(pairs);
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void knowsItsOwnWebhooks(JsonNode test) {
        JsonNode signature = test.get("signature");
        assertThat(Webhooks.isSigned(
                        test.get("body").stringValue().getBytes(StandardCharsets.UTF_8),
                        signature.isNull() ? null : signature.stringValue(),
                        test.get("secret").stringValue()))
                .isEqualTo(test.get("fits").booleanValue());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsTables(JsonNode test, @TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("sites.csv"), test.get("text").stringValue());
        Tables.Columns columns = Tables.Columns.standard();
        JsonNode options = test.path("options");
        if (options.has("address_columns")) {
            columns = columns.withAddress(words(options.get("address_columns")))
                    .withName(options.get("name_column").stringValue())
                    .withMoreTags(words(options.get("tags")));
        }
        Tables.Columns chosen = columns;
        if (test.has("error")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tables.readItems(file, chosen))
                    .withMessageContaining(test.get("error").stringValue());
        } else {
            assertThat(JSON.<JsonNode>valueToTree(Tables.readItems(file, chosen)))
                    .isEqualTo(test.get("items"));
        }
    }

    private static String[] words(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toArray(String[]::new);
    }
}
