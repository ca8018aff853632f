package io.spatialflow.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server itself, with a rough road to it; see ../testserver. */
record RealServer(Process process, String baseUrl, String roughUrl, String apiKey, Path addresses)
        implements AutoCloseable {

    static RealServer start() throws IOException {
        ProcessBuilder run = new ProcessBuilder("../testserver/run").redirectError(ProcessBuilder.Redirect.INHERIT);
        // In a build of everything it has just been packaged; the launcher would wait for that build to end.
        Path packaged =
                Path.of("../../server/target/spatialflow-server-1.1.0.jar").toAbsolutePath();
        if (Files.exists(packaged)) {
            run.environment().putIfAbsent("SPATIALFLOW_SERVER_JAR", packaged.toString());
        }
        Process process = run.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the server did not start");
        }
        JsonNode told = JsonMapper.shared().readTree(line);
        return new RealServer(
                process,
                told.get("base_url").stringValue(),
                told.get("rough_url").stringValue(),
                told.get("api_key").stringValue(),
                Path.of(told.get("addresses").stringValue()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
