package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer.Answer;
import io.spatialflow.server.mail.Mailbox;
import io.spatialflow.server.team.PasswordRecovery;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAccountTest extends PeopleTest {

    private static Answer refresh(String token) {
        return stranger("POST", "/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }

    private static Answer changePassword(Person person, String current, String wanted) {
        return person.call(
                "PUT",
                "/auth/password",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, wanted));
    }

    @Test
    void aStolenRefreshTokenEndsTheSessionOfThiefAndOwner() throws Exception {
        Person ann = newOwner();
        Person thief = Person.of(refresh(ann.refreshToken()));
        assertThat(thief.isLoggedIn()).isTrue();
        assertThat(refresh(ann.refreshToken()).status()).isEqualTo(401);
        assertThat(refresh(thief.refreshToken()).status()).isEqualTo(401);
        assertThat(thief.isLoggedIn()).isFalse();
        assertThat(ann.isLoggedIn()).isFalse();
        assertThat(Person.of(logIn(ann.email(), PASSWORD)).isLoggedIn()).isTrue();
        assertThat(audited(ann.workspaceId())).contains("user.refresh_token_reuse");
    }

    @Test
    void aLogoutEndsAllSessionsEverywhere() throws Exception {
        Person here = newOwner();
        Person there = Person.of(logIn(here.email(), PASSWORD));
        assertThat(here.call("POST", "/auth/logout", "").status()).isEqualTo(200);
        assertThat(here.isLoggedIn()).isFalse();
        assertThat(there.isLoggedIn()).isFalse();
        assertThat(refresh(there.refreshToken()).status()).isEqualTo(401);
        assertThat(audited(here.workspaceId())).endsWith("user.logout");
    }

    @Test
    void onesNameCanBeChanged() throws Exception {
        Person ann = newOwner();
        Answer renamed = ann.call("PUT", "/auth/me", "{\"name\":\"  Ann Lee \"}");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.json().get("name").stringValue()).isEqualTo("Ann Lee");
        assertThat(ann.call("PATCH", "/auth/me", "{\"name\":\"Ann\"}")
                        .json()
                        .get("name")
                        .stringValue())
                .isEqualTo("Ann");
        assertThat(ann.call("PATCH", "/auth/me", "{\"name\":\"\"}").status()).isEqualTo(422);
        assertThat(ann.call("PATCH", "/auth/me", "{\"name\":\"a\\r\\nBcc: b\"}").status())
                .isEqualTo(422);
        assertThat(audited(ann.workspaceId())).containsExactly("user.signup", "user.rename", "user.rename");
    }

    @Test
    void featureFlagsAreToldToPeopleAndPrograms() {
        Answer flags = newOwner().get("/auth/feature-flags");
        assertThat(flags.json().at("/feature_flags/BULK_IMPORT").booleanValue()).isTrue();
        assertThat(server.get("/api/v1/auth/feature-flags").status()).isEqualTo(200);
    }

    @Test
    void aProgramIsNobody() {
        assertThat(server.get("/api/v1/auth/me").status()).isEqualTo(403);
        assertThat(server.get("/api/v1/workspaces/members").status()).isEqualTo(403);
        assertThat(server.get("/api/v1/workspaces/invitations").status()).isEqualTo(403);
    }

    @Test
    void aChangedPasswordEndsAllOtherSessionsAndIsToldByMail() throws Exception {
        Person ann = newOwner();
        Person elsewhere = Person.of(logIn(ann.email(), PASSWORD));
        Answer changed = changePassword(ann, PASSWORD, "another good one");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(Person.of(changed).isLoggedIn()).isTrue();
        assertThat(ann.isLoggedIn()).isFalse();
        assertThat(elsewhere.isLoggedIn()).isFalse();
        assertThat(refresh(elsewhere.refreshToken()).status()).isEqualTo(401);
        assertThat(logIn(ann.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(logIn(ann.email(), "another good one").status()).isEqualTo(200);
        assertThat(mailbox.lastTo(ann.email()).getSubject()).isEqualTo("Your password was changed");
        assertThat(audited(ann.workspaceId())).contains("user.password_change");
    }

    @Test
    void whoHoldsATokenOnlyCannotGuessThePassword() {
        Person ann = newOwner();
        Answer wrong = changePassword(ann, "not mine at all", "another good one");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(errorCode(wrong)).isEqualTo("WRONG_PASSWORD");
        for (int i = 1; i < 15; i++) {
            assertThat(changePassword(ann, "guess " + i, "another good one").status())
                    .isEqualTo(403);
        }
        assertThat(changePassword(ann, PASSWORD, "another good one").status()).isEqualTo(429);
    }

    @Test
    void aNewPasswordHasToBeAGoodOne() {
        Person ann = newOwner();
        assertThat(changePassword(ann, PASSWORD, "password1")
                        .json()
                        .at("/detail/0/type")
                        .stringValue())
                .isEqualTo("password_guessable");
        assertThat(changePassword(ann, PASSWORD, ann.email()).status()).isEqualTo(422);
    }

    private static Answer forgot(String email) {
        return stranger("POST", "/auth/password/forgot", "{\"email\":\"" + email + "\"}");
    }

    private static Answer reset(String token, String password) {
        return stranger(
                "POST",
                "/auth/password/reset",
                "{\"token\":\"%s\",\"new_password\":\"%s\"}".formatted(token, password));
    }

    @Test
    void aForgottenPasswordIsChosenAnewByALinkThatWorksOnce() throws Exception {
        Person ann = newOwner();
        assertThat(forgot(ann.email()).status()).isEqualTo(202);
        MimeMessage letter = mailbox.lastTo(ann.email());
        assertThat(Mailbox.link(letter)).startsWith("https://fences.example.com/app/reset?token=");
        String token = Mailbox.token(letter);
        assertThat(reset(token, "password1").status()).as("not a good one").isEqualTo(422);
        assertThat(reset(token, "a fresh new one").status()).isEqualTo(200);
        assertThat(ann.isLoggedIn()).isFalse();
        assertThat(logIn(ann.email(), "a fresh new one").status()).isEqualTo(200);
        Answer again = reset(token, "yet another one");
        assertThat(again.status()).isEqualTo(404);
        assertThat(errorCode(again)).isEqualTo("LINK_NOT_GOOD");
        assertThat(mailbox.lastTo(ann.email()).getSubject()).isEqualTo("Your password was changed");
        assertThat(audited(ann.workspaceId())).contains("user.password_link", "user.password_reset");
    }

    @Test
    void aLinkIsGoodForAnHourAndUntilTheNextOne() {
        Person ann = newOwner();
        forgot(ann.email());
        String first = letterTo(ann.email());
        forgot(ann.email());
        String second = letterTo(ann.email());
        assertThat(reset(first, "a fresh new one").status()).isEqualTo(404);
        server.clock().advance(PasswordRecovery.LIFETIME);
        assertThat(reset(second, "a fresh new one").status()).isEqualTo(404);
        assertThat(reset("0".repeat(64), "a fresh new one").status()).isEqualTo(404);
    }

    @Test
    void nobodyLearnsByAskingWhoHasAnAccount() {
        Answer known = forgot(newOwner().email());
        Answer unknown = forgot("nobody@example.com");
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(mailbox.to("nobody@example.com")).isEmpty();
    }

    @Test
    void nobodyIsFloodedWithLetters() {
        String email = freshEmail();
        for (int i = 0; i < 5; i++) {
            assertThat(forgot(email).status()).isEqualTo(202);
        }
        assertThat(forgot(email).status()).isEqualTo(429);
    }

    @Test
    void aHostHeaderDoesNotChooseWhereALinkLeads() {
        Person ann = newOwner();
        Answer answer = server.post(
                "/api/v1/auth/password/forgot",
                "{\"email\":\"" + ann.email() + "\"}",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Mailbox.link(mailbox.lastTo(ann.email()))).startsWith("https://fences.example.com/app/");
    }

    @Test
    void whoBelongsToSeveralWorkspacesChoosesOne() {
        Person ann = newOwner();
        Person bob = newOwner();
        invite(bob, ann.email(), "field_worker");
        Person there = Person.of(accept(letterTo(ann.email()), ",\"password\":\"" + PASSWORD + "\""));
        assertThat(there.workspaceId()).isEqualTo(bob.workspaceId());
        assertThat(ann.get("/auth/me").json().get("workspaces").values()).hasSize(2);
        assertThat(Person.of(logIn(ann.email(), PASSWORD)).workspaceId()).isEqualTo(ann.workspaceId());
        Answer chosen = stranger(
                "POST",
                "/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\",\"workspace_id\":\"%s\"}"
                        .formatted(ann.email(), PASSWORD, bob.workspaceId()));
        assertThat(chosen.json().at("/user/role").stringValue()).isEqualTo("field_worker");
        Answer switched =
                there.call("POST", "/auth/switch-workspace", "{\"workspace_id\":\"" + ann.workspaceId() + "\"}");
        assertThat(Person.of(switched).workspaceId()).isEqualTo(ann.workspaceId());
        Answer foreign =
                newOwner().call("POST", "/auth/switch-workspace", "{\"workspace_id\":\"" + ann.workspaceId() + "\"}");
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void noSecretIsKeptInTheClear() throws Exception {
        Person ann = newOwner();
        forgot(ann.email());
        String link = letterTo(ann.email());
        String invited = freshEmail();
        invite(ann, invited, "member");
        String invitation = letterTo(invited);
        for (Path file : List.of(server.databaseFile(), Path.of(server.databaseFile() + "-wal"))) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(link, invitation, ann.refreshToken(), PASSWORD);
        }
    }
}
