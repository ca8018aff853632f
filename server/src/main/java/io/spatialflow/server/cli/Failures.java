package io.spatialflow.server.cli;

import io.spatialflow.geocoder.download.DownloadFailed;
import io.spatialflow.geocoder.source.UnreadableSource;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.store.Database;
import java.io.IOException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** All wording of failed commands, in one place: one line for what the user can mend, a stack trace for a defect. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        switch (failure) {
            case CommandFailed e -> say(command, "" + e.getMessage());
            case DownloadFailed e -> say(command, "" + e.getMessage());
            case UnreadableSource e -> say(command, "" + e.getMessage());
            case Database.NewerSchema e -> say(command, "" + e.getMessage());
            case StoreUnavailable e -> say(command, "" + e.getMessage());
            case IOException e when e.getClass() == IOException.class -> say(command, "" + e.getMessage());
            case IOException e -> say(command, "input or output failed: " + e);
            case RuntimeException e
            when e.getCause() instanceof PortInUseException taken -> say(command, portTaken(taken));
            case PortInUseException e -> say(command, portTaken(e));
            default -> failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void say(CommandLine command, String message) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
    }

    private static String portTaken(PortInUseException e) {
        return "port " + e.getPort() + " is taken. Stop what listens there, or choose another with --port.";
    }
}
