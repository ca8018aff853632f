package io.spatialflow.clients;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The client for Go, by the go command. */
class GoClientTest {

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        Tool.assumeInstalled("go");
        Tool tool = new Tool(Repository.CLIENTS.resolve("go"))
                .with("SPATIALFLOW_SERVER_JAR", Repository.serverJar())
                // Nothing is fetched: the standard library is all there is.
                .with("GOPROXY", "off")
                .with("GOTOOLCHAIN", "local");
        tool.run("go", "vet", "./...");
        tool.run("go", "test", "-count=1", "./...");
    }
}
