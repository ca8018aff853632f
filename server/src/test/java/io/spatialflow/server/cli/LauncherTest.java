package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, on a machine of our own making: a copy of it in which the usual places of JDKs lie under a folder, a
 * {@code PATH} with a few tools, and a Maven that says which JDK it was given.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "awk",
            "cat",
            "dirname",
            "find",
            "head",
            "ln",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "tail",
            "tee",
            "touch");

    @TempDir
    private Path machine;

    private final Map<String, String> environment = new TreeMap<>();
    private Path home;

    @BeforeEach
    void setUp() throws IOException {
        home = machine.resolve("home/some body/spatialflow");
        String launcher = Files.readString(Path.of("..", "spatialflow"));
        String ours = launcher.replaceAll("(?m)(?<=[ ])/(usr|opt|Library)/", machine.toRealPath() + "/$1/");
        assertThat(ours).contains(machine.toRealPath() + "/usr/lib/jvm/*", machine.toRealPath() + "/opt/jdk*");
        script(home.resolve("spatialflow"), ours);
        script(home.resolve("mvnw"), "#!/bin/sh\necho \"maven $JAVA_HOME:\" \"$@\"\n");
        for (String tool : TOOLS) {
            script(machine.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + real(tool) + " \"$@\"\n");
        }
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.resolve("home/empty").toString());
    }

    private static Path real(String tool) {
        Path inBin = Path.of("/bin", tool);
        return Files.exists(inBin) ? inBin : Path.of("/usr/bin", tool);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    /** A folder that looks like a JDK of that version. */
    private Path jdk(String folder, String version) throws IOException {
        Path jdk = jre(folder, version);
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    private Path jre(String folder, String version) throws IOException {
        Path jre = machine.toRealPath().resolve(folder);
        script(jre.resolve("bin/java"), "#!/bin/sh\n");
        Files.writeString(jre.resolve("release"), """
                IMPLEMENTOR="Somebody"
                JAVA_RUNTIME_VERSION="99+99"
                JAVA_VERSION="%s"
                JAVA_VERSION_DATE="2026-01-01"
                """.formatted(version));
        return jre;
    }

    private Said launch(String... arguments) throws Exception {
        return launchAs(home.resolve("spatialflow"), arguments);
    }

    private Said launchAs(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(machine.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Said(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private void assertChosen(Path jdk) throws Exception {
        assertThat(launch("test")).isEqualTo(new Said(0, "maven " + jdk + ": -B verify\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-30-jdk",
                "usr/java/jdk-30",
                "opt/java/openjdk",
                "opt/jdk-30",
                "opt/graalvm-jdk-30",
                "home/empty/.sdkman/candidates/java/30-tem",
                "home/empty/.jdks/openjdk-30",
                "home/empty/.asdf/installs/java/temurin-30",
                "home/empty/.local/share/mise/installs/java/30",
                "Library/Java/JavaVirtualMachines/jdk-30.jdk/Contents/Home",
                "opt/homebrew/opt/openjdk@30/libexec/openjdk.jdk/Contents/Home"
            })
    void theNewestOfAllPlacesWins(String folder) throws Exception {
        environment.put("JAVA_HOME", jdk("java-home", "25.0.1").toString());
        link(machine.resolve("bin/javac"), jdk("on-path", "26").resolve("bin/javac"));
        jdk("usr/lib/jvm/a", "21.0.2");
        jdk("usr/lib/jvm/z", "17.0.15");
        assertChosen(jdk(folder, "30.0.1"));
    }

    @Test
    void theOneThatJavaHomeNamesWinsIfItIsTheNewest() throws Exception {
        Path chosen = jdk("java home", "29");
        environment.put("JAVA_HOME", chosen.toString());
        jdk("usr/lib/jvm/a", "25");
        assertChosen(chosen);
    }

    @Test
    void theOneOnThePathIsFoundThroughLinks() throws Exception {
        Path chosen = jdk("elsewhere/jdk", "29");
        link(machine.resolve("etc/alternatives/javac"), chosen.resolve("bin/javac"));
        link(machine.resolve("bin/javac"), Path.of("../etc/alternatives/javac"));
        jdk("usr/lib/jvm/a", "25");
        assertChosen(chosen);
    }

    @Test
    void ofTwoAsNewTheOneThatIsAskedForWins() throws Exception {
        Path chosen = jdk("java-home", "25.0.1");
        environment.put("JAVA_HOME", chosen.toString());
        jdk("usr/lib/jvm/a", "25.0.9");
        assertChosen(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "21.0.11", "26-ea", "100"})
    void anyVersionFromTwentyOneOnWillDo(String version) throws Exception {
        assertChosen(jdk("usr/lib/jvm/only", version));
    }

    @Test
    void whatHasNoCompilerOrNoVersionIsNoJdk() throws Exception {
        jre("usr/lib/jvm/jre", "30");
        jdk("usr/lib/jvm/odd", "next");
        Files.delete(jdk("usr/lib/jvm/unnamed", "30").resolve("release"));
        environment.put("JAVA_HOME", machine.resolve("nowhere").toString());
        assertChosen(jdk("usr/lib/jvm/jdk", "21"));
    }

    @Test
    void ifAllAreTooOldTheyAreListed() throws Exception {
        environment.put("JAVA_HOME", jdk("java-home", "17.0.15").toString());
        jdk("usr/lib/jvm/eight", "1.8.0_392");
        Said said = launch("serve");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("needs a JDK, version 21 or newer, and found none", "Found, but too old:")
                .contains("Java 17 in " + machine.toRealPath().resolve("java-home"))
                .contains("usr/lib/jvm/eight")
                .contains("apt-get install", "https://adoptium.net");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "test", "--help"})
    void ifThereIsNoneAtAllItSaysHowToGetOne(String command) throws Exception {
        environment.remove("HOME");
        Said said = launch(command);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("needs a JDK, version 21 or newer", "brew install openjdk")
                .doesNotContain("too old");
    }

    @Test
    void argumentsReachMavenAsTheyAre() throws Exception {
        jdk("usr/lib/jvm/only", "25");
        assertThat(launch("test", "-Dtest=A B", "-q").out()).endsWith(": -B verify -Dtest=A B -q\n");
    }

    @Test
    void itBuildsOnFirstUseAndAfterChangesAndThenRunsTheJar() throws Exception {
        prepareABuild("");
        Said first = launch("serve", "--port", "80 80");
        assertThat(first.exitCode()).as(first.toString()).isEqualTo(7);
        assertThat(first.err()).contains("Building SpatialFlow with Java 25");
        assertThat(first.out()).contains("<serve><--port><80 80>").contains("-Xmx2g");
        assertThat(launch("--version").err()).as("nothing changed").isEmpty();
        Files.writeString(home.resolve("server/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(
                home.resolve("server/src/main/New.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch("--version").err()).contains("Building SpatialFlow");
    }

    @Test
    void aBuildThatFailsIsShownAndNothingIsRun() throws Exception {
        prepareABuild("echo 'it does not compile'; exit 1");
        Said said = launch("serve");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("it does not compile", "The build failed", "build.log");
    }

    private void prepareABuild(String failure) throws IOException {
        environment.put("SPATIALFLOW_JAVA_OPTS", "-Xmx2g -Xms1g");
        Path jdk = jdk("usr/lib/jvm/only", "25");
        script(jdk.resolve("bin/java"), """
                #!/bin/sh
                for argument in "$@"; do
                    case $argument in -XX:AOTCacheOutput=*) : >"${argument#*=}" ;; esac
                done
                case "$*" in
                    *jarmode*) mkdir -p "$6"; : >"$6/spatialflow.jar" ;;
                    *--rehearse*) : ;;
                    *) printf '<%s>' "$@"; exit 7 ;;
                esac
                """);
        for (String folder : List.of("geocoder/src/main", "server/src/main", "specs", ".mvn")) {
            Files.createDirectories(home.resolve(folder));
        }
        for (String pom : List.of("pom.xml", "geocoder/pom.xml", "server/pom.xml")) {
            Files.writeString(home.resolve(pom), "");
        }
        script(
                home.resolve("mvnw"),
                "#!/bin/sh\n" + failure + "\nmkdir -p server/target\n"
                        + ": >server/target/spatialflow-server-1.0.0.jar\n");
    }

    /** What the launcher, or what it started, said. */
    private record Said(int exitCode, String out, String err) {}
}
