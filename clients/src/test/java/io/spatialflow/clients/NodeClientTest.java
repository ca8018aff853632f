package io.spatialflow.clients;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The client for Node, built and tested by npm. */
class NodeClientTest {

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        Tool.assumeInstalled("node", "npm");
        Tool tool = new Tool(Repository.CLIENTS.resolve("node")).with("SPATIALFLOW_SERVER_JAR", Repository.serverJar());
        tool.assume("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        tool.run("npm", "run", "build");
        tool.run("npm", "test");
    }
}
