package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.spatialflow.server.account.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Somebody in front of a window of a real browser; skipped where there is none. Whatever the browser complains of while a
 * test runs, a breach of the content security policy or a script's error, fails the test.
 */
abstract class BrowserTest extends DashboardTest {

    /** Where the pictures of the docs are; written only if asked for. */
    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    private static int people;

    private static Chromium chromium;

    /** What the browser complained of; a test may add what it does not want to see. */
    final List<String> complaints = new ArrayList<>();

    /** The window, a desktop in light colours unless the test opens another. */
    Page page;

    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openWindow() {
        openDesktop(ColorScheme.LIGHT);
    }

    @AfterEach
    void closeWindow() {
        context.close();
        assertThat(complaints).as("what the browser complains of").isEmpty();
    }

    /** A new window, without the cookies of the one before, which is closed. */
    void openDesktop(ColorScheme colours) {
        open(chromium.desktop(colours));
    }

    /** A new window as wide as a phone, without the cookies of the one before, which is closed. */
    void openPhone() {
        openPhone(ColorScheme.LIGHT);
    }

    void openPhone(ColorScheme colours) {
        open(chromium.phone(colours));
    }

    private void open(BrowserContext fresh) {
        if (context != null) {
            context.close();
        }
        context = fresh;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Logs in as the owner of a new workspace that has no fences. */
    WorkspaceId signIn() {
        String name = "visitor-" + ++people;
        WorkspaceId workspace = server.newWorkspace(name, email(name), PASSWORD);
        signInAs(email(name));
        return workspace;
    }

    /** @return the e-mail address of the owner whom {@link #signIn()} made last */
    static String lastVisitor() {
        return email("visitor-" + people);
    }

    void signInAs(String email) {
        go("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        button("Log in").click();
    }

    /** As if the session had ended meanwhile. */
    void forgetCookies() {
        context.clearCookies();
    }

    void go(String path) {
        page.navigate(server.address() + path);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Presses Tab until the element with an id has the focus. */
    void reach(String id) {
        tabUntil("document.activeElement.id === '" + id + "'");
    }

    /** Presses Tab until a link or button whose text begins so has the focus. */
    void reachControl(String text) {
        tabUntil("['BUTTON', 'A', 'SUMMARY'].includes(document.activeElement.tagName)"
                + " && document.activeElement.textContent.trim().startsWith('" + text + "')");
    }

    private void tabUntil(String reached) {
        for (int presses = 0; presses < 200; presses++) {
            if ((boolean) page.evaluate(reached)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by keyboard to: " + reached);
    }

    /** Fails on whatever axe finds wrong with the page as it is now. */
    void accessible() {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(violation -> violation.getId() + ": "
                                        + violation.getNodes().stream()
                                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                                .toList())
                                .toList())
                .as("what axe finds on " + page.url())
                .isEmpty();
    }

    /** Fails if the page has to be moved sideways to be read. */
    void fitsTheWindow() {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("how wide " + page.url() + " is")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Bytes of the page and all that it has loaded so far, as they came over the wire. */
    long weight() {
        Number bytes = (Number)
                page.evaluate("performance.getEntriesByType('resource').reduce((sum, r) => sum + r.encodedBodySize,"
                        + " performance.getEntriesByType('navigation')[0].encodedBodySize)");
        return bytes.longValue();
    }

    /** A picture for the docs, if they are to be written ({@code -Dspatialflow.write=true}). */
    void picture(String name) throws IOException {
        if (Boolean.getBoolean("spatialflow.write")) {
            Files.createDirectories(PICTURES);
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
