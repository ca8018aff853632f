package io.spatialflow.server.cli;

import picocli.CommandLine.Option;

/** Where a server listens. */
final class ListenOptions {

    @Option(
            names = "--port",
            description = "The port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--host",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    int port() {
        return port;
    }

    String host() {
        return host;
    }
}
