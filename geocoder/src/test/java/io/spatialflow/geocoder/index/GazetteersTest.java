package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteersTest {

    private static final String MAPLE = "110|Maple St||Addison|Addison|VT|05491|44.1|-73.3";
    private static final String ELM = "7|Elm St||Bristol|Addison|VT|05443|44.2|-73.1";

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderIsMadeAndKnowsNothing() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder.resolve("not/yet/there"))) {
            assertThat(gazetteers.isEmpty()).isTrue();
            assertThat(gazetteers.list()).isEmpty();
        }
    }

    @Test
    void whatWasBuiltIsListedAndOutlivesTheProcess() throws IOException {
        GazetteerSummary built;
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            built = Samples.build(gazetteers, Samples.named("vt"), MAPLE + "\n" + ELM);
            assertThat(gazetteers.list()).containsExactly(built);
        }
        assertThat(built.intake()).isEqualTo(new Intake(2, 0, 0));
        assertThat(built.streets()).isEqualTo(2);
        assertThat(built.bounds()).isEqualTo(new Box(44.1, -73.3, 44.2, -73.1));
        assertThat(built.bytesOnDisk()).isPositive();
        try (Gazetteers again = Gazetteers.open(folder)) {
            assertThat(again.list()).containsExactly(built);
            assertThat(knows(again, "110", "maple st")).isTrue();
        }
    }

    @Test
    void aBuildReplacesTheOneOfItsName() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            Samples.build(gazetteers, Samples.named("vt"), ELM);
            assertThat(gazetteers.list()).hasSize(1);
            assertThat(knows(gazetteers, "110", "maple st")).isFalse();
            assertThat(knows(gazetteers, "7", "elm st")).isTrue();
            assertThat(directories()).hasSize(1);
        }
    }

    @Test
    void aSourceThatFailsLeavesEverythingAsItWas() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            GazetteerSummary good = Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            assertThatIOException()
                    .isThrownBy(() -> gazetteers.build(Samples.named("vt"), "torn.csv", consumer -> {
                        throw new IOException("torn in the middle");
                    }))
                    .withMessage("torn in the middle");
            assertThatIllegalStateException()
                    .isThrownBy(() -> gazetteers.build(Samples.named("vt"), "bug.csv", consumer -> {
                        throw new IllegalStateException("a bug");
                    }));
            assertThatIOException()
                    .isThrownBy(
                            () -> gazetteers.build(Samples.named("vt"), "empty.csv", consumer -> new Intake(0, 5, 0)))
                    .withMessageContaining("empty.csv");
            assertThat(gazetteers.list()).containsExactly(good);
            assertThat(knows(gazetteers, "110", "maple st")).isTrue();
            assertThat(directories()).hasSize(1);
        }
    }

    @Test
    void whatAKilledBuildLeftIsSweptByTheNextOne() throws IOException {
        Path leftover = Files.createDirectory(folder.resolve("vt-0123456789abcdef"));
        Files.writeString(leftover.resolve("_0.cfs"), "half an index");
        Files.writeString(folder.resolve("vt-0123456789abcdef.tmp"), "half a manifest");
        Path foreign = Files.createDirectory(folder.resolve("somebody-elses"));
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            assertThat(gazetteers.isEmpty()).isTrue();
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
        }
        assertThat(leftover).doesNotExist();
        assertThat(foreign).exists();
        assertThat(folder.resolve("vt-0123456789abcdef.tmp")).doesNotExist();
    }

    @Test
    void onlyOneBuildRunsAtATime() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            gazetteers.build(Samples.named("vt"), "a test", consumer -> {
                assertThatIOException()
                        .isThrownBy(() -> Samples.build(gazetteers, Samples.named("nh"), ELM))
                        .withMessageContaining("wait until it is done");
                consumer.accept(new AddressPoint(
                        new io.spatialflow.geocoder.geo.Point(44, -73),
                        "1",
                        "Oak St",
                        "",
                        PostalArea.of("Addison", "", "VT", "")));
                return new Intake(1, 0, 0);
            });
            assertThat(gazetteers.list()).extracting(GazetteerSummary::name).containsExactly("vt");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "format=99\ndirectory=x",
                "\u0000\u0001garbage",
                "format=4\nname=vt",
                "format=4\\u00zz",
                "format=2"
            })
    void aDamagedManifestIsRefusedAndTheOthersServe(String damage) throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            Samples.build(gazetteers, Samples.named("nh"), ELM);
            Files.writeString(folder.resolve("vt.properties"), damage);
            gazetteers.refresh();
            assertThat(gazetteers.list()).extracting(GazetteerSummary::name).containsExactly("nh");
            assertThat(gazetteers.refused()).containsOnlyKeys("vt");
            assertThat(gazetteers.refused().get("vt")).contains("build it again");
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            assertThat(gazetteers.list()).hasSize(2);
            assertThat(gazetteers.refused()).isEmpty();
        }
    }

    @Test
    void aDamagedIndexIsRefusedAndTheOthersServe() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
        }
        try (Stream<Path> files = Files.list(directories().getFirst())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            assertThat(gazetteers.isEmpty()).isTrue();
            assertThat(gazetteers.refused().get("vt")).contains("build it again");
        }
    }

    @Test
    void anotherProcessIsNoticed() throws IOException {
        try (Gazetteers server = Gazetteers.open(folder);
                Gazetteers command = Gazetteers.open(folder)) {
            Samples.build(command, Samples.named("vt"), MAPLE);
            assertThat(server.isEmpty()).isTrue();
            server.refresh();
            assertThat(knows(server, "110", "maple st")).isTrue();
            assertThat(command.remove("vt")).isTrue();
            assertThat(command.remove("vt")).isFalse();
            server.refresh();
            assertThat(server.isEmpty()).isTrue();
        }
        assertThat(directories()).isEmpty();
    }

    @Test
    void aSnapshotStaysReadableWhateverHappens() throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            try (Snapshot snapshot = gazetteers.snapshot()) {
                gazetteers.remove("vt");
                assertThat(gazetteers.isEmpty()).isTrue();
                assertThat(knows(snapshot, "110", "maple st")).isTrue();
            }
        }
    }

    @Test
    void queriesNeverNoticeAReplacement() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (Gazetteers gazetteers = Gazetteers.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Samples.build(gazetteers, Samples.named("vt"), MAPLE);
            Callable<Integer> asking = () -> {
                int asked = 0;
                for (; !stop.get() || asked == 0; asked++) {
                    assertThat(knows(gazetteers, "110", "maple st")).isTrue();
                }
                return asked;
            };
            List<Future<Integer>> askers =
                    IntStream.range(0, 3).mapToObj(i -> threads.submit(asking)).toList();
            for (int i = 0; i < 20; i++) {
                Samples.build(gazetteers, Samples.named("vt"), MAPLE);
                gazetteers.refresh();
            }
            stop.set(true);
            for (Future<Integer> asker : askers) {
                assertThat(asker.get()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VT", "../vt", "a/b", "-vt", ".vt", "a b", "ä"})
    void namesAreFitForFiles(String name) throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> new Provenance(name, "", null, false));
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            assertThat(gazetteers.remove(name)).isFalse();
        }
    }

    @Test
    void closedGazetteersSaySo() throws IOException {
        Gazetteers gazetteers = Gazetteers.open(folder);
        gazetteers.close();
        gazetteers.close();
        gazetteers.refresh();
        assertThatIllegalStateException().isThrownBy(gazetteers::snapshot);
    }

    private static boolean knows(Gazetteers gazetteers, String number, String street) {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            return knows(snapshot, number, street);
        }
    }

    private static boolean knows(Snapshot snapshot, String number, String street) {
        HouseNumber wanted = new HouseNumber(Integer.parseInt(number), "");
        return snapshot.gazetteers().stream()
                .flatMap(gazetteer -> gazetteer.cursor().find(Scope.state("vt"), street, 10).stream())
                .anyMatch(found -> !found.houses(wanted).isEmpty());
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }
}
