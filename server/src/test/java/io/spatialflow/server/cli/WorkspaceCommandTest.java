package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceCommandTest {

    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void makeWorkspace() {
        commands = new Commands(folder);
        commands.run("keys", "create", "--name", "first").ok();
    }

    @Test
    void showTellsAllThereIs() {
        commands.run("workspace", "set", "--bulk-limit", "500", "--enable", "BULK_IMPORT")
                .ok();
        assertThat(commands.run("workspace", "show").ok().lines())
                .satisfiesExactly(
                        id -> assertThat(id).matches("id\t[0-9a-f-]{36}"),
                        name -> assertThat(name).isEqualTo("name\tMy Workspace"),
                        slug -> assertThat(slug).isEqualTo("slug\tdefault"),
                        description -> assertThat(description).isEqualTo("description\t"),
                        email -> assertThat(email).isEqualTo("billing_email\t"),
                        zone -> assertThat(zone).isEqualTo("timezone\tUTC"),
                        units -> assertThat(units).isEqualTo("unit_system\timperial"),
                        limit -> assertThat(limit).isEqualTo("bulk_create_max_batch_size\t500"),
                        features -> assertThat(features).isEqualTo("features\tBULK_IMPORT"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 1001, 5000})
    void theOperatorSetsAnyLimitAlsoAboveAThousand(int limit) {
        Commands.Said said =
                commands.run("workspace", "set", "--bulk-limit", "" + limit).ok();
        assertThat(said.lines()).contains("bulk_create_max_batch_size\t" + limit);
        assertThat(commands.run("workspace", "show").out()).isEqualTo(said.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-2147483648"})
    void aLimitBelowOneIsRefusedAndChangesNothing(String limit) {
        String before = commands.run("workspace", "show").out();
        commands.run("workspace", "set", "--bulk-limit=" + limit).failedWith("at least 1, not " + limit);
        assertThat(commands.run("workspace", "show").out()).isEqualTo(before);
    }

    @Test
    void featuresAreSwitchedOffAndOn() {
        assertThat(commands.run("workspace", "set", "--disable", "BULK_IMPORT")
                        .ok()
                        .lines())
                .contains("features\t");
        assertThat(commands.run("workspace", "set", "--disable", "BULK_IMPORT")
                        .ok()
                        .lines())
                .as("once more")
                .contains("features\t");
        assertThat(commands.run("workspace", "set", "--enable", "BULK_IMPORT")
                        .ok()
                        .lines())
                .contains("features\tBULK_IMPORT");
    }

    @Test
    void whatIsNotNamedStaysAsItIs() {
        String before = commands.run("workspace", "set", "--bulk-limit", "77").out();
        assertThat(commands.run("workspace", "set").ok().out()).isEqualTo(before);
    }

    @Test
    void anUnknownWorkspaceIsRefusedWithTheListOfThoseThereAre() {
        commands.run("workspace", "show", "--workspace", "nowhere").failedWith("no workspace \"nowhere\"", "default");
        commands.run("workspace", "set", "--workspace", "nowhere", "--bulk-limit", "5")
                .failedWith("no workspace \"nowhere\"", "default");
    }

    @Test
    void aWorkspaceIsMadeListedAndChanged() {
        Commands.Said made = commands.run(
                        "workspace",
                        "create",
                        "--name",
                        "Zoë's Yard",
                        "--timezone",
                        "Europe/Paris",
                        "--units",
                        "METRIC")
                .ok();
        assertThat(made.lines())
                .contains("name\tZoë's Yard", "slug\tzoes-yard", "timezone\tEurope/Paris", "unit_system\tmetric");
        assertThat(commands.run("workspace", "list").ok().lines())
                .extracting(line -> line.split("\t")[0])
                .contains("default", "zoes-yard");
        assertThat(commands.run(
                                "workspace",
                                "set",
                                "--workspace=zoes-yard",
                                "--name=Yard",
                                "--description=behind the house",
                                "--billing-email=zoe@example.com")
                        .ok()
                        .lines())
                .contains("name\tYard", "description\tbehind the house", "billing_email\tzoe@example.com");
        commands.run("keys", "create", "--name=first", "--workspace=zoes-yard").ok();
    }

    @Test
    void aWorkspaceThatMakesNoSenseIsNotMade() {
        String before = commands.run("workspace", "list").out();
        commands.run("workspace", "create", "--name=x", "--slug=default").failedWith("\"default\" already");
        commands.run("workspace", "create", "--name=x", "--slug=Not A Slug").failedWith("lower-case letters");
        commands.run("workspace", "create", "--name= ").failedWith("1 to 100 characters");
        commands.run("workspace", "create", "--name=x", "--billing-email=x").failedWith("e-mail");
        commands.run("workspace", "create", "--name=x", "--bulk-limit=100001").failedWith("at most 100000");
        commands.run("workspace", "set", "--bulk-limit=100001").failedWith("at most 100000");
        assertThat(commands.run("workspace", "list").out()).isEqualTo(before);
    }
}
