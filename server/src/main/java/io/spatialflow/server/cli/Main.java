package io.spatialflow.server.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code spatialflow}: the one program, and its commands. */
@Command(
        name = "spatialflow",
        description = "A list of street addresses goes in, a map of circular geofences comes out.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            DataCommand.class,
            GeocodeCommand.class,
            KeysCommand.class,
            UsersCommand.class,
            WorkspaceCommand.class
        })
public final class Main {

    /** Fewer would let two slow statements of SQLite, which hold their carrier, stop everything else. */
    private static final String CARRIERS = "8";

    private Main() {}

    public static void main(String[] args) {
        if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
            System.setProperty("jdk.virtualThreadScheduler.parallelism", CARRIERS);
        }
        // What libraries log by other means goes the same way as everything else: one line, on standard error.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new Failures());
    }
}
