package io.spatialflow.geocoder;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the library and which of them may look into which. A new room fails here until it is written down. */
class FloorPlanTest {

    private static final String BASE = "io.spatialflow.geocoder";

    private static final Map<String, Set<String>> MAY_LOOK_INTO = Map.of(
            "geo", Set.of(),
            "address", Set.of(),
            "internet", Set.of(),
            "download", Set.of("internet"),
            "index", Set.of("geo", "address"),
            "shapefile", Set.of("geo"),
            "source", Set.of("geo", "address", "index", "shapefile"),
            "match", Set.of("geo", "address", "index"),
            "upstream", Set.of("geo", "address", "index", "match", "internet"));

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
    void luceneLivesInTheIndexOnly() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".index")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(classes);
    }

    @Test
    void theLibraryKnowsNoFramework() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .check(classes);
    }
}
