package io.spatialflow.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server on a free port of this machine, and what it was given. */
public final class Mailbox implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 20_000;
    private static final long POLL_MILLIS = 100;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public Mailbox() {
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Makes a server send its letters here. */
    public String[] settings(String... more) {
        String[] ours = {
            "mail.smtp-host=127.0.0.1",
            "mail.smtp-port=" + port(),
            "mail.smtp-security=none",
            "mail.from=SpatialFlow <noreply@example.com>"
        };
        String[] all = Arrays.copyOf(ours, ours.length + more.length);
        System.arraycopy(more, 0, all, ours.length, more.length);
        return all;
    }

    /** All letters, once there are so many of them. */
    public List<MimeMessage> await(int count) {
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, count))
                .as("%d letters, not %d", count, server.getReceivedMessages().length)
                .isTrue();
        return letters();
    }

    public List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    /** The newest, once there are so many of them. */
    public MimeMessage last(int count) {
        return await(count).getLast();
    }

    /** The newest to somebody, once there is one that was not asked for before. */
    public MimeMessage lastTo(String email) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        int before = taken.getOrDefault(email, 0);
        List<MimeMessage> theirs = to(email);
        while (theirs.size() <= before && System.nanoTime() < deadline) {
            server.waitForIncomingEmail(POLL_MILLIS, server.getReceivedMessages().length + 1);
            theirs = to(email);
        }
        assertThat(theirs).as("letters to %s", email).hasSizeGreaterThan(before);
        taken.put(email, theirs.size());
        return theirs.getLast();
    }

    /** All to somebody, oldest first. */
    public List<MimeMessage> to(String email) {
        return letters().stream()
                .filter(letter -> recipient(letter).equalsIgnoreCase(email))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a letter leads. */
    public static String link(MimeMessage letter) {
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).as(text(letter)).isTrue();
        return link.group();
    }

    /** The secret of a letter's link. */
    public static String token(MimeMessage letter) {
        String link = link(letter);
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    @Override
    public void close() {
        server.stop();
    }
}
