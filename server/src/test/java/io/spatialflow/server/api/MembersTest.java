package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer.Answer;
import io.spatialflow.server.mail.Mailbox;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest extends PeopleTest {

    private static Answer changeRole(Person by, Person of, String role) {
        return by.call("PATCH", "/workspaces/members/" + of.id(), "{\"role\":\"" + role + "\"}");
    }

    private static Answer remove(Person by, Person of) {
        return by.call("DELETE", "/workspaces/members/" + of.id(), "");
    }

    private static String role(Person of) {
        return of.get("/auth/me").json().path("role").asString("none");
    }

    @Test
    void membersAreListedInTheOrderTheyJoined() {
        Person owner = newOwner();
        Person member = newMember(owner, "member");
        Answer list = member.get("/workspaces/members/");
        assertThat(list.json().get("count").intValue()).isEqualTo(2);
        assertThat(list.json().at("/members/1/user_id").stringValue()).isEqualTo(member.id());
        assertThat(list.json().at("/members/1/email").stringValue()).isEqualTo(member.email());
        assertThat(list.json().at("/members/1/role").stringValue()).isEqualTo("member");
        assertThat(list.json().at("/members/1/joined_at").stringValue()).startsWith("20");
        assertThat(newMember(owner, "field_worker").get("/workspaces/members").status())
                .isEqualTo(403);
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() throws Exception {
        Person owner = newOwner();
        Person member = newMember(owner, "member");
        assertThat(invite(member, freshEmail(), "member").status()).isEqualTo(403);
        assertThat(changeRole(owner, member, "manager").status()).isEqualTo(200);
        assertThat(invite(member, freshEmail(), "member").status()).isEqualTo(201);
        assertThat(audited(owner.workspaceId())).contains("member.invite", "member.join", "member.role");
    }

    @ParameterizedTest
    @CsvSource({
        // who, whose role, to what, answer
        "owner, member, owner, 200",
        "owner, manager, field_worker, 200",
        "manager, member, field_worker, 200",
        "manager, field_worker, member, 200",
        "manager, member, manager, 403",
        "manager, member, owner, 403",
        "manager, manager, member, 403",
        "manager, owner, member, 403",
        "member, field_worker, member, 403",
        "field_worker, field_worker, owner, 403"
    })
    void nobodyLiftsOthersUpToHimOrTouchesThoseAbove(String who, String whose, String to, int status) {
        Person owner = newOwner();
        Person by = "owner".equals(who) ? owner : newMember(owner, who);
        Person of = newMember(owner, whose);
        assertThat(changeRole(by, of, to).status()).isEqualTo(status);
        assertThat(role(of)).isEqualTo(status == 200 ? to : whose);
        assertThat(remove(by, of).status())
                .isEqualTo(
                        "owner".equals(who) || ("manager".equals(who) && status == 200)
                                ? 204
                                : "manager".equals(who) && "member".equals(whose) ? 204 : 403);
    }

    @Test
    void nobodyLiftsHimselfUpButEverybodyMayStepDown() {
        Person owner = newOwner();
        Person manager = newMember(owner, "manager");
        assertThat(changeRole(manager, manager, "owner").status()).isEqualTo(403);
        assertThat(changeRole(manager, manager, "member").status()).isEqualTo(200);
        assertThat(role(manager)).isEqualTo("member");
    }

    @Test
    void aWorkspaceKeepsAnOwner() {
        Person owner = newOwner();
        Person member = newMember(owner, "member");
        assertThat(errorCode(changeRole(owner, owner, "member"))).isEqualTo("LAST_OWNER");
        assertThat(errorCode(remove(owner, owner))).isEqualTo("LAST_OWNER");
        Answer leaving = owner.call("DELETE", "/workspaces/members/me", "");
        assertThat(leaving.status()).isEqualTo(409);
        assertThat(changeRole(owner, member, "owner").status()).isEqualTo(200);
        assertThat(changeRole(owner, owner, "member").status()).isEqualTo(200);
        assertThat(errorCode(changeRole(member, member, "manager"))).isEqualTo("LAST_OWNER");
    }

    @Test
    void ofTwoOwnersWhoLeaveAtATimeOneStays() throws Exception {
        Person first = newOwner();
        Person second = newMember(first, "owner");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> leaving = List.of(
                    () -> first.call("DELETE", "/workspaces/members/me", "").status(),
                    () -> second.call("DELETE", "/workspaces/members/me", "").status());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : threads.invokeAll(leaving)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void aRemovedMembersTokensStopWorkingAtOnce() throws Exception {
        Person owner = newOwner();
        Person member = newMember(owner, "member");
        assertThat(remove(owner, member).status()).isEqualTo(204);
        assertThat(member.isLoggedIn()).isFalse();
        assertThat(stranger("POST", "/auth/refresh", "{\"refresh_token\":\"" + member.refreshToken() + "\"}")
                        .status())
                .isEqualTo(401);
        assertThat(logIn(member.email(), PASSWORD).status())
                .as("belongs to no workspace")
                .isEqualTo(401);
        assertThat(remove(owner, member).status()).isEqualTo(404);
        assertThat(audited(owner.workspaceId())).endsWith("member.remove");
    }

    @Test
    void aFieldWorkerMayLeave() throws Exception {
        Person owner = newOwner();
        Person worker = newMember(owner, "field_worker");
        assertThat(worker.call("DELETE", "/workspaces/members/me", "").status()).isEqualTo(204);
        assertThat(worker.isLoggedIn()).isFalse();
        assertThat(audited(owner.workspaceId())).endsWith("member.leave");
    }

    @Test
    void membersOfAnotherWorkspaceAreNotThere() {
        Person owner = newOwner();
        Person foreign = newOwner();
        assertThat(changeRole(owner, foreign, "member").status()).isEqualTo(404);
        assertThat(remove(owner, foreign).status()).isEqualTo(404);
        String invitation =
                invite(foreign, freshEmail(), "member").json().get("id").stringValue();
        assertThat(owner.call("DELETE", "/workspaces/invitations/" + invitation, "")
                        .status())
                .isEqualTo(404);
        assertThat(owner.call("POST", "/workspaces/invitations/" + invitation + "/resend", "")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/workspaces/invitations").json().get("count").intValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "admin", "", "null", "5"})
    void aRoleThatThereIsNotIsRefused(String role) {
        Person owner = newOwner();
        assertThat(changeRole(owner, owner, role).status()).isEqualTo(422);
    }

    @Test
    void anInvitationIsShownToWhoeverHasItsLink() {
        Person owner = newOwner();
        String email = freshEmail();
        Answer invited = invite(owner, email, "manager");
        assertThat(invited.json().get("email").stringValue()).isEqualTo(email);
        assertThat(invited.body()).doesNotContain("token");
        MimeMessage letter = mailbox.lastTo(email);
        assertThat(Mailbox.link(letter)).startsWith("https://fences.example.com/app/invitation?token=");
        Answer offer = stranger("GET", "/public/invitations/" + Mailbox.token(letter), "");
        assertThat(offer.status()).isEqualTo(200);
        assertThat(offer.json().get("email").stringValue()).isEqualTo(email);
        assertThat(offer.json().get("role").stringValue()).isEqualTo("manager");
        assertThat(offer.json().get("has_account").booleanValue()).isFalse();
        assertThat(stranger("GET", "/public/invitations/" + "0".repeat(64), "").status())
                .isEqualTo(404);
    }

    @Test
    void anInvitationIsGoodOnceAndForAWeek() {
        Person owner = newOwner();
        String email = freshEmail();
        invite(owner, email, "member");
        String token = letterTo(email);
        server.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(stranger("GET", "/public/invitations/" + token, "").status()).isEqualTo(200);
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(stranger("GET", "/public/invitations/" + token, "").status()).isEqualTo(404);
        Person again = Person.of(logIn(owner.email(), PASSWORD));
        assertThat(invite(again, email, "member").status())
                .as("in the place of the old one")
                .isEqualTo(201);
        String fresh = letterTo(email);
        assertThat(accept(fresh, ",\"password\":\"" + PASSWORD + "\",\"name\":\"Bo\"")
                        .status())
                .isEqualTo(201);
        assertThat(accept(fresh, ",\"password\":\"" + PASSWORD + "\"").status()).isEqualTo(404);
        assertThat(errorCode(invite(again, email, "member"))).isEqualTo("ALREADY_MEMBER");
    }

    @Test
    void anInvitationCanBeSentAgainAndTakenBack() {
        Person owner = newOwner();
        String email = freshEmail();
        String id = invite(owner, email, "member").json().get("id").stringValue();
        String first = letterTo(email);
        assertThat(errorCode(invite(owner, email.toUpperCase(Locale.ROOT), "member")))
                .isEqualTo("ALREADY_INVITED");
        assertThat(owner.call("POST", "/workspaces/invitations/" + id + "/resend", "")
                        .status())
                .isEqualTo(200);
        String second = letterTo(email);
        assertThat(stranger("GET", "/public/invitations/" + first, "").status()).isEqualTo(404);
        assertThat(owner.call("DELETE", "/workspaces/invitations/" + id, "").status())
                .isEqualTo(204);
        assertThat(stranger("GET", "/public/invitations/" + second, "").status())
                .isEqualTo(404);
    }

    @Test
    void whoHasAnAccountProvesItByPasswordOrToken() {
        Person owner = newOwner();
        Person ann = newOwner();
        invite(owner, ann.email(), "member");
        String token = letterTo(ann.email());
        assertThat(accept(token, "").status()).isEqualTo(401);
        assertThat(accept(token, ",\"password\":\"wrong one here\"").status()).isEqualTo(401);
        String json = "{\"token\":\"" + token + "\"}";
        assertThat(owner.call("POST", "/public/invitations/accept", json).status())
                .as("somebody else")
                .isEqualTo(401);
        Answer joined = ann.call("POST", "/public/invitations/accept", json);
        assertThat(joined.status()).isEqualTo(201);
        assertThat(Person.of(joined).workspaceId()).isEqualTo(owner.workspaceId());
    }

    @Test
    void whoIsNewHasToChooseAPassword() {
        Person owner = newOwner();
        String email = freshEmail();
        invite(owner, email, "member");
        Answer answer = accept(letterTo(email), "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail/0/loc/1").stringValue()).isEqualTo("password");
    }

    @Test
    void aManagerInvitesOnlyThoseBelowHim() {
        Person owner = newOwner();
        Person manager = newMember(owner, "manager");
        assertThat(invite(manager, freshEmail(), "manager").status()).isEqualTo(403);
        assertThat(invite(manager, freshEmail(), "owner").status()).isEqualTo(403);
        assertThat(invite(manager, freshEmail(), "field_worker").status()).isEqualTo(201);
        String id = invite(owner, freshEmail(), "owner").json().get("id").stringValue();
        assertThat(manager.call("DELETE", "/workspaces/invitations/" + id, "").status())
                .isEqualTo(403);
    }

    @Test
    void aWorkspaceSendsFiftyInvitationsAnHour() {
        Person owner = newOwner();
        List<Integer> statuses = IntStream.range(0, 51)
                .mapToObj(i -> invite(owner, freshEmail(), "member").status())
                .toList();
        assertThat(statuses.subList(0, 50)).containsOnly(201);
        assertThat(statuses.getLast()).isEqualTo(429);
    }
}
