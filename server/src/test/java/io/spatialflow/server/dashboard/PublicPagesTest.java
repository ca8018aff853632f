package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesTest extends DashboardTest {

    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/signup",
                "/forgot",
                "/docs",
                "/docs/",
                "/docs/openapi.json",
                "/actuator/health",
                "/actuator/prometheus"
            })
    void anyoneMayOpen(String path) throws Exception {
        assertThat(browser.open(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/signup",
                "/forgot",
                "/reset",
                "/invitation",
                "/docs",
                "/",
                "/no-such-page",
                "/assets/dashboard.css",
                "/assets/no-such-file"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
        HttpResponse<String> response = openAsMeant(path);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/docs", "/", "/?tag=nothing", "/no-such-page"})
    void nothingIsInlineAndNothingComesFromOutside(String path) throws Exception {
        String page = openAsMeant(path).body();
        assertThat(page).contains("</html>");
        assertThat(INLINE.matcher(page).results().map(MatchResult::group)).isEmpty();
        assertThat(page).doesNotContain("src=\"http", "href=\"http", "src=\"//", "href=\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/docs", "/"})
    void whatAPageLinksIsThereAndMayBeKeptForEver(String path) throws Exception {
        List<String> linked = LINKED.matcher(openAsMeant(path).body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(linked).isNotEmpty().allMatch(link -> link.matches(".*(-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/).*"));
        for (String link : linked) {
            HttpResponse<String> asset = browser.open(link);
            assertThat(asset.statusCode()).as(link).isEqualTo(200);
            assertThat(header(asset, "Cache-Control")).as(link).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    /** The login as a stranger, everything else as a member who has a fence. */
    private HttpResponse<String> openAsMeant(String path) throws Exception {
        if (!path.equals("/login")) {
            add(fence(signInToNewWorkspace(), "One", "Street"));
        }
        return browser.open(path);
    }

    @Test
    void aPageItselfIsNeverKept() throws Exception {
        signInToNewWorkspace();
        assertThat(header(browser.open("/"), "Cache-Control")).contains("no-store");
    }

    @Test
    void theLibrariesAnswerWithoutTheirVersionToo() throws Exception {
        assertThat(browser.open("/webjars/leaflet/dist/leaflet.js").statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/webjars/swagger-ui/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/assets/..%2fapplication.properties",
                "/webjars/..%2f..%2f..%2fapplication.properties"
            })
    void assetsAreNoWayToOtherFiles(String path) throws Exception {
        assertThat(browser.open(path).body()).doesNotContain("spring.main");
    }
}
