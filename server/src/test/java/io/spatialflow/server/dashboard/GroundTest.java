package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The streets under the fences, over HTTP. */
class GroundTest extends DashboardTest {

    /** Testville's Main St, at 44.45, -73. */
    private static final String MAIN_STREET = "/dashboard/ground/13/2434/2961.png";

    private static final Pattern STREETS = Pattern.compile("data-streets=\"([^\"]*)\"");

    private static String streets(String page) {
        Matcher matcher = STREETS.matcher(page);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String at(String template, String zxy) {
        String[] tile = zxy.split("/");
        return template.replace("{z}", tile[0])
                .replace("{x}", tile[1])
                .replace("{y}", tile[2])
                .replace("{theme}", "dark")
                .replace("{scale}", "2");
    }

    @Test
    void theMapsOfThePagesNameTheTilesAndTheirVersion() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "Any", "Street"));
        String template = streets(browser.open("/").body());
        assertThat(template).startsWith("/dashboard/ground/{z}/{x}/{y}.png?").contains("version=1-");
        assertThat(streets(browser.open("/data").body())).isEqualTo(template);
        HttpResponse<byte[]> tile = browser.fetch(at(template, "13/2434/2961"));
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(header(tile, "Content-Type")).isEqualTo("image/png");
        assertThat(header(tile, "Cache-Control")).contains("private", "immutable", "max-age=2592000");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(tile.body()));
        assertThat(picture.getWidth()).isEqualTo(1024);
    }

    @Test
    void anOldVersionIsNotKept() throws Exception {
        signInToNewWorkspace();
        for (String query : new String[] {"", "?version=1-0", "?version=%00&theme=%22&scale=99"}) {
            HttpResponse<byte[]> tile = browser.fetch(MAIN_STREET + query);
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(header(tile, "Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void everyWorkspaceSeesTheSameAndNobodysFences() throws Exception {
        WorkspaceId theirs = signInToNewWorkspace();
        byte[] before = browser.fetch(MAIN_STREET).body();
        add(fence(theirs, "Their depot", "Street"));
        assertThat(browser.fetch(MAIN_STREET).body()).isEqualTo(before);
        browser = newBrowser();
        signInToNewWorkspace();
        assertThat(browser.fetch(MAIN_STREET).body()).isEqualTo(before);
    }

    @Test
    void strangersAreToldToLogIn() throws Exception {
        assertThat(browser.fetch(MAIN_STREET).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23/0/0", "-1/0/0", "3/8/0", "3/0/8", "3/0/-1"})
    void whatIsNoTileIsNotFound(String zxy) throws Exception {
        signInToNewWorkspace();
        assertThat(browser.fetch("/dashboard/ground/" + zxy + ".png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whomTheGroundIsOwedToIsOnTheMap() throws Exception {
        signInToNewWorkspace();
        assertThat(browser.open("/data").body()).contains("data-attribution=\"Testville, invented");
    }

    @Test
    void whereABaseMapIsSetThereAreNoStreets(@TempDir Path folder) throws Exception {
        try (RunningServer other = RunningServer.start(
                        folder,
                        "dashboard.base-map-url=https://tiles.example.com/{z}/{x}/{y}.png",
                        "dashboard.base-map-attribution=© Somebody");
                Browser visitor = new Browser(URI.create(other.address()))) {
            other.newWorkspace("one", "one@example.com", PASSWORD);
            visitor.logIn("one@example.com", PASSWORD);
            String page = visitor.open("/data").body();
            assertThat(page).contains("data-tiles=\"https://tiles.example.com/", "data-attribution=\"© Somebody\"");
            assertThat(streets(page)).isEmpty();
            assertThat(visitor.fetch(MAIN_STREET).statusCode()).isEqualTo(404);
        }
    }
}
