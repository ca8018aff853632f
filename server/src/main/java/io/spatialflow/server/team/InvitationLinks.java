package io.spatialflow.server.team;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives who may invite the link of an invitation, to pass it on himself: only where no mail server is set, and letters would
 * end in the log. Elsewhere the link proves that somebody reads the mail of that address, and is for nobody else.
 */
public final class InvitationLinks {

    private final boolean lettersAreSent;
    private final Invitations invitations;
    private final Members members;
    private final Acceptance acceptance;
    private final Letters letters;
    private final Links links;
    private final WorkspaceLock lock;
    private final Audit audit;

    /** @param lettersAreSent whether there is a mail server */
    public InvitationLinks(
            boolean lettersAreSent,
            Invitations invitations,
            Members members,
            Acceptance acceptance,
            Letters letters,
            Links links,
            WorkspaceLock lock,
            Audit audit) {
        this.lettersAreSent = lettersAreSent;
        this.invitations = invitations;
        this.members = members;
        this.acceptance = acceptance;
        this.letters = letters;
        this.links = links;
        this.lock = lock;
        this.audit = audit;
    }

    /** Whether links are given at all. */
    public boolean areGiven() {
        return !lettersAreSent;
    }

    /** Makes a new link; the one before is good no more, and a letter that still waits is not written. */
    public Outcome give(Caller caller, UUID id) {
        if (lettersAreSent) {
            return new Outcome.NotAllowed();
        }
        return lock.hold(caller.workspaceId(), () -> {
            Optional<Member> acting = caller.userId().flatMap(userId -> members.find(caller.workspaceId(), userId));
            Optional<Invitation> invitation = invitations.find(caller.workspaceId(), id);
            if (acting.isEmpty() || invitation.isEmpty()) {
                return acting.isEmpty() ? new Outcome.NotAllowed() : new Outcome.Unknown();
            }
            return acting.get().role().rules(invitation.get().role())
                    ? given(caller, invitation.get())
                    : new Outcome.NotAllowed();
        });
    }

    private Outcome given(Caller caller, Invitation invitation) {
        letters.withdraw(new Letter(Letter.Kind.INVITATION, invitation.id().toString()));
        return acceptance
                .link(invitation.id())
                .<Outcome>map(link -> {
                    audit.note(
                            caller,
                            "member.invite_link",
                            Audit.Subject.one("invitation", invitation.id()),
                            Map.of("email", invitation.email().text()));
                    return new Outcome.Given(invitation, links.invitation(link.token()));
                })
                .orElseGet(Outcome.Unknown::new);
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Given(Invitation invitation, String link) implements Outcome {

            /** Never the link, so that it cannot end in a log by accident. */
            @Override
            public String toString() {
                return "the link of " + invitation.id();
            }
        }

        /** There is no such invitation, or its time is over. */
        record Unknown() implements Outcome {}

        /** The caller's role does not rule the one of the invitation, or letters are sent here. */
        record NotAllowed() implements Outcome {}
    }
}
