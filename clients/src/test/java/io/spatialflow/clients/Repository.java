package io.spatialflow.clients;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are. Tests run in the folder of their module. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path CLIENTS = ROOT.resolve("clients");
    static final Path SPEC = ROOT.resolve("specs/openapi-latest.json");
    static final Path GENERATED = CLIENTS.resolve("target/generated");

    private Repository() {}

    /** The server as it was packaged just now; the tests of the clients start it. */
    static Path serverJar() {
        Path jar = ROOT.resolve("server/target/spatialflow-server-" + version() + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: run verify, not test, or build the server first");
        }
        return jar;
    }

    static String version() {
        return "1.1.0";
    }
}
