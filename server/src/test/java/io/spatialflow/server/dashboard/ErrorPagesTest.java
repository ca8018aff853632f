package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPagesTest extends DashboardTest {

    @Test
    void whatIsNotThereIsSaidInTheSameLook() throws Exception {
        signInToNewWorkspace();
        HttpResponse<String> response = browser.open("/no-such-page");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body())
                .contains("There is nothing here", "dashboard-")
                .doesNotContain("no-such-page");
    }

    @Test
    void aServerWithoutItsDatabaseSaysNothingOfWhy(@TempDir Path ownDirectory) throws Exception {
        try (RunningServer broken = RunningServer.start(ownDirectory);
                Browser visitor = new Browser(URI.create(broken.address()))) {
            visitor.logIn(broken.welcome().email(), broken.welcome().password());
            broken.loseDatabase();
            HttpResponse<String> response = visitor.open("/");
            assertThat(response.statusCode()).isBetween(500, 503);
            assertThat(response.body())
                    .contains("<main id=\"main\"", "The server")
                    .doesNotContain("Exception", "Hikari", "sqlite", "spatialflow.db", "\tat ");
            assertThat(visitor.open("/assets/dashboard.css").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theApiAnswersInJsonWhateverABrowserAccepts() throws Exception {
        HttpResponse<String> response = browser.open("/api/v1/no-such-route");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"detail\":\"Unauthorized\"}");
    }
}
