package io.spatialflow.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server that clients/testserver starts. */
record TestServer(Process process, String baseUrl, String apiKey) {

    private static final Pattern TOLD = Pattern.compile("\"base_url\": \"([^\"]+)\".*\"api_key\": \"([^\"]+)\"");

    static TestServer start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Repository.CLIENTS.resolve("testserver/run").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("SPATIALFLOW_SERVER_JAR", Repository.serverJar().toString());
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Matcher told = TOLD.matcher(String.valueOf(output.readLine()));
        if (!told.find()) {
            throw new IOException("the server did not start");
        }
        return new TestServer(process, told.group(1), told.group(2));
    }

    void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
