package io.spatialflow.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server itself, with a rough road to it; see ../testserver. */
record RealServer(Process process, String baseUrl, String roughUrl, String apiKey, Path addresses)
        implements AutoCloseable {

    static RealServer start() throws IOException {
        Process process = new ProcessBuilder("../testserver/run")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
