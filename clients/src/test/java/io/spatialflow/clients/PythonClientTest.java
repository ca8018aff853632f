package io.spatialflow.clients;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client for Python, installed by pip from its folder, checked by mypy, tested by pytest. */
class PythonClientTest {

    private static final PythonEnvironment ENVIRONMENT =
            new PythonEnvironment(Repository.CLIENTS.resolve("target/python"));

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        ENVIRONMENT.make("setuptools>=68", "wheel", "aiohttp", "pydantic>=2.5", "pytest", "mypy");
        ENVIRONMENT.installClient();
    }

    @Test
    void isTypedStrictly() throws IOException, InterruptedException {
        new Tool(PythonEnvironment.CLIENT).run(ENVIRONMENT.command("mypy"));
    }

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        new Tool(PythonEnvironment.CLIENT)
                .with("SPATIALFLOW_SERVER_JAR", Repository.serverJar())
                .run(ENVIRONMENT.command("pytest"));
    }
}
