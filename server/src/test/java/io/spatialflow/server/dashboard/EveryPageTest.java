package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.WorkspaceId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds of every page: it is light, accessible, fits a phone, and runs nothing that is not ours. */
class EveryPageTest extends BrowserTest {

    private static final long MOST_BYTES = 1_500_000;

    /** Names of the pictures, and the pages. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("first-visit", "/");
        PAGES.put("import-begin", "/import");
        PAGES.put("activity", "/activity");
        PAGES.put("data", "/data");
        PAGES.put("api-docs", "/docs");
        PAGES.put("account", "/account");
        PAGES.put("password", "/account/password");
        PAGES.put("api-keys", "/account/api-keys");
        PAGES.put("settings", "/settings");
        PAGES.put("bulk-create-limit", "/settings/bulk-create-limit");
        PAGES.put("members", "/settings/members");
        PAGES.put("features", "/settings/features");
        PAGES.put("usage", "/settings/usage");
        PAGES.put("nothing-here", "/settings/nothing");
    }

    private static boolean furnished;

    private void signInToAFurnishedWorkspace() {
        if (!furnished) {
            furnished = true;
            server.newWorkspaceKey("acme-logistics");
            server.addPerson("acme-logistics", "dana@acme.example", PASSWORD, Role.OWNER);
            WorkspaceId workspace = server.addPerson("acme-logistics", "sam@acme.example", PASSWORD, Role.MEMBER);
            String token = server.token("dana@acme.example", PASSWORD);
            server.call(
                    "PUT",
                    "/api/v1/workspaces",
                    token,
                    "{\"name\":\"Acme Logistics\",\"description\":\"Depots and stops\"}");
            server.call("PUT", "/api/v1/auth/me", token, "{\"name\":\"Dana Whitfield\"}");
            server.call(
                    "POST",
                    "/api/v1/account/api-keys",
                    token,
                    "{\"name\":\"Nightly CRM sync\",\"permissions\":[\"geofences:*\"],\"expires_in_days\":365}");
            server.call(
                    "POST",
                    "/api/v1/account/api-keys",
                    token,
                    "{\"name\":\"Dispatch board\",\"read_only\":true,\"expires_in_days\":9}");
            server.call(
                    "POST",
                    "/api/v1/workspaces/invitations",
                    token,
                    "{\"email\":\"lee@acme.example\",\"role\":\"manager\"}");
            server.call(
                    "POST",
                    "/api/v1/geofences/preview",
                    token,
                    "{\"items\":[{\"address\":\"1 Main St, Testville, VT\"}]}");
            assertThat(workspace).isNotNull();
        }
        signInAs("dana@acme.example");
    }

    @Test
    void onADesktop() throws IOException {
        signInToAFurnishedWorkspace();
        walk("");
    }

    @Test
    void inTheDark() throws IOException {
        openDesktop(ColorScheme.DARK);
        signInToAFurnishedWorkspace();
        walk("-dark");
    }

    @Test
    void onAPhone() throws IOException {
        openPhone();
        signInToAFurnishedWorkspace();
        walk("-phone");
    }

    private void walk(String look) throws IOException {
        for (Map.Entry<String, String> one : PAGES.entrySet()) {
            Response response = page.navigate(server.address() + one.getValue());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(response.headerValue("content-security-policy"))
                    .as(one.getValue())
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headerValue("cache-control")).contains("no-store");
            assertThat(weight()).as("bytes of " + one.getValue()).isLessThan(MOST_BYTES);
            if (!one.getValue().equals("/import")) {
                // Its own tests take that picture.
                picture(one.getKey() + look);
            }
            if (!one.getValue().equals("/docs")) {
                // That page is Swagger's.
                accessible();
                fitsTheWindow();
            }
        }
    }
}
