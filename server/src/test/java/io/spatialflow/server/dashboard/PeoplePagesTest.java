package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.mail.Mailbox;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePagesTest {

    private static final String PASSWORD = "correct horse battery staple";

    @TempDir
    private static Path folder;

    private static Mailbox mailbox;
    private static RunningServer server;
    private static int people;

    private Browser browser;

    @BeforeAll
    static void startServer() throws Exception {
        mailbox = new Mailbox();
        server = RunningServer.start(folder, mailbox.settings());
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
        mailbox.close();
    }

    @BeforeEach
    void openBrowser() {
        server.clock().advance(Duration.ofHours(1));
        browser = newBrowser();
    }

    private static Browser newBrowser() {
        return new Browser(URI.create(server.address()));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private static String freshEmail() {
        return "visitor" + ++people + "@example.com";
    }

    private static HttpResponse<String> signUp(Browser browser, String email) throws Exception {
        return browser.submit("/signup", "/signup", Map.of("email", email, "name", "Ann", "password", PASSWORD));
    }

    /** The page a letter leads to, on this server. */
    private static String page(String email) {
        String link = Mailbox.link(mailbox.lastTo(email));
        assertThat(link).startsWith(server.address() + "/");
        return link.substring(server.address().length());
    }

    private static Map<String, String> with(String page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("token", page.substring(page.indexOf("token=") + 6));
        return all;
    }

    @Test
    void whoSignsUpIsInAtOnce() throws Exception {
        assertThat(browser.open("/login").body()).contains("href=\"/signup\"").contains("href=\"/forgot\"");
        assertThat(signUp(browser, freshEmail()).statusCode()).isEqualTo(302);
        assertThat(browser.open("/").body()).contains("Ann&#39;s Workspace");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedComesBackAsText() throws Exception {
        HttpResponse<String> response = browser.submit(
                "/signup", "/signup", Map.of("email", "\"><script>", "name", "<b>", "password", "password1"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("That is no e-mail address", "tried first", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>", "<b>", "password1");
        String email = freshEmail();
        signUp(browser, email);
        try (Browser other = newBrowser()) {
            assertThat(signUp(other, email).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        for (String path : new String[] {"/signup", "/forgot", "/reset", "/invitation"}) {
            assertThat(browser.post(path, Map.of("email", freshEmail(), "password", PASSWORD))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aForgottenPasswordIsChosenAnew() throws Exception {
        String email = freshEmail();
        signUp(browser, email);
        try (Browser other = newBrowser()) {
            assertThat(other.submit("/forgot", "/forgot", Map.of("email", email))
                            .body())
                    .contains("If somebody has that address");
            String page = page(email);
            assertThat(other.open(page).body()).contains("Choose a new password", email);
            assertThat(other.submit(page, "/reset", with(page, Map.of("password", "short")))
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> done = other.submit(page, "/reset", with(page, Map.of("password", "a fresh new one")));
            assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/login?reset");
            assertThat(other.open("/login?reset").body()).contains("Your password is changed");
            assertThat(other.open(page).statusCode()).isEqualTo(404);
            assertThat(other.logIn(email, "a fresh new one").statusCode()).isEqualTo(302);
        }
        assertThat(browser.open("/").statusCode()).as("the session from before").isEqualTo(302);
    }

    private static void invite(String email) {
        String token = server.post(
                        "/api/v1/auth/login",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(
                                        server.welcome().email(),
                                        server.welcome().password()))
                .json()
                .get("access_token")
                .stringValue();
        assertThat(server.call(
                                "POST",
                                "/api/v1/workspaces/invitations",
                                token,
                                "{\"email\":\"" + email + "\",\"role\":\"field_worker\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoIsInvitedAndNewChoosesAPassword() throws Exception {
        String email = freshEmail();
        invite(email);
        String page = page(email);
        assertThat(browser.open(page).body()).contains("My Workspace", "field worker", "Choose a password");
        assertThat(browser.submit(page, "/invitation", with(page, Map.of("password", "short")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.submit(page, "/invitation", with(page, Map.of("password", PASSWORD)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.open("/").body()).contains("My Workspace");
        assertThat(browser.open(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsInvitedAndKnownIsAskedForHisPasswordUnlessHeIsLoggedIn() throws Exception {
        String email = freshEmail();
        signUp(browser, email);
        invite(email);
        String page = page(email);
        try (Browser other = newBrowser()) {
            assertThat(other.open(page).body()).contains("Its password");
            assertThat(other.submit(page, "/invitation", with(page, Map.of("password", "wrong")))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.open(page).body()).doesNotContain("type=\"password\"");
        assertThat(browser.submit(page, "/invitation", with(page, Map.of())).statusCode())
                .isEqualTo(302);
        assertThat(browser.open("/").body()).contains("My Workspace");
    }

    @Test
    void aLinkThatIsNotGoodIsExplained() throws Exception {
        for (String page : new String[] {"/reset", "/reset?token=x", "/invitation?token=" + "0".repeat(64)}) {
            HttpResponse<String> response = browser.open(page);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("This link is not good any more");
        }
    }

    @Test
    void aClosedDoorIsSaidToBe(@TempDir Path another) throws Exception {
        try (RunningServer closed = RunningServer.start(another, "auth.signup-closed=true");
                Browser visitor = new Browser(URI.create(closed.address()))) {
            assertThat(visitor.open("/login").body()).doesNotContain("/signup").contains("/forgot");
            assertThat(visitor.open("/signup").statusCode()).isEqualTo(403);
            assertThat(visitor.open("/signup").body()).contains("takes no sign-ups");
            assertThat(signUp(visitor, freshEmail()).statusCode()).isEqualTo(403);
        }
    }
}
