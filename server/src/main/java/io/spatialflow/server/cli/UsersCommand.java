package io.spatialflow.server.cli;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.team.Links;
import io.spatialflow.server.team.PasswordRecovery;
import io.spatialflow.server.team.Registrar;
import io.spatialflow.server.team.Signup;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spatialflow users}: people who can log in. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Lists and adds people, gives them new passwords, and makes operators of them. A running server"
                + " knows at once.")
final class UsersCommand {

    private static final URI BY_DEFAULT = URI.create("http://127.0.0.1:8080");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lists everybody: id, e-mail, name, what for the whole server, and what in which workspace.")
    int list(@Mixin DataDirectoryOption data) throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            People people = people(accounts);
            accounts.users().list().forEach(user -> out().println(line(user, people)));
        }
        return 0;
    }

    private static String line(User user, People people) {
        return String.join(
                "\t",
                user.id().toString(),
                oneLine(user.email()),
                oneLine(user.name()),
                user.operator() ? "operator" : "-",
                people.members().workspacesOf(user.id()).stream()
                        .map(belonging -> belonging.workspace().slug() + ":"
                                + belonging.role().wireName())
                        .collect(Collectors.joining(",")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Makes somebody a member of a workspace. If he has no account yet he gets one, and its password"
                            + " is printed, this once.")
    int add(
            @Mixin DataDirectoryOption data,
            @Mixin WorkspaceOption workspace,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--name", description = "What to call him; without it what stands before the @.") @Nullable
                    String name,
            @Option(
                            names = "--role",
                            description = "What he is there: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                            defaultValue = "MEMBER")
                    Role role)
            throws IOException {
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> new CommandFailed("\"" + email + "\" is no e-mail address"));
        DisplayName called = name == null
                ? Signup.NewPerson.nameFor(address)
                : DisplayName.parse(name)
                        .orElseThrow(() -> new CommandFailed("a name has 1 to 100 characters, on one line"));
        try (Accounts accounts = Accounts.open(data.directory())) {
            Workspace into = workspace.in(accounts);
            Registrar.Outcome outcome =
                    people(accounts).registrar().add(address, called, into, role, Actor.commandLine());
            switch (outcome) {
                case Registrar.Outcome.Added added -> out().println(added.password());
                case Registrar.Outcome.Joined joined ->
                    err().println(address + " has an account already, and is now a member with its password");
                case Registrar.Outcome.AlreadyMember member ->
                    throw new CommandFailed(address + " is a member of \"" + into.slug() + "\" already");
            }
        }
        return 0;
    }

    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Prints a link by which somebody can choose a new password within an hour.")
    int resetPassword(
            @Mixin DataDirectoryOption data,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(
                            names = "--generate",
                            description = "Sets a new password at once and prints it instead. All his sessions end.")
                    boolean generate)
            throws IOException {
        Settings settings = Settings.read(data.directory().settings(), System::getenv);
        try (Accounts accounts = Accounts.open(data.directory())) {
            User user = user(accounts, email);
            out().println(
                            generate
                                    ? people(accounts).passwordChange().generate(user.id(), Actor.commandLine())
                                    : link(people(accounts), user, settings));
        }
        return 0;
    }

    private static String link(People people, User user, Settings settings) {
        PasswordRecovery.Recovery recovery =
                people.recovery().begin(user.email(), Actor.commandLine()).orElseThrow();
        return new Links(() -> settings.people().publicUrl().orElse(BY_DEFAULT)).passwordReset(recovery.token());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lets somebody change every workspace of the server, or with --revoke no more.")
    int operator(
            @Mixin DataDirectoryOption data,
            @Parameters(paramLabel = "EMAIL") String email,
            @Option(names = "--revoke", description = "Takes it away.") boolean revoke)
            throws IOException {
        try (Accounts accounts = Accounts.open(data.directory())) {
            people(accounts).registrar().setOperator(user(accounts, email), !revoke, Actor.commandLine());
        }
        return 0;
    }

    private static User user(Accounts accounts, String email) {
        return accounts.users()
                .findByEmail(email)
                .orElseThrow(() -> new CommandFailed(
                        "nobody has the e-mail address " + email + "; \"users list\" shows who is there"));
    }

    private static People people(Accounts accounts) {
        return People.on(accounts, Clock.systemUTC());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
