package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Account, Workspace Settings, Activity and Data, as somebody with a browser uses them. */
class RoomsTest extends BrowserTest {

    private static final String FENCE = """
            {"name":"%s","geometry":{"type":"Polygon","coordinates":[[[-73,44],[-73,45],[-72,45],[-73,44]]]}}""";

    private static int teams;

    /** A new workspace and its owner, signed in. */
    private WorkspaceId signInAsOwner() {
        String name = "team-" + ++teams;
        server.newWorkspaceKey(name);
        WorkspaceId workspace = server.addPerson(name, email(name), PASSWORD, Role.OWNER);
        signInAs(email(name));
        return workspace;
    }

    private static String team() {
        return "team-" + teams;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator room(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String secret() {
        return page.locator("#secret").textContent();
    }

    /** What a program with that key is answered that wants two fences. */
    private static RunningServer.Answer bulk(String secret, int house) {
        String body = RunningServer.batch(
                "skip",
                List.of(
                        RunningServer.item(RunningServer.mainStreet(house)),
                        RunningServer.item(RunningServer.mainStreet(house + 10))));
        return server.post("/api/v1/geofences/bulk", body, "X-API-Key", secret);
    }

    @Test
    void aKeyIsMadeWhereTheGuideSaysUsedRotatedAndRevoked() throws Exception {
        signInAsOwner();
        room("Account").click();
        room("API Keys").click();
        assertThat(heading("API Keys")).isVisible();
        field("Name").fill("Nightly sync");
        button("Create API key").click();
        String first = secret();
        assertThat(first).startsWith("sf_live_");
        assertThat(page.locator("#curl")).containsText(server.address() + "/api/v1/geofences/bulk");
        assertThat(page.locator("#curl")).containsText(first);
        accessible();
        picture("api-key-secret");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button("Copy secret").click();
        assertThat(button("Copied")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).isEqualTo(first);
        assertThat(bulk(first, 100).status()).isEqualTo(201);

        page.reload();
        assertThat(page.locator("#secret")).hasCount(0);
        assertThat(page.content()).doesNotContain(first);

        button("Rotate").click();
        String second = secret();
        assertThat(second).isNotEqualTo(first);
        assertThat(page.getByText("The old one works until")).isVisible();
        assertThat(bulk(first, 200).status()).isEqualTo(201);
        assertThat(bulk(second, 300).status()).isEqualTo(201);

        button("Regenerate").click();
        String third = secret();
        assertThat(bulk(first, 400).status()).isEqualTo(401);
        assertThat(bulk(second, 400).status()).isEqualTo(401);
        assertThat(bulk(third, 400).status()).isEqualTo(201);

        link("Revoke this key").click();
        assertThat(page.getByText("Create and change geofences")).isVisible();
        // Those that were refused are no use.
        assertThat(page.getByText("4 requests")).isVisible();
        accessible();
        picture("api-key-revoke");
        button("Revoke it").click();
        assertThat(page.getByText("“Nightly sync” is revoked.")).isVisible();
        assertThat(bulk(third, 500).status()).isEqualTo(401);
    }

    @Test
    void aKeysTermsAreChanged() {
        signInAsOwner();
        go("/account/api-keys");
        field("Name").fill("Reader");
        page.getByLabel("Create and change geofences").uncheck();
        page.getByLabel("Expires", new Page.GetByLabelOptions().setExact(true)).selectOption("30");
        field("Requests an hour").fill("3");
        button("Create API key").click();
        String secret = secret();
        assertThat(page.locator("#curl")).not().containsText("bulk");
        assertThat(bulk(secret, 100).status()).isEqualTo(403);
        for (int i = 0; i < 3; i++) {
            server.send(server.request("/api/v1/geofences", "X-API-Key", secret).GET());
        }
        assertThat(server.send(server.request("/api/v1/geofences", "X-API-Key", secret)
                                .GET())
                        .status())
                .isEqualTo(429);
        go("/account/api-keys");
        link("Reader").click();
        field("Requests an hour").fill("");
        page.getByLabel("Switched on").uncheck();
        button("Save").click();
        assertThat(page.getByText("Switched off", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(server.send(server.request("/api/v1/geofences", "X-API-Key", secret)
                                .GET())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aKeyIsMadeByKeyboardAlone() {
        signInAsOwner();
        reachControl("Account");
        page.keyboard().press("Enter");
        assertThat(heading("Profile")).isVisible();
        reachControl("API Keys");
        page.keyboard().press("Enter");
        assertThat(heading("New API key")).isVisible();
        reach("name");
        page.keyboard().type("Typed");
        reachControl("Create API key");
        page.keyboard().press("Enter");
        assertThat(page.locator("#secret")).isVisible();
        reachControl("Copy secret");
    }

    @Test
    void theBulkCreateLimitIsWhereTheGuideSays() throws Exception {
        signInAsOwner();
        room("Workspace Settings").click();
        room("Bulk Create Limit").click();
        field("Items a batch").fill("1");
        button("Save").click();
        assertThat(page.getByText("A batch may hold 1 items from now on.")).isVisible();
        accessible();
        go("/account/api-keys");
        field("Name").fill("Small");
        button("Create API key").click();
        assertThat(bulk(secret(), 100).status()).isEqualTo(413);
        go("/settings/bulk-create-limit");
        field("Items a batch").fill("1000");
        button("Save").click();
        assertThat(page.locator(".figure")).containsText("1,000");
    }

    @Test
    void somebodyIsInvitedJoinsIsPromotedAndRemoved() throws Exception {
        signInAsOwner();
        room("Workspace Settings").click();
        room("Members").click();
        String guest = "guest-of-" + team() + "@example.com";
        field("E-mail").fill(guest);
        button("Invite").click();
        String link = page.locator("#link").textContent();
        assertThat(link).startsWith(server.address() + "/invitation?token=");
        accessible();
        picture("members");

        openPhone();
        page.navigate(link);
        field("Your name").fill("<img src=x onerror=alert(1)>");
        page.getByLabel("Choose a password").fill(PASSWORD);
        button("Join").click();
        assertThat(heading("No geofences yet")).isVisible();

        openDesktop(com.microsoft.playwright.options.ColorScheme.LIGHT);
        signInAs(email(team()));
        go("/settings/members");
        assertThat(page.getByText("<img src=x onerror=alert(1)>")).isVisible();
        page.locator(".people select").selectOption("manager");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the role of"))
                .click();
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.locator(".people select")).hasValue("manager");
        page.locator(".sure summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, remove"))
                .click();
        assertThat(page.getByText(guest)).hasCount(0);
    }

    @Test
    void theActivityTellsWhatWasAndWhatIs() throws Exception {
        signInAsOwner();
        go("/settings");
        field("Name").fill("</script><b>Acme & Söhne");
        field("Time zone").selectOption("America/New_York");
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        room("Activity").click();
        page.getByLabel("Action").selectOption("workspace.update");
        button("Filter").click();
        Locator row = page.locator(".activity tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row.locator("del").first()).hasText(team());
        assertThat(row.locator("ins").first()).hasText("</script><b>Acme & Söhne");
        assertThat(page.getByText("times in America/New_York")).isVisible();
        accessible();
        String csv = Files.readString(
                page.waitForDownload(() -> link("Export CSV").click()).path());
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("workspace.update").contains(email(team()));
        page.getByLabel("Search").fill("no such thing");
        button("Filter").click();
        assertThat(page.getByText("Nothing fits that filter.")).isVisible();
    }

    @Test
    void theProfileThePasswordAndTheEndOfAllSessions() {
        signInAsOwner();
        room("Account").click();
        field("Your name").fill("Ann ${7*7} [[${7*7}]]");
        button("Save").click();
        assertThat(field("Your name")).hasValue("Ann ${7*7} [[${7*7}]]");
        room("Password and sessions").click();
        field("Present password").fill("wrong");
        field("New password").fill("a wholly different horse");
        button("Change it").click();
        assertThat(page.getByText("That is not your present password.")).isVisible();
        accessible();
        field("Present password").fill(PASSWORD);
        field("New password").fill("a wholly different horse");
        button("Change it").click();
        assertThat(page.getByText("Your password is changed")).isVisible();
        button("Log out everywhere").click();
        assertThat(page.getByText("You are logged out.")).isVisible();
        go("/account");
        assertThat(heading("Log in")).isVisible();
    }

    @Test
    void theDataSaysWhatIsLoadedAndWhere() throws Exception {
        signInAsOwner();
        room("Data").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("testville")))
                .isVisible();
        assertThat(page.locator("#coverage canvas").first()).isAttached();
        assertThat(page.getByText("./spatialflow data add tiger:VT")).isVisible();
        assertThat(button("Fetch and add")).hasCount(0);
        accessible();
    }

    @Test
    void onAPhoneTheRoomsAreBehindOneButton() throws Exception {
        openPhone();
        signInAsOwner();
        assertThat(room("Workspace Settings")).isHidden();
        reachControl("Menu");
        page.keyboard().press("Enter");
        assertThat(room("Workspace Settings")).isVisible();
        accessible();
        picture("menu-phone");
        page.keyboard().press("Escape");
        assertThat(room("Workspace Settings")).isHidden();
        button("Menu").click();
        room("Workspace Settings").click();
        assertThat(heading("General")).isVisible();
    }

    @Test
    void whoHasTwoWorkspacesGoesFromOneToTheOther() throws Exception {
        signInAsOwner();
        String here = team();
        String token = server.token(email(here), PASSWORD);
        server.call("POST", "/api/v1/geofences", token, FENCE.formatted("Only here"));
        server.newWorkspaceKey("the-other-one");
        server.join("the-other-one", email(here), Role.MANAGER);
        go("/");
        assertThat(page.locator("tr[data-row]")).hasText(Pattern.compile("Only here.*"));
        go("/account");
        accessible();
        button("Go to the-other-one").click();
        assertThat(page.locator(".workspace")).hasText("the-other-one");
        go("/");
        assertThat(page.locator("tr[data-row]")).hasCount(0);
        assertThat(page.getByText("Only here")).hasCount(0);
        go("/account");
        button("Go to " + here).click();
        go("/");
        assertThat(page.locator(".workspace")).hasText(here);
        assertThat(page.locator("tr[data-row]")).hasCount(1);
    }
}
