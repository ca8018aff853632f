package io.spatialflow.server.mail;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to a mail server by SMTP. */
public final class SmtpPostman implements Postman {

    private static final int FIRST_PERMANENT_CODE = 500;

    private final Session session;
    private final InternetAddress from;
    private final Clock clock;

    /** @throws IllegalArgumentException if the sender's address is none */
    public SmtpPostman(SmtpServer server, Clock clock) {
        this.session = Session.getInstance(properties(server), new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
        this.clock = clock;
        try {
            this.from = new InternetAddress(server.from(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("\"" + server.from() + "\" is no sender's address", e);
        }
    }

    private static Properties properties(SmtpServer server) {
        String millis = Long.toString(server.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    @Override
    public void deliver(Message message) throws Exception {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(from);
        mail.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(message.to().text(), true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        // RFC 3834: so that nobody's holiday note comes back.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        try (Transport transport = session.getTransport()) {
            transport.connect();
            transport.sendMessage(
                    mail, new Address[] {new InternetAddress(message.to().text(), true)});
        } catch (MessagingException e) {
            throw isForGood(e) ? new Refused(e) : e;
        }
    }

    private static boolean isForGood(Exception failure) {
        for (Exception e = failure; e instanceof MessagingException chained; e = chained.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= FIRST_PERMANENT_CODE
                    || e instanceof SMTPSendFailedException failed && failed.getReturnCode() >= FIRST_PERMANENT_CODE) {
                return true;
            }
        }
        return false;
    }
}
