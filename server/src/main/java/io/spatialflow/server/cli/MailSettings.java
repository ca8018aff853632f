package io.spatialflow.server.cli;

import io.spatialflow.server.mail.SmtpPostman;
import io.spatialflow.server.mail.SmtpServer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings for letters.
 *
 * @param server empty if they are printed instead
 */
record MailSettings(Optional<SmtpServer> server) {

    static MailSettings read(SettingsSource source) {
        String host = source.text(
                "mail.smtp-host",
                "The mail server that takes letters. Without one their links are printed in the log.");
        int port = source.number("mail.smtp-port", 587, "Its port.");
        String security = source.text(
                "mail.smtp-security",
                "How the connection is encrypted: `starttls`, which is the default, `tls` (port 465), or `none`.");
        String user = source.text("mail.smtp-user", "Whom to log in as, if it asks for that.");
        String password =
                source.text("mail.smtp-password", "With which password; better in the environment than in a file.");
        String from = source.text("mail.from", "The sender, such as `SpatialFlow <noreply@example.com>`.");
        int seconds = source.number(
                "mail.smtp-timeout-seconds", 20, "How long the mail server may take for each word of the talk.");
        if (host.isEmpty()) {
            return new MailSettings(Optional.empty());
        }
        SmtpServer server =
                new SmtpServer(host, port, security(security), user, password, from, Duration.ofSeconds(seconds));
        refuseBadSender(server);
        return new MailSettings(Optional.of(server));
    }

    private static SmtpServer.Security security(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "starttls" -> SmtpServer.Security.STARTTLS;
            case "tls" -> SmtpServer.Security.TLS;
            case "none" -> SmtpServer.Security.NONE;
            default ->
                throw new CommandFailed(
                        "the setting mail.smtp-security is starttls, tls or none, not \"" + text + "\"");
        };
    }

    private static void refuseBadSender(SmtpServer server) {
        try {
            new SmtpPostman(server, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("with mail.smtp-host the setting mail.from is an address like"
                    + " SpatialFlow <noreply@example.com>: " + e.getMessage());
        }
    }
}
