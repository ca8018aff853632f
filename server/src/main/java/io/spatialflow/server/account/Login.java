package io.spatialflow.server.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a password to a member; from a password, or from a refresh token, to a pair of tokens. */
public final class Login {

    private final Users users;
    private final RefreshTokens refreshTokens;
    private final PasswordCheck passwords;
    private final TokenIssue tokens;
    private final RefusedLogins refusedLogins;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public Login(
            Users users,
            RefreshTokens refreshTokens,
            PasswordCheck passwords,
            TokenIssue tokens,
            RefusedLogins refusedLogins,
            WorkspaceLock lock,
            Audit audit,
            Clock clock) {
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.passwords = passwords;
        this.tokens = tokens;
        this.refusedLogins = refusedLogins;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries a password, and issues nothing: for the workspace joined first.
     *
     * @param networkAddress where the attempt comes from
     */
    public SignIn signIn(String email, String password, String networkAddress) {
        SignIn attempt = judge(email, password, null, networkAddress);
        if (attempt instanceof SignIn.Known known) {
            noting(known.member(), networkAddress, known::member);
        }
        return attempt;
    }

    /**
     * Trades a password for tokens.
     *
     * @param workspaceId where to; null for the workspace joined first
     * @param networkAddress where the attempt comes from
     */
    public Outcome withPassword(
            String email, String password, @Nullable WorkspaceId workspaceId, String networkAddress) {
        return switch (judge(email, password, workspaceId, networkAddress)) {
            case SignIn.Known known -> welcome(known.member(), networkAddress);
            case SignIn.Refused refused -> new Outcome.Refused();
            case SignIn.TooMany tooMany -> new Outcome.TooMany(tooMany.grant());
        };
    }

    private SignIn judge(String email, String password, @Nullable WorkspaceId workspaceId, String networkAddress) {
        PasswordCheck.Verdict verdict = passwords.check(email, password, networkAddress);
        if (verdict instanceof PasswordCheck.Verdict.TooMany tooMany) {
            return new SignIn.TooMany(tooMany.grant());
        }
        Optional<Membership> member =
                verdict instanceof PasswordCheck.Verdict.Right ? find(email, workspaceId) : Optional.empty();
        if (member.isEmpty()) {
            refusedLogins.note(email, networkAddress);
            return new SignIn.Refused();
        }
        return new SignIn.Known(member.get());
    }

    private Optional<Membership> find(String email, @Nullable WorkspaceId workspaceId) {
        return workspaceId == null
                ? users.findHome(email)
                : users.findByEmail(email).flatMap(user -> users.findMembership(user.id(), workspaceId));
    }

    /** Lets somebody who is known already into another of his workspaces. */
    public Outcome intoWorkspace(UserId userId, WorkspaceId workspaceId, String networkAddress) {
        return users.findMembership(userId, workspaceId)
                .map(member -> welcome(member, networkAddress))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome welcome(Membership member, String networkAddress) {
        return noting(member, networkAddress, () -> new Outcome.Welcome(tokens.begin(member)));
    }

    private <T> T noting(Membership member, String networkAddress, Supplier<T> work) {
        WorkspaceId workspaceId = member.workspace().id();
        return lock.hold(workspaceId, () -> {
            UserId userId = member.user().id();
            audit.note(
                    workspaceId,
                    Actor.user(userId, networkAddress),
                    "user.login",
                    Audit.Subject.one("user", userId),
                    Map.of());
            return work.get();
        });
    }

    /**
     * Trades a refresh token for a new pair; it works once. Whoever uses it a second time may have stolen it, or it was
     * stolen from him: nobody can tell, so the session that it belongs to ends, for both.
     *
     * @param networkAddress where the attempt comes from
     */
    public Outcome withRefreshToken(String refreshToken, String networkAddress) {
        String hash = Hashes.sha256(refreshToken);
        return refreshTokens
                .find(hash)
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .map(token -> lock.hold(token.workspaceId(), () -> redeem(token, hash, networkAddress)))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome redeem(RefreshToken token, String hash, String networkAddress) {
        if (!refreshTokens.isGoing(token.session())) {
            return new Outcome.Refused();
        }
        if (!refreshTokens.use(hash)) {
            refreshTokens.end(token.session());
            audit.note(
                    token.workspaceId(),
                    Actor.anonymous(networkAddress),
                    "user.refresh_token_reuse",
                    Audit.Subject.one("user", token.userId()),
                    Map.of());
            return new Outcome.Refused();
        }
        return users.findMembership(token.userId(), token.workspaceId())
                .filter(member -> member.user().tokenVersion() == token.tokenVersion())
                .<Outcome>map(member -> new Outcome.Welcome(tokens.next(member, token.session())))
                .orElseGet(Outcome.Refused::new);
    }

    /** What a password turned out to be. */
    public sealed interface SignIn {
        record Known(Membership member) implements SignIn {}

        record Refused() implements SignIn {}

        record TooMany(RateLimits.Grant grant) implements SignIn {}
    }

    /** What became of a login. */
    public sealed interface Outcome {
        record Welcome(TokenPair tokens) implements Outcome {}

        record Refused() implements Outcome {}

        record TooMany(RateLimits.Grant grant) implements Outcome {}
    }
}
