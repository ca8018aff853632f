package io.spatialflow.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of Python's with packages of its own. */
record PythonEnvironment(Path folder) {

    static final Path CLIENT = Repository.CLIENTS.resolve("python");

    /** Makes it with packages of others, or skips the test where there is no Python or no registry. */
    void make(String... packages) throws IOException, InterruptedException {
        Tool.assumeInstalled("python3");
        Tool tool = new Tool(Repository.CLIENTS);
        tool.assume("python3", "-m", "venv", folder.toString());
        List<String> install = new ArrayList<>(
                List.of(command("pip"), "install", "-q", "--disable-pip-version-check", "--prefer-binary"));
        install.addAll(List.of(packages));
        tool.assume(install.toArray(String[]::new));
    }

    /** As people do, but from here: what it stands on is there already. */
    void installClient() throws IOException, InterruptedException {
        new Tool(CLIENT)
                .run(command("pip"), "install", "-q", "--no-build-isolation", "--force-reinstall", "--no-deps", ".");
    }

    String command(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
