package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.ApiKeySecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {

    private static final String NO_SUCH_KEY = "01900000-0000-7000-8000-000000000000";

    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void makeWorkspace() {
        commands = new Commands(folder.resolve("data"));
        commands.run("keys", "create", "--name", "first").ok();
    }

    private List<String> list() {
        return commands.run("keys", "list").ok().lines();
    }

    @Test
    void createPrintsTheKeyAndNothingElse() {
        Commands.Said said = commands.run("keys", "create", "--name", "CI").ok();
        assertThat(ApiKeySecret.parse(said.out().strip())).isPresent();
        assertThat(said.out()).isEqualTo(said.out().strip() + System.lineSeparator());
        assertThat(said.err()).isEmpty();
    }

    @Test
    void onAnEmptyDirectoryTheFirstWorkspaceIsMadeAndItsLoginSaidBesideTheKey() {
        Commands empty = new Commands(folder.resolve("empty"));
        empty.run("keys", "list").failedWith("no workspace", "keys create");
        Commands.Said said = empty.run("keys", "create", "--name", "CI").ok();
        assertThat(ApiKeySecret.parse(said.out().strip())).isPresent();
        assertThat(said.err()).containsPattern("owner@spatialflow.local.*password: [a-zA-Z2-9]{20} ");
        assertThat(empty.run("keys", "list").ok().lines())
                .extracting(line -> line.split("\t")[2])
                .containsExactly("First key", "CI");
    }

    @Test
    void listShowsEachKeyByItsBeginningOnly() {
        String key = commands.run("keys", "create", "--name", "Nightly import", "--read-only")
                .ok()
                .out()
                .strip();
        String[] line = list().getLast().split("\t");
        assertThat(line[0]).matches("[0-9a-f-]{36}");
        assertThat(line[1]).isEqualTo(key.substring(0, 12) + "…");
        assertThat(line[2]).isEqualTo("Nightly import");
        assertThat(line[3]).isEqualTo("read-only");
        assertThat(line[5]).isEqualTo("active");
        assertThat(String.join("\n", list())).doesNotContain(key);
    }

    @Test
    void aRevokedKeyIsListedAsSuchAndCannotBeRevokedAgain() {
        commands.run("keys", "create", "--name", "CI").ok();
        String id = list().getLast().split("\t")[0];
        assertThat(commands.run("keys", "revoke", id).ok().out()).isEmpty();
        assertThat(list().getLast()).contains("\trevoked 2");
        commands.run("keys", "revoke", id).failedWith("no active key", id, "keys list");
    }

    @Test
    void revokingWhatIsNotThereSaysWhereToLook() {
        commands.run("keys", "revoke", NO_SUCH_KEY).failedWith("no active key", NO_SUCH_KEY, "keys list");
        commands.run("keys", "revoke", "nonsense").failedWith("\"nonsense\" is no key's id", "keys list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aKeyNeedsAName(String name) {
        commands.run("keys", "create", "--name=" + name).failedWith("name has 1 to 100 characters");
    }

    @Test
    void aNameHasAHundredCharactersAtTheMost() {
        commands.run("keys", "create", "--name", "🔑".repeat(100)).ok();
        commands.run("keys", "create", "--name", "x".repeat(101)).failedWith("1 to 100 characters");
    }

    @Test
    void aNameCannotBreakTheList() {
        commands.run("keys", "create", "--name", "two\nlines\tand\u001b[31m colour")
                .ok();
        assertThat(list().getLast()).contains("two lines and [31m colour");
    }

    @Test
    void anUnknownWorkspaceIsRefusedWithTheListOfThoseThereAre() {
        for (String command : List.of("list", "create", "revoke")) {
            String[] arguments = switch (command) {
                case "create" -> new String[] {"keys", command, "--name", "x", "--workspace", "nowhere"};
                case "revoke" -> new String[] {"keys", command, NO_SUCH_KEY, "--workspace", "nowhere"};
                default -> new String[] {"keys", command, "--workspace", "nowhere"};
            };
            commands.run(arguments).failedWith("no workspace \"nowhere\"", "default");
        }
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Commands.Said said = new Commands(file).run("keys", "list");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains(file.toString()).doesNotContain("\tat ");
    }

    private String idOfNew(String... options) {
        String[] create = {"keys", "create", "--name", "renewable"};
        commands.run(Stream.concat(Arrays.stream(create), Arrays.stream(options))
                        .toArray(String[]::new))
                .ok();
        return list().getLast().split("\t")[0];
    }

    private List<String> audit(String id) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/spatialflow.db"));
                PreparedStatement statement = connection.prepareStatement(
                        "select actor_type || ' ' || action from audit_log where resource_id = ? order by id")) {
            statement.setString(1, id);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }

    @Test
    void aKeyHasTheTermsItIsGiven() {
        idOfNew(
                "--scope=geofences:read",
                "--scope=devices:*",
                "--requests-per-hour=500000",
                "--expires=2999-12-31",
                "--description=for the night");
        assertThat(List.of(list().getLast().split("\t")).subList(5, 11))
                .containsExactly("active", "devices:*,geofences:read", "500000", "2999-12-31T00:00:00Z", "0", "-");
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        String[] create = {"keys", "create", "--name", "x"};
        commands.run(with(create, "--scope=geofences:fly"))
                .failedWith("\"geofences:fly\" is no scope", "geofences:read");
        commands.run(with(create, "--requests-per-hour=1000001")).failedWith("1 to 1000000 requests");
        assertThat(commands.run(with(create, "--expires=tomorrow")).exitCode()).isEqualTo(2);
    }

    private static String[] with(String[] arguments, String more) {
        return Stream.concat(Arrays.stream(arguments), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whatIsNotNamedInAChangeStaysAsItIs() throws Exception {
        String id = idOfNew("--scope=geofences:read", "--expires=2999-12-31");
        assertThat(commands.run("keys", "set", id, "--name=new", "--no-active")
                        .ok()
                        .out())
                .contains("\tnew\t", "\toff\t", "\tgeofences:read\t", "2999-12-31");
        commands.run("keys", "unexpire", id).ok();
        assertThat(list().getLast().split("\t")[8]).isEqualTo("-");
        commands.run("keys", "set", NO_SUCH_KEY, "--name=new").failedWith("no active key", NO_SUCH_KEY);
        assertThat(audit(id))
                .containsExactly(
                        "command_line api_key.create", "command_line api_key.update", "command_line api_key.update");
    }

    @Test
    void aKeyIsRenewedWithAndWithoutGrace() throws Exception {
        String id = idOfNew();
        for (String verb : List.of("rotate", "regenerate")) {
            String secret = commands.run("keys", verb, id).ok().out().strip();
            assertThat(ApiKeySecret.parse(secret)).isPresent();
            assertThat(list().getLast().split("\t")[1]).isEqualTo(secret.substring(0, 12) + "…");
        }
        commands.run("keys", "rotate", id, "--grace-days=31").failedWith("0 to 30 days");
        commands.run("keys", "rotate", NO_SUCH_KEY).failedWith("no active key");
        commands.run("keys", "regenerate", NO_SUCH_KEY).failedWith("no active key");
        commands.run("keys", "revoke", id).ok();
        assertThat(audit(id))
                .containsExactly(
                        "command_line api_key.create",
                        "command_line api_key.rotate",
                        "command_line api_key.regenerate",
                        "command_line api_key.revoke");
    }

    @Test
    void keysThatExpireSoonAreListed() {
        String soon = idOfNew("--expires=" + LocalDate.now(ZoneOffset.UTC).plusDays(5));
        assertThat(commands.run("keys", "expiring").ok().out()).contains(soon);
        assertThat(commands.run("keys", "expiring", "--days=3").ok().out()).doesNotContain(soon);
    }
}
