package io.spatialflow.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in examples/, run against this server. */
class ExamplesTest {

    private static final Path EXAMPLES = Repository.ROOT.resolve("examples");
    private static final PythonEnvironment PYTHON =
            new PythonEnvironment(Repository.CLIENTS.resolve("target/python-examples"));

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        PYTHON.make("setuptools>=68", "wheel", "aiohttp", "pydantic>=2.5");
        PYTHON.installClient();
        server = TestServer.start();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, words.getFirst().equals("python") ? PYTHON.command("python") : words.getFirst());
        return new Tool(folder)
                .with("SPATIALFLOW_BASE_URL", server.baseUrl())
                .with("SPATIALFLOW_API_KEY", server.apiKey())
                .with("PATH", PYTHON.folder().resolve("bin") + ":" + System.getenv("PATH"))
                .run(words.toArray(String[]::new));
    }

    @Test
    void theNightlySyncMakesWhatIsNewAndListsWhatFailed() throws IOException, InterruptedException {
        Path sites = folder.resolve("sites.csv");
        Files.writeString(sites, """
                address,name,tags
                "1 Fir Ridge Rd, Testville, VT 05999",One,customer:acme
                "Nowhere 7, Atlantis",Two,
                """);
        String sync = EXAMPLES.resolve("nightly-sync/sync.py").toString();
        assertThat(run("python", sync, sites.toString())).contains("1 created, 0 already there, 1 failed");
        assertThat(Files.readString(folder.resolve("sites.failed.csv"))).contains("\"Nowhere 7, Atlantis\"");
        Files.writeString(
                sites, "\"2 Fir Ridge Rd, Testville, VT 05999\",Three,\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("python", sync, sites.toString())).contains("1 created, 1 already there, 1 failed");
    }

    @Test
    void twoPassesForceTheDuplicates() throws IOException, InterruptedException {
        String script = EXAMPLES.resolve("two_pass_import.py").toString();
        run("python", script);
        assertThat(run("python", script)).contains("Override pass: 3 force-created");
    }

    @Test
    void aSalesforceReportBecomesFences() throws IOException, InterruptedException {
        Path report = Files.copy(EXAMPLES.resolve("salesforce/report.csv"), folder.resolve("report.csv"));
        assertThat(run("python", EXAMPLES.resolve("salesforce/import_report.py").toString(), report.toString()))
                .contains("2 created", "1 failed");
    }
}
