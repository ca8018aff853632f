package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.mail.SmtpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    @TempDir
    private Path folder;

    private Settings read(String... lines) throws Exception {
        Path file = Files.writeString(folder.resolve("spatialflow.properties"), String.join("\n", lines));
        return Settings.read(file, name -> null);
    }

    @Test
    void withoutAHostLinksArePrinted() throws Exception {
        assertThat(read().mail().server()).isEmpty();
    }

    @Test
    void aHostAndASenderAreEnough() throws Exception {
        SmtpServer server = read("mail.smtp-host=smtp.example.com", "mail.from=SpatialFlow <noreply@example.com>")
                .mail()
                .server()
                .orElseThrow();
        assertThat(server)
                .isEqualTo(new SmtpServer(
                        "smtp.example.com",
                        587,
                        SmtpServer.Security.STARTTLS,
                        "",
                        "",
                        "SpatialFlow <noreply@example.com>",
                        Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SpatialFlow", "SpatialFlow <>", "a@example.com, b@example.com"})
    void aSenderNoLetterCanComeFromIsRefused(String from) {
        assertThatThrownBy(() -> read("mail.smtp-host=smtp.example.com", "mail.from=" + from))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("mail.from");
    }

    @Test
    void anUnknownWayToEncryptIsRefused() {
        assertThatThrownBy(() -> read("mail.smtp-host=h", "mail.from=a@b.c", "mail.smtp-security=ssl"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("the setting mail.smtp-security is starttls, tls or none, not \"ssl\"");
    }

    @Test
    void thePasswordIsInNoMessage() throws Exception {
        SmtpServer server = read("mail.smtp-host=h", "mail.from=a@b.c", "mail.smtp-user=u", "mail.smtp-password=hush")
                .mail()
                .server()
                .orElseThrow();
        assertThat(server.toString()).doesNotContain("hush");
    }

    @Test
    void aRefreshTokenLivesAtLeastAsLongAsAnAccessToken() {
        assertThatThrownBy(() -> read("auth.refresh-token-minutes=60"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("auth.refresh-token-minutes is no less than auth.access-token-minutes");
    }

    @Test
    void aPasswordCannotBeAskedToBeLongerThanItMayBe() {
        assertThatThrownBy(() -> read("auth.min-password-length=129"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("at most 128");
    }
}
