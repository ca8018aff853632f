package io.spatialflow.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The client for Python, installed by pip from its folder, checked by mypy, tested by pytest. */
class PythonClientTest {

    private static final Path FOLDER = Repository.CLIENTS.resolve("python");
    private static final Path ENVIRONMENT = Repository.CLIENTS.resolve("target/python");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        String python = Stream.of("python3.13", "python3.12", "python3.11", "python3")
                .filter(Tool::isInstalled)
                .findFirst()
                .orElse("python3");
        Tool.assumeInstalled(python);
        Tool tool = new Tool(FOLDER);
        tool.assume(python, "-m", "venv", ENVIRONMENT.toString());
        tool.assume(in("pip"), "install", "-q", "setuptools", "wheel", "aiohttp", "pydantic>=2", "pytest", "mypy");
        tool.run(in("pip"), "install", "-q", "--no-build-isolation", "--force-reinstall", "--no-deps", ".");
    }

    @Test
    void isTypedStrictly() throws IOException, InterruptedException {
        new Tool(FOLDER).run(in("mypy"));
    }

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        new Tool(FOLDER).with("SPATIALFLOW_SERVER_JAR", Repository.serverJar()).run(in("pytest"));
    }

    private static String in(String command) {
        return ENVIRONMENT.resolve("bin").resolve(command).toString();
    }
}
