package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static Commands.Said run(String arguments) {
        return Commands.runAsIs(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "geocode",
                "data add",
                "data list",
                "data remove",
                "keys create",
                "keys list",
                "keys revoke",
                "users list",
                "users add",
                "users reset-password",
                "users operator",
                "workspace show",
                "workspace set"
            })
    void everyCommandHasHelpThatNamesTheDataDirectory(String command) {
        Commands.Said help = run(command + " --help").ok();
        assertThat(help.out()).contains("Usage: spatialflow " + command, "--data-dir", "./data");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data ", "keys ", "users ", "workspace "})
    void groupsOfCommandsHaveHelp(String group) {
        assertThat(run(group + "--help").ok().out()).contains("Usage: spatialflow " + group.strip(), "Commands:");
    }

    @Test
    void helpKeepsToItselfWhatIsForTheLauncher() {
        assertThat(run("demo --help").out()).doesNotContain("rehears");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("--version").ok().out().strip()).matches("spatialflow \\d+\\.\\d+\\.\\d+\\S*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "nonsense",
                "serve --nonsense",
                "serve --port many",
                "serve --port",
                "keys create",
                "keys revoke",
                "keys list surplus",
                "data add",
                "data remove",
                "geocode one two",
                "workspace set --bulk-limit many",
                "workspace set --enable NOTHING_WE_KNOW"
            })
    void wrongUsageIsExplainedAndExitsWithTwo(String arguments) {
        Commands.Said said = run(arguments);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).containsAnyOf("Usage: spatialflow", "Did you mean: spatialflow");
        assertThat(said.out()).isEmpty();
    }
}
