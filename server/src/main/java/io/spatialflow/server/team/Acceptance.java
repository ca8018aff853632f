package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.SecretToken;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.account.TokenPair;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets those in who were invited. The link alone makes nobody a member who has an account already: a letter may be read by
 * others than the person.
 */
public final class Acceptance {

    private final Invitations invitations;
    private final Members members;
    private final Users users;
    private final PasswordCheck check;
    private final Passwords passwords;
    private final TokenIssue tokens;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Acceptance(
            Invitations invitations,
            Members members,
            Users users,
            PasswordCheck check,
            Passwords passwords,
            TokenIssue tokens,
            WorkspaceLock lock,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.users = users;
        this.check = check;
        this.passwords = passwords;
        this.tokens = tokens;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the link of an invitation, to be written into its letter; the one before is good no more. */
    public Optional<Link> link(UUID invitationId) {
        return invitations
                .find(invitationId)
                .filter(invitation -> !invitation.isOver(clock.instant()))
                .map(invitation -> {
                    SecretToken token = SecretToken.generate(random);
                    invitations.setToken(invitationId, token.hash());
                    return new Link(invitation, token);
                });
    }

    /** What a link offers; empty if there is none, or it was used or taken back, or its time is over. */
    public Optional<Offer> find(SecretToken token) {
        return open(token)
                .map(invitation -> new Offer(
                        invitation, users.findByEmail(invitation.email().text())));
    }

    private Optional<Invitation> open(SecretToken token) {
        return invitations.findByToken(token.hash()).filter(invitation -> !invitation.isOver(clock.instant()));
    }

    /** Lets somebody in who has no account yet. */
    public Outcome asNewPerson(SecretToken token, DisplayName name, NewPassword password, String networkAddress) {
        if (open(token).isEmpty()) {
            return new Outcome.Unknown();
        }
        String hash = passwords.hash(password);
        return accept(token, networkAddress, invitation -> {
            User user = new User(
                    new UserId(TimeOrderedUuid.next(clock.instant())),
                    invitation.email().text(),
                    name.text(),
                    0,
                    false);
            return users.add(user, hash) ? Optional.of(user) : Optional.empty();
        });
    }

    /** Lets somebody in who has an account, and knows its password. */
    public Outcome withPassword(SecretToken token, String password, String networkAddress) {
        Optional<Invitation> invitation = open(token);
        if (invitation.isEmpty()) {
            return new Outcome.Unknown();
        }
        String email = invitation.get().email().text();
        return switch (check.check(email, password, networkAddress)) {
            case PasswordCheck.Verdict.TooMany tooMany -> new Outcome.TooMany(tooMany.grant());
            case PasswordCheck.Verdict.Wrong wrong -> new Outcome.Refused();
            case PasswordCheck.Verdict.Right right -> accept(token, networkAddress, this::account);
        };
    }

    /** Lets somebody in who is logged in already, if it is he who was invited. */
    public Outcome asSignedIn(SecretToken token, UserId userId, String networkAddress) {
        return accept(
                token,
                networkAddress,
                invitation -> account(invitation).filter(user -> user.id().equals(userId)));
    }

    private Optional<User> account(Invitation invitation) {
        return users.findByEmail(invitation.email().text());
    }

    private Outcome accept(SecretToken token, String networkAddress, Person person) {
        Optional<Invitation> before = open(token);
        return before.isEmpty()
                ? new Outcome.Unknown()
                : lock.hold(
                        before.get().workspace().id(),
                        () -> open(token)
                                .map(invitation -> person.of(invitation)
                                        .<Outcome>map(
                                                user -> new Outcome.Joined(join(invitation, user, networkAddress)))
                                        .orElseGet(Outcome.Refused::new))
                                .orElseGet(Outcome.Unknown::new));
    }

    private TokenPair join(Invitation invitation, User user, String networkAddress) {
        WorkspaceId workspaceId = invitation.workspace().id();
        invitations.remove(invitation.id());
        if (members.find(workspaceId, user.id()).isEmpty()) {
            users.join(workspaceId, user.id(), invitation.role());
        }
        audit.note(
                workspaceId,
                Actor.user(user.id(), networkAddress),
                "member.join",
                Audit.Subject.one("user", user.id()),
                Map.of("email", user.email(), "role", invitation.role().wireName()));
        Membership member = users.findMembership(user.id(), workspaceId).orElseThrow();
        return tokens.begin(member);
    }

    private interface Person {
        Optional<User> of(Invitation invitation);
    }

    /** The link of an invitation: its secret is nowhere else. */
    public record Link(Invitation invitation, SecretToken token) {}

    /**
     * What a link offers to whom.
     *
     * @param account of the person who was invited, if he has one already
     */
    public record Offer(Invitation invitation, Optional<User> account) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Joined(TokenPair tokens) implements Outcome {}

        /** There is no such invitation, or not any more. */
        record Unknown() implements Outcome {}

        /** It is for somebody else, or the password is wrong. */
        record Refused() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
