package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.WorkspaceId;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends DashboardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?tag=x", "/no-such-page", "/actuator", "/error"})
    void aStrangerIsSentToTheLogin(String path) throws Exception {
        HttpResponse<String> response = browser.open(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).isEqualTo("/login");
    }

    @Test
    void aScriptOfAStrangerIsToldSoInsteadOfSentSomewhere() throws Exception {
        assertThat(browser.open("/dashboard/geofences.json").statusCode()).isEqualTo(401);
    }

    @Test
    void strangersMakeNoSessions() throws Exception {
        browser.open("/");
        HttpResponse<String> login = browser.open("/login");
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(header(login, "Set-Cookie")).doesNotContain("spatialflow_session");
    }

    @Test
    void theRightPasswordLeadsHome() throws Exception {
        HttpResponse<String> response =
                browser.logIn(server.welcome().email(), server.welcome().password());
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).isEqualTo("/");
        assertThat(browser.open("/").body()).contains("My Workspace").contains("Log out");
        assertThat(location(browser.open("/login"))).isEqualTo("/");
    }

    @Test
    void theSessionsCookieIsForThisServerOnlyAndNotForScripts() throws Exception {
        HttpResponse<String> response = browser.logIn(
                server.welcome().email().toUpperCase(Locale.ROOT),
                server.welcome().password());
        List<String> cookies = response.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("spatialflow_session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void anUnknownPersonReadsTheSameAsAWrongPassword() throws Exception {
        HttpResponse<String> wrong = browser.logIn(server.welcome().email(), "wrong");
        HttpResponse<String> unknown = browser.logIn("nobody@example.com", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("The e-mail address or the password is wrong");
        assertThat(withoutInput(wrong, server.welcome().email()))
                .isEqualTo(withoutInput(unknown, "nobody@example.com"));
        assertThat(location(browser.open("/"))).isEqualTo("/login");
    }

    private static String withoutInput(HttpResponse<String> response, String email) {
        return response.body().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void whatIsTypedComesBackAsTextOnly() throws Exception {
        String hostile = "\"><img src=x onerror=alert(1)>${7*7}@example.com";
        assertThat(browser.logIn(hostile, "wrong").body())
                .contains("value=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;${7*7}@example.com\"")
                .doesNotContain("<img src=x");
    }

    @Test
    void theSixteenthAttemptOnOneAddressWithinAMinuteHasToWait() throws Exception {
        for (int attempt = 1; attempt <= 15; attempt++) {
            assertThat(browser.logIn("target@example.com", "wrong").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> tooMany = browser.logIn("Target@example.com", "wrong");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(header(tooMany, "Retry-After")).matches("[1-9][0-9]?");
        assertThat(tooMany.body()).contains("Too many attempts");
    }

    @Test
    void aLoginWithoutTheFormsTokenIsRefused() throws Exception {
        HttpResponse<String> response = browser.post(
                "/login",
                Map.of(
                        "email", server.welcome().email(),
                        "password", server.welcome().password()));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("That is not allowed");
    }

    @Test
    void aLogoutWithoutTheFormsTokenIsRefused() throws Exception {
        signInToNewWorkspace();
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoutEndsTheSessionForWhoeverKeptItsCookieToo() throws Exception {
        signInToNewWorkspace();
        HttpCookie kept = browser.cookie("spatialflow_session");
        HttpResponse<String> response = browser.submit("/", "/logout", Map.of());
        assertThat(location(response)).isEqualTo("/login?out");
        assertThat(browser.open("/login?out").body()).contains("You are logged out");
        browser.keep(kept);
        assertThat(location(browser.open("/"))).isEqualTo("/login");
    }

    @Test
    void aSessionIdFromBeforeTheLoginIsNotTheOneAfterIt() throws Exception {
        signInToNewWorkspace();
        HttpCookie before = browser.cookie("spatialflow_session");
        browser.submit(
                "/",
                "/login",
                Map.of(
                        "email",
                        server.welcome().email(),
                        "password",
                        server.welcome().password()));
        assertThat(browser.open("/").body()).contains("My Workspace");
        assertThat(browser.cookie("spatialflow_session").getValue()).isNotEqualTo(before.getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update users set token_version = token_version + 1 where id = ?",
                "delete from members where user_id = ?"
            })
    void aMemberWhoLeftOrWhoseSessionsWereEndedIsOutAtOnce(String change) throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        assertThat(browser.open("/").statusCode()).isEqualTo(200);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + server.databaseFile());
                PreparedStatement statement = database.prepareStatement(
                        change.replace("?", "(select user_id from members where workspace_id = ?)"))) {
            statement.setString(1, workspace.toString());
            statement.executeUpdate();
        }
        assertThat(location(browser.open("/"))).isEqualTo("/login");
        assertThat(browser.open("/dashboard/geofences.json").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionIsNoWayIntoTheApi() throws Exception {
        signInToNewWorkspace();
        assertThat(browser.open("/api/v1/geofences").statusCode()).isEqualTo(401);
    }
}
