package io.spatialflow.server.cli;

import io.spatialflow.server.account.FirstStart;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code spatialflow serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server until it is stopped. Makes what is missing; on the very first start prints the"
                + " dashboard's address, an owner login and an API key, once.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataDirectoryOption data = new DataDirectoryOption();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (Server server = Server.start(data.directory(), listen.host(), listen.port(), Clock.systemUTC())) {
            server.firstStart().ifPresent(welcome -> show(welcome, server, out()));
            err().println("SpatialFlow listens on " + server.address() + ". Press Ctrl+C to stop.");
            server.awaitEnd();
        }
        return 0;
    }

    static void show(FirstStart.Welcome welcome, Server server, PrintWriter out) {
        out.println("Dashboard: " + server.address() + "/");
        out.println("Login:     " + welcome.email());
        out.println("Password:  " + welcome.password());
        out.println("API key:   " + welcome.apiKey().reveal());
        out.println("Keep them: they are shown this once.");
        out.flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
