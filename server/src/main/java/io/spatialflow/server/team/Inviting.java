package io.spatialflow.server.team;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks people to join a workspace, as what the caller's role allows ({@link Role#rules}), and takes it back. */
public final class Inviting {

    private final Invitations invitations;
    private final Members members;
    private final Letters letters;
    private final RateLimits rateLimits;
    private final PeopleLimits limits;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public Inviting(
            Invitations invitations,
            Members members,
            Letters letters,
            RateLimits rateLimits,
            PeopleLimits limits,
            WorkspaceLock lock,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.letters = letters;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Invitation> list(WorkspaceId workspaceId) {
        return invitations.list(workspaceId);
    }

    public Outcome invite(Caller caller, EmailAddress email, Role role) {
        return asMember(
                caller,
                acting -> refusal(acting, caller.workspaceId(), email, role)
                        .orElseGet(() -> sent(caller, () -> added(caller, acting, email, role))));
    }

    private Optional<Outcome> refusal(Member acting, WorkspaceId workspaceId, EmailAddress email, Role role) {
        if (!acting.role().rules(role)) {
            return Optional.of(new Outcome.NotAllowed());
        }
        if (members.has(workspaceId, email)) {
            return Optional.of(new Outcome.AlreadyMember());
        }
        return invitations
                .findByEmail(workspaceId, email)
                .filter(open -> !open.isOver(clock.instant()))
                .map(open -> new Outcome.AlreadyInvited());
    }

    private Invitation added(Caller caller, Member acting, EmailAddress email, Role role) {
        invitations.findByEmail(caller.workspaceId(), email).ifPresent(over -> invitations.remove(over.id()));
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                TimeOrderedUuid.next(now),
                caller.workspace(),
                email,
                role,
                acting.user().name(),
                now,
                now.plus(Invitation.LIFETIME));
        invitations.add(invitation);
        note(caller, "member.invite", invitation);
        return invitation;
    }

    /** Sends the letter again, with a new link and a new week; the old link is good no more. */
    public Outcome resend(Caller caller, UUID id) {
        return change(
                caller,
                id,
                invitation -> sent(caller, () -> {
                    invitations.renew(id, clock.instant().plus(Invitation.LIFETIME));
                    note(caller, "member.invite_again", invitation);
                    return invitations.find(id).orElseThrow();
                }));
    }

    /** Takes an invitation back; its link is good no more. */
    public Outcome revoke(Caller caller, UUID id) {
        return change(caller, id, invitation -> {
            invitations.remove(id);
            note(caller, "member.invite_revoke", invitation);
            return new Outcome.Done(invitation);
        });
    }

    private Outcome change(Caller caller, UUID id, Function<Invitation, Outcome> work) {
        return asMember(
                caller,
                acting -> invitations
                        .find(caller.workspaceId(), id)
                        .map(invitation -> acting.role().rules(invitation.role())
                                ? work.apply(invitation)
                                : new Outcome.NotAllowed())
                        .orElseGet(Outcome.Unknown::new));
    }

    private Outcome asMember(Caller caller, Function<Member, Outcome> work) {
        return lock.hold(
                caller.workspaceId(),
                () -> caller.userId()
                        .flatMap(userId -> members.find(caller.workspaceId(), userId))
                        .map(work)
                        .orElseGet(Outcome.NotAllowed::new));
    }

    /** Letters go out under the server's name: nobody shall flood strangers with them. */
    private Outcome sent(Caller caller, Supplier<Invitation> work) {
        RateLimits.Grant grant = rateLimits.take(
                limits.invitationsPerWorkspace(), caller.workspaceId().toString());
        if (!grant.granted()) {
            return new Outcome.TooMany(grant);
        }
        Invitation invitation = work.get();
        letters.add(new Letter(Letter.Kind.INVITATION, invitation.id().toString()));
        return new Outcome.Done(invitation);
    }

    private void note(Caller caller, String action, Invitation invitation) {
        audit.note(
                caller,
                action,
                Audit.Subject.one("invitation", invitation.id()),
                Map.of(
                        "email",
                        invitation.email().text(),
                        "role",
                        invitation.role().wireName()));
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Invitation invitation) implements Outcome {}

        /** There is no such invitation. */
        record Unknown() implements Outcome {}

        /** The caller's role does not rule the one of the invitation. */
        record NotAllowed() implements Outcome {}

        record AlreadyMember() implements Outcome {}

        /** It can be sent again. */
        record AlreadyInvited() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
