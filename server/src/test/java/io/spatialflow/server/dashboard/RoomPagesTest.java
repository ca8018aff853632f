package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what on the pages about account, workspace, activity and data, whatever a browser shows. */
class RoomPagesTest extends DashboardTest {

    private static final String NOBODY = UUID.randomUUID().toString();
    private static int rooms;

    private String slug;

    @BeforeEach
    void makeWorkspace() {
        slug = "room-" + ++rooms;
        server.newWorkspaceKey(slug);
    }

    private void signIn(Role role) throws Exception {
        String address = role.wireName() + "@" + slug + ".example";
        server.addPerson(slug, address, PASSWORD, role);
        assertThat(browser.logIn(address, PASSWORD).statusCode()).isEqualTo(302);
    }

    /** Each form, the lowest role whose wish is heard, and something that it may hold. */
    @ParameterizedTest
    @CsvSource({
        "/account/api-keys, MANAGER, name=Mine&scope=geofences:read&expiry=never",
        "/account/api-keys/ID, MANAGER, name=Mine",
        "/account/api-keys/ID/rotate, MANAGER, grace=7",
        "/account/api-keys/ID/regenerate, MANAGER, x=1",
        "/account/api-keys/ID/revoke, MANAGER, x=1",
        "/settings, MANAGER, name=Ours&timezone=UTC&units=metric",
        "/settings/bulk-create-limit, OWNER, limit=700",
        "/settings/members/ID/role, MANAGER, role=member",
        "/settings/members/ID/remove, MANAGER, x=1",
        "/settings/invitations, MANAGER, email=new-ROLE@example.com&role=member",
        "/settings/invitations/ID/resend, MANAGER, x=1",
        "/settings/invitations/ID/revoke, MANAGER, x=1",
        "/settings/invitations/ID/link, MANAGER, x=1",
        "/settings/features, NOBODY, feature=BULK_IMPORT",
        "/data/add, NOBODY, kind=tiger:&state=VT",
        "/account, FIELD_WORKER, name=Me",
    })
    void aFormIsHeardFromWhoMay(String form, String lowest, String body) throws Exception {
        for (Role role : Role.values()) {
            signIn(role);
            boolean may = !lowest.equals("NOBODY")
                    && role.ordinal() <= Role.valueOf(lowest).ordinal();
            String path = form.replace("ID", NOBODY);
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : body.replace("ROLE", role.wireName()).split("&")) {
                fields.put(field.split("=", 2)[0], field.split("=", 2)[1]);
            }
            HttpResponse<String> answer = browser.submit("/account", path, fields);
            assertThat(answer.statusCode())
                    .as("%s to %s", role, form)
                    .isEqualTo(may ? form.contains("ID") ? 404 : 302 : 403);
            assertThat(browser.post(path, fields).statusCode())
                    .as("%s to %s without a token", role, form)
                    .isEqualTo(403);
            closeBrowser();
            browser = newBrowser();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatOneMayNotOpenIsNotShown(Role role) throws Exception {
        signIn(role);
        Map<String, Integer> pages = new LinkedHashMap<>();
        boolean manages = role.ordinal() <= Role.MANAGER.ordinal();
        pages.put("/account", 200);
        pages.put("/account/password", 200);
        pages.put("/account/api-keys", manages ? 200 : 403);
        pages.put("/activity", manages ? 200 : 403);
        pages.put("/activity/export", manages ? 200 : 403);
        pages.put("/settings", 200);
        pages.put("/settings/bulk-create-limit", 200);
        pages.put("/settings/members", role == Role.FIELD_WORKER ? 403 : 200);
        pages.put("/settings/features", 200);
        pages.put("/settings/usage", 200);
        pages.put("/data", 200);
        for (Map.Entry<String, Integer> one : pages.entrySet()) {
            assertThat(browser.open(one.getKey()).statusCode())
                    .as("%s at %s", role, one.getKey())
                    .isEqualTo(one.getValue());
        }
        String shown =
                browser.open("/settings").body() + browser.open("/account").body();
        assertThat(shown.contains("href=\"/account/api-keys\"")).isEqualTo(manages);
        assertThat(shown.contains("href=\"/activity\"")).isEqualTo(manages);
        assertThat(shown.contains("href=\"/settings/members\"")).isEqualTo(role != Role.FIELD_WORKER);
        assertThat(shown.contains("name=\"timezone\"")).isEqualTo(manages);
        assertThat(browser.open("/settings/bulk-create-limit").body().contains("name=\"limit\""))
                .isEqualTo(role == Role.OWNER);
    }

    @Test
    void whatMakesNoSenseIsSaidToAndNothingChanges() throws Exception {
        signIn(Role.OWNER);
        assertThat(browser.submit("/settings", "/settings/bulk-create-limit", Map.of("limit", "1001")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("from 1 to 1,000");
                });
        for (String limit : new String[] {"0", "-1", "x", "", "99999999999"}) {
            assertThat(browser.submit("/settings", "/settings/bulk-create-limit", Map.of("limit", limit))
                            .statusCode())
                    .isEqualTo(422);
        }
        Map<String, String> odd =
                Map.of("name", "a\nb", "scope", "everything", "expiry", "tomorrow", "limit", "1000000");
        assertThat(browser.submit("/account/api-keys", "/account/api-keys", odd))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body())
                            .contains(
                                    "Give the key a name",
                                    "Tick what the key may do",
                                    "a limit of 1 to",
                                    "Say when the key");
                });
        assertThat(browser.submit(
                                "/settings",
                                "/settings",
                                Map.of("name", "", "timezone", "Mars/Base", "billingEmail", "x"))
                        .body())
                .contains("has a name of 1 to", "time zone of the list", "no e-mail address", "Choose units");
        assertThat(browser.open("/activity?from=tomorrow&person=me&page=-3&thing=%00")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/activity/export?format=exe").statusCode()).isEqualTo(422);
        assertThat(browser.open("/account/api-keys/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aLastOwnerStays() throws Exception {
        signIn(Role.OWNER);
        assertThat(browser.submit("/account", "/account/leave", Map.of()).statusCode())
                .isEqualTo(409);
        Browser member = browser;
        browser = newBrowser();
        signIn(Role.MEMBER);
        assertThat(browser.submit("/account", "/account/leave", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(location(browser.open("/"))).isEqualTo("/login");
        member.close();
    }

    @Test
    void whoRunsTheServerSetsMoreThanAnOwner() throws Exception {
        browser.logIn(server.welcome().email(), server.welcome().password());
        assertThat(browser.submit("/settings", "/settings/bulk-create-limit", Map.of("limit", "5000"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.open("/settings/bulk-create-limit").body())
                .contains("5,000")
                .contains("raised it");
        assertThat(browser.submit("/settings", "/settings/features", Map.of("x", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.open("/import").statusCode()).isEqualTo(403);
        browser.submit("/settings", "/settings/features", Map.of("feature", "BULK_IMPORT"));
        assertThat(browser.open("/import").statusCode()).isEqualTo(200);
        browser.submit("/settings", "/settings/bulk-create-limit", Map.of("limit", "500"));
        assertThat(browser.open("/data").body()).contains("Fetch and add");
        assertThat(browser.submit("/data", "/data/add", Map.of("kind", "https://example.com/"))
                        .statusCode())
                .isEqualTo(422);
    }
}
