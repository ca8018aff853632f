package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersCommandTest {

    private static final String OWNER = "owner@spatialflow.local";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Commands commands;

    @BeforeAll
    static void startServer() throws Exception {
        server = RunningServer.start(folder, "http.public-url=https://fences.example.com");
        commands = new Commands(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    private static int logIn(String email, String password) {
        return server.post("/api/v1/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password))
                .status();
    }

    private static List<String> line(String email) {
        return commands.run("users", "list").ok().lines().stream()
                .map(line -> Arrays.asList(line.split("\t")))
                .filter(cells -> cells.get(1).equals(email))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyIsListedWithWhatHeIsWhere() {
        assertThat(line(OWNER).subList(2, 5)).containsExactly("Owner", "operator", "default:owner");
    }

    @Test
    void whoIsAddedCanLogInWithThePasswordThatIsPrintedOnce() {
        Commands.Said said = commands.run("users", "add", "bob@example.com", "--name", "Bob", "--role", "MANAGER")
                .ok();
        assertThat(said.lines()).hasSize(1);
        assertThat(logIn("bob@example.com", said.out().strip())).isEqualTo(200);
        assertThat(line("bob@example.com").subList(2, 5)).containsExactly("Bob", "-", "default:manager");
        commands.run("users", "add", "BOB@example.com").failedWith("is a member of \"default\" already");
    }

    @Test
    void whoHasAnAccountKeepsItsPassword() {
        server.newWorkspace("elsewhere", "carla@example.com", "an old password");
        Commands.Said said = commands.run("users", "add", "carla@example.com").ok();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("has an account already");
        assertThat(logIn("carla@example.com", "an old password")).isEqualTo(200);
        assertThat(line("carla@example.com").get(4)).isEqualTo("elsewhere:member,default:member");
    }

    @Test
    void aLinkForANewPasswordIsPrinted() {
        commands.run("users", "add", "dan@example.com").ok();
        String link = commands.run("users", "reset-password", "dan@example.com")
                .ok()
                .out()
                .strip();
        assertThat(link).startsWith("https://fences.example.com/reset?token=");
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(server.post(
                                "/api/v1/auth/password/reset",
                                "{\"token\":\"" + token + "\",\"new_password\":\"a fresh new one\"}")
                        .status())
                .isEqualTo(200);
        assertThat(logIn("dan@example.com", "a fresh new one")).isEqualTo(200);
    }

    @Test
    void aNewPasswordIsPrintedInstead() {
        String first =
                commands.run("users", "add", "eve@example.com").ok().out().strip();
        String second = commands.run("users", "reset-password", "eve@example.com", "--generate")
                .ok()
                .out()
                .strip();
        assertThat(logIn("eve@example.com", first)).isEqualTo(401);
        assertThat(logIn("eve@example.com", second)).isEqualTo(200);
    }

    @Test
    void operatorsAreMadeAndUnmade() {
        commands.run("users", "add", "fred@example.com").ok();
        commands.run("users", "operator", "fred@example.com").ok();
        assertThat(line("fred@example.com").get(3)).isEqualTo("operator");
        commands.run("users", "operator", "fred@example.com", "--revoke").ok();
        assertThat(line("fred@example.com").get(3)).isEqualTo("-");
    }

    @Test
    void whoIsNotThereIsNamed() {
        for (String command : List.of("reset-password", "operator")) {
            commands.run("users", command, "nobody@example.com").failedWith("nobody@example.com", "users list");
        }
        commands.run("users", "add", "no address").failedWith("\"no address\" is no e-mail address");
        commands.run("users", "add", "x@example.com", "--workspace", "nowhere").failedWith("no workspace \"nowhere\"");
    }
}
