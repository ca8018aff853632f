package io.spatialflow.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.LoginLimits;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.account.TokenLifetimes;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlInvitations;
import io.spatialflow.server.store.SqlLetters;
import io.spatialflow.server.store.SqlMembers;
import io.spatialflow.server.store.SqlPasswordResets;
import io.spatialflow.server.store.SqlRateLimits;
import io.spatialflow.server.store.SqlRefreshTokens;
import io.spatialflow.server.store.SqlSigningKeys;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.Invitation;
import io.spatialflow.server.team.Letter;
import io.spatialflow.server.team.Letters;
import io.spatialflow.server.team.Links;
import io.spatialflow.server.team.PasswordRecovery;
import io.spatialflow.server.team.PeopleLimits;
import io.spatialflow.server.team.PersonAudit;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostOfficeTest {

    private static final Letter RESET = new Letter(Letter.Kind.PASSWORD_RESET, "ANN@example.com");

    @TempDir
    private Path folder;

    private FurnishedStore store;
    private Workspace workspace;
    private Membership ann;
    private Letters letters;
    private SqlInvitations invitations;
    private PasswordRecovery recovery;
    private Composer composer;

    @BeforeEach
    void openStore() {
        store = FurnishedStore.in(folder);
        workspace = store.addWorkspace("one");
        ann = store.addMember(workspace, "ann@example.com", "", Role.OWNER);
        letters = new SqlLetters(store.database(), store.clock());
        invitations = new SqlInvitations(store.database());
        SqlMembers members = new SqlMembers(store.database());
        SqlRateLimits rateLimits = new SqlRateLimits(store.database(), store.clock());
        Audit audit = new Audit(new SqlAuditLog(store.database()), store.clock());
        Passwords passwords = new Passwords();
        recovery = new PasswordRecovery(
                store.users(),
                new SqlPasswordResets(store.database()),
                letters,
                rateLimits,
                PeopleLimits.DEFAULT,
                store.database(),
                new PersonAudit(members, audit),
                store.clock());
        Acceptance acceptance = new Acceptance(
                invitations,
                members,
                store.users(),
                new PasswordCheck(store.users(), rateLimits, LoginLimits.DEFAULT, passwords),
                passwords,
                new TokenIssue(
                        new SqlRefreshTokens(store.database()),
                        new SqlSigningKeys(store.database()),
                        TokenLifetimes.DEFAULT,
                        store.clock()),
                store.database(),
                audit,
                store.clock());
        Links links = new Links(() -> URI.create("https://fences.example.com"));
        composer = new Composer(store.users(), recovery, acceptance, links);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private PostOffice office(Postman postman) {
        return new PostOffice(letters, composer, postman, store.clock());
    }

    private SmtpPostman smtp(int port) {
        return new SmtpPostman(
                new SmtpServer(
                        "127.0.0.1",
                        port,
                        SmtpServer.Security.NONE,
                        "",
                        "",
                        "SpatialFlow <noreply@example.com>",
                        Duration.ofMillis(300)),
                store.clock());
    }

    private long waiting() {
        return store.count("letters");
    }

    @Test
    void aLetterIsSentOnce() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                PostOffice office = office(smtp(mailbox.port()))) {
            letters.add(RESET);
            office.sendAll();
            office.sendAll();
            MimeMessage letter = mailbox.last(1);
            assertThat(letter.getFrom()[0]).hasToString("SpatialFlow <noreply@example.com>");
            assertThat(letter.getRecipients(RecipientType.TO)[0]).hasToString("ann@example.com");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(recovery.find(new SecretToken(Mailbox.token(letter)))).contains(ann.user());
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void noSecretLiesInTheStore() throws Exception {
        try (Mailbox mailbox = new Mailbox();
                PostOffice office = office(smtp(mailbox.port()))) {
            letters.add(RESET);
            assertThat(store.count("password_resets")).isZero();
            office.sendAll();
            String token = Mailbox.token(mailbox.last(1));
            assertThat(recovery.find(new SecretToken(new SecretToken(token).hash())))
                    .as("what is kept is no link")
                    .isEmpty();
        }
    }

    @Test
    void aLetterToNobodyIsDropped() {
        try (PostOffice office = office(message -> {
            throw new AssertionError("sent " + message);
        })) {
            letters.add(new Letter(Letter.Kind.PASSWORD_RESET, "nobody@example.com"));
            letters.add(new Letter(
                    Letter.Kind.INVITATION,
                    TimeOrderedUuid.next(store.clock().instant()).toString()));
            letters.add(new Letter(
                    Letter.Kind.PASSWORD_CHANGED,
                    TimeOrderedUuid.next(store.clock().instant()).toString()));
            office.sendAll();
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void aServerThatHangsRefusesOrClosesIsTriedAgainLater() throws Exception {
        int nobody = freePort();
        try (TalkingServer silent = new TalkingServer(true);
                TalkingServer silentLater = new TalkingServer(true, "220 hello", "250 hello");
                TalkingServer closing = new TalkingServer(false);
                TalkingServer busy = new TalkingServer(false, "421 come back later")) {
            for (int port : new int[] {nobody, silent.port(), silentLater.port(), closing.port(), busy.port()}) {
                letters.add(RESET);
                try (PostOffice office = office(smtp(port))) {
                    office.sendAll();
                    assertThat(waiting()).as("at port %d", port).isEqualTo(1);
                    office.sendAll();
                }
                store.change("delete from letters");
            }
        }
        letters.add(RESET);
        try (PostOffice office = office(smtp(nobody))) {
            office.sendAll();
        }
        store.clock().advance(Duration.ofMinutes(1));
        try (Mailbox mailbox = new Mailbox();
                PostOffice office = office(smtp(mailbox.port()))) {
            office.sendAll();
            assertThat(mailbox.await(1)).hasSize(1);
            assertThat(waiting()).isZero();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aRecipientWhoIsRefusedForGoodIsGivenUp() throws Exception {
        try (TalkingServer refusing = new TalkingServer(
                        true, "220 hello", "250 hello", "250 sender", "550 no such mailbox", "250 ok");
                PostOffice office = office(smtp(refusing.port()))) {
            letters.add(RESET);
            office.sendAll();
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void whatCannotBeSentInTenAttemptsIsGivenUp() {
        int[] attempts = {0};
        try (PostOffice office = office(message -> {
            attempts[0]++;
            throw new IOException("no route");
        })) {
            letters.add(RESET);
            Instant begin = store.clock().instant();
            while (waiting() > 0) {
                office.sendAll();
                store.clock().advance(Duration.ofMinutes(1));
            }
            assertThat(attempts[0]).isEqualTo(10);
            assertThat(Duration.between(begin, store.clock().instant()))
                    .isBetween(Duration.ofHours(8), Duration.ofHours(9));
        }
    }

    @Test
    void aLetterTakenByAServerThatWasKilledIsSentAfterItsLease() {
        letters.add(RESET);
        Instant now = store.clock().instant();
        assertThat(letters.take(now, now.plusSeconds(600))).isPresent();
        assertThat(letters.take(now, now.plusSeconds(600))).as("taken once").isEmpty();
        store.clock().advance(Duration.ofMinutes(10));
        assertThat(letters.take(store.clock().instant(), now).orElseThrow().attempts())
                .isEqualTo(2);
    }

    @Test
    void namesAddNoHeadersAndNoLines() throws Exception {
        String hostile = "x\r\nBcc: all@example.com\r\n\r\n<b>\u2028\u0000${jndi:ldap://a}";
        store.change("update workspaces set name = ?", hostile);
        store.change("update users set name = ?", hostile);
        Instant now = store.clock().instant();
        Invitation invitation = new Invitation(
                TimeOrderedUuid.next(now),
                workspace,
                new EmailAddress("bob@example.com"),
                Role.MEMBER,
                hostile,
                now,
                now.plus(Invitation.LIFETIME));
        invitations.add(invitation);
        try (Mailbox mailbox = new Mailbox();
                PostOffice office = office(smtp(mailbox.port()))) {
            letters.add(new Letter(Letter.Kind.INVITATION, invitation.id().toString()));
            letters.add(RESET);
            office.sendAll();
            for (MimeMessage letter : mailbox.await(2)) {
                assertThat(letter.getAllRecipients()).hasSize(1);
                assertThat(letter.getHeader("Bcc")).isNull();
                assertThat(letter.getContentType()).startsWith("text/plain");
                assertThat(letter.getSubject().lines()).hasSize(1);
                assertThat(Mailbox.text(letter).lines()).noneMatch(line -> line.startsWith("Bcc"));
            }
        }
    }

    @Test
    void anOperatorsLinkIsAsGoodAsTheLetters() {
        PasswordRecovery.Recovery link =
                recovery.begin("ann@example.com", Actor.commandLine()).orElseThrow();
        assertThat(recovery.find(link.token())).contains(ann.user());
        assertThat(link.toString()).doesNotContain(link.token().text());
    }
}
