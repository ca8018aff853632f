package io.spatialflow.server.account;

import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Notes logins that were refused to somebody there is: some an hour, so that guessing cannot fill the log. Done apart from the
 * request, whose time would otherwise tell whether there is such a person.
 */
public final class RefusedLogins implements AutoCloseable {

    private static final RateLimit NOTES = RateLimit.hourly("refused-login-notes", 10);

    private final Users users;
    private final RateLimits rateLimits;
    private final Audit audit;
    private final ExecutorService apart;

    /** @param apart runs what it is given, or drops it when there is too much of it */
    public RefusedLogins(Users users, RateLimits rateLimits, Audit audit, ExecutorService apart) {
        this.users = users;
        this.rateLimits = rateLimits;
        this.audit = audit;
        this.apart = apart;
    }

    void note(String email, String networkAddress) {
        apart.execute(() -> users.findHome(email)
                .filter(member ->
                        rateLimits.take(NOTES, member.user().id().toString()).granted())
                .ifPresent(member -> audit.note(
                        member.workspace().id(),
                        Actor.anonymous(networkAddress),
                        "user.login_refused",
                        Audit.Subject.one("user", member.user().id()),
                        Map.of())));
    }

    /** Waits until all is noted that was asked for. */
    @Override
    public void close() {
        apart.close();
    }
}
