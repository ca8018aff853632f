package io.spatialflow.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code spatialflow demo}: the main job, once, on addresses that the sample gazetteer knows. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the server like serve, makes an API key, and bulk-creates some sample addresses through the"
                + " API to show what comes out.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataDirectoryOption data = new DataDirectoryOption();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Ends after the import: the launcher's way to record what a start needs.")
    private boolean rehearsal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Server server = Server.start(data.directory(), listen.host(), listen.port(), Clock.systemUTC())) {
            server.firstStart().ifPresent(welcome -> ServeCommand.show(welcome, server, out));
            String key = server.accounts()
                    .keyIssue()
                    .issue(server.accounts().workspace("default").id(), "Demo", false)
                    .secret()
                    .reveal();
            importSample(server, key, out);
            out.println();
            out.println("Dashboard: " + server.address() + "/");
            out.println("API docs:  " + server.address() + "/docs");
            out.println("API key:   " + key + " (made for this demo)");
            out.flush();
            if (!rehearsal) {
                spec.commandLine().getErr().println("SpatialFlow is running. Press Ctrl+C to stop.");
                server.awaitEnd();
            }
        }
        return 0;
    }

    private static void importSample(Server server, String key, PrintWriter out)
            throws IOException, InterruptedException {
        String body;
        try (InputStream json = new ClassPathResource("sample/bulk-request.json").getInputStream()) {
            body = new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/geofences/bulk"))
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            print(JsonMapper.shared().readTree(body).get("items"), response, out);
        }
    }

    private static void print(JsonNode items, HttpResponse<String> response, PrintWriter out) {
        out.println("POST /api/v1/geofences/bulk answered " + response.statusCode() + ":");
        for (JsonNode result : JsonMapper.shared().readTree(response.body()).path("results")) {
            String address =
                    items.get(result.get("index").intValue()).get("address").stringValue();
            String more = switch (result.get("status").stringValue()) {
                case "created" -> result.get("geofence_id").stringValue();
                case "duplicate" -> "of " + result.at("/dedup_match/name").stringValue();
                default -> result.at("/error/reason").stringValue();
            };
            out.printf("  %-10s %-50s %s%n", result.get("status").stringValue(), address, more);
        }
    }
}
