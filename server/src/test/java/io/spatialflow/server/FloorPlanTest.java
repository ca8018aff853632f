package io.spatialflow.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the server and which of them may look into which. A new room fails here until it is written down. */
class FloorPlanTest {

    private static final String BASE = "io.spatialflow.server";

    private static final Map<String, Set<String>> MAY_LOOK_INTO = Map.ofEntries(
            Map.entry("account", Set.of()),
            Map.entry("geofence", Set.of("account")),
            Map.entry("bulk", Set.of("account", "geofence")),
            Map.entry("team", Set.of("account")),
            Map.entry("mail", Set.of("account", "team")),
            Map.entry("exchange", Set.of("account", "geofence")),
            Map.entry("tile", Set.of("account", "geofence")),
            Map.entry("ground", Set.of("tile")),
            Map.entry("store", Set.of("account", "team", "geofence", "exchange", "bulk", "tile")),
            Map.entry("api", Set.of("account", "team", "geofence", "exchange", "bulk", "tile")),
            Map.entry("dashboard", Set.of("account", "team", "geofence", "exchange", "bulk", "tile", "ground")),
            Map.entry(
                    "cli",
                    Set.of(
                            "account",
                            "team",
                            "mail",
                            "geofence",
                            "exchange",
                            "bulk",
                            "tile",
                            "ground",
                            "store",
                            "api",
                            "dashboard")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyRoomIsOnThePlan() {
        Set<String> rooms = classes.stream()
                .map(type -> type.getPackageName().substring(BASE.length()))
                .collect(Collectors.toSet());
        Set<String> planned =
                MAY_LOOK_INTO.keySet().stream().map(room -> "." + room).collect(Collectors.toSet());
        assertThat(rooms).as("one level of packages, nothing in the root").isEqualTo(planned);
    }

    @Test
    void roomsLookOnlyWhereTheyMay() {
        LayeredArchitecture plan = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : MAY_LOOK_INTO.keySet()) {
            plan = plan.layer(room).definedBy(BASE + "." + room);
        }
        for (Map.Entry<String, Set<String>> room : MAY_LOOK_INTO.entrySet()) {
            plan = room.getValue().isEmpty()
                    ? plan.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : plan.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        plan.check(classes);
    }

    @Test
    void noRoomsLookAtEachOther() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void sqlLivesInTheStoreOnly() {
        nobodyBut("store").shouldKnow("java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer..");
    }

    @Test
    void commandsLiveInTheCliOnly() {
        nobodyBut("cli").shouldKnow("picocli..");
    }

    @Test
    void requestsAndStatusCodesStayInTheFaces() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + ".account",
                        BASE + ".team",
                        BASE + ".mail",
                        BASE + ".geofence",
                        BASE + ".exchange",
                        BASE + ".bulk",
                        BASE + ".tile",
                        BASE + ".ground",
                        BASE + ".store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "com.fasterxml..")
                .check(classes);
    }

    @Test
    void jsonIsKnownToTheFacesToExchangeAndToTheColumnsOfTheStore() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + ".account",
                        BASE + ".team",
                        BASE + ".mail",
                        BASE + ".geofence",
                        BASE + ".bulk",
                        BASE + ".tile")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..")
                .check(classes);
    }

    @Test
    void luceneIsUnknownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(classes);
    }

    private Outsiders nobodyBut(String room) {
        return new Outsiders(room);
    }

    private final class Outsiders {
        private final String room;

        Outsiders(String room) {
            this.room = room;
        }

        void shouldKnow(String... libraries) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + "." + room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries)
                    .check(classes);
        }
    }
}
