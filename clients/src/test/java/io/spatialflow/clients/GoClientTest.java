package io.spatialflow.clients;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The client for Go, by the go command. */
class GoClientTest {

    private static final Pattern VERSION_TOO_OLD = Pattern.compile("go1\\.(\\d|1\\d|20)(\\D|$)");

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        Tool.assumeInstalled("go");
        Tool.assumeThat(
                !VERSION_TOO_OLD
                        .matcher(new Tool(Repository.ROOT).run("go", "version"))
                        .find(),
                "go is older than 1.21");
        Tool tool = new Tool(Repository.CLIENTS.resolve("go"))
                .with("SPATIALFLOW_SERVER_JAR", Repository.serverJar())
                // Nothing is fetched: the standard library is all there is.
                .with("GOPROXY", "off")
                .with("GOTOOLCHAIN", "local");
        tool.run("go", "vet", "./...");
        tool.run("go", "test", "-count=1", "./...");
    }
}
