package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlApiKeys;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlRateLimits;
import io.spatialflow.server.store.SqlRefreshTokens;
import io.spatialflow.server.store.SqlSigningKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash("right");
    private static final LoginLimits LIMITS =
            new LoginLimits(RateLimit.perMinute("login-ip", 4), RateLimit.perMinute("login-email", 2));

    @TempDir
    private Path folder;

    private FurnishedStore store;
    private Membership member;
    private RefreshTokens refreshTokens;
    private RefusedLogins refusedLogins;
    private Login login;

    @BeforeEach
    void openStore() {
        store = FurnishedStore.in(folder);
        member = store.addMember(store.addWorkspace("one"), "Ann@Example.com", HASH, Role.OWNER);
        refreshTokens = new SqlRefreshTokens(store.database());
        SqlRateLimits rateLimits = new SqlRateLimits(store.database(), store.clock());
        Audit audit = new Audit(new SqlAuditLog(store.database()), store.clock());
        refusedLogins = new RefusedLogins(store.users(), rateLimits, audit, Executors.newSingleThreadExecutor());
        login = new Login(
                store.users(),
                refreshTokens,
                new PasswordCheck(store.users(), rateLimits, LIMITS, PASSWORDS),
                new TokenIssue(
                        refreshTokens, new SqlSigningKeys(store.database()), TokenLifetimes.DEFAULT, store.clock()),
                refusedLogins,
                store.database(),
                audit,
                store.clock());
    }

    @AfterEach
    void closeStore() {
        refusedLogins.close();
        store.close();
    }

    private static TokenPair welcome(Login.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Login.Outcome.Welcome.class);
        return ((Login.Outcome.Welcome) outcome).tokens();
    }

    private TokenPair welcome() {
        return welcome(withPassword("ann@example.com", "right", "192.0.2.1"));
    }

    private Login.Outcome withPassword(String email, String password, String networkAddress) {
        return login.withPassword(email, password, null, networkAddress);
    }

    private Login.Outcome withRefreshToken(String token) {
        return login.withRefreshToken(token, "192.0.2.1");
    }

    private static Class<?> kind(Login.Outcome outcome) {
        return outcome.getClass();
    }

    @Test
    void theRightPasswordIsWelcomeHoweverTheEmailIsWritten() {
        assertThat(welcome(withPassword(" ANN@example.COM ", "right", "192.0.2.1"))
                        .member())
                .isEqualTo(member);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreRefusedAlike() {
        assertThat(withPassword("ann@example.com", "wrong", "192.0.2.1"))
                .isEqualTo(withPassword("nobody@example.com", "right", "192.0.2.1"))
                .isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whoBelongsToNoWorkspaceIsRefused() {
        store.change("delete from members");
        assertThat(withPassword("ann@example.com", "right", "192.0.2.1")).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void theAccessTokenIsUnderstood() {
        Authentication authentication = authentication();
        assertThat(authentication.byAccessToken(welcome().accessToken()))
                .isEqualTo(new Authentication.Outcome.Known(member.caller()));
        assertThat(authentication.byAccessToken(welcome().refreshToken()))
                .isEqualTo(new Authentication.Outcome.Unknown());
    }

    @Test
    void anEmailIsTriedSoOftenInAMinuteFromWherever() {
        withPassword("ann@example.com", "wrong", "192.0.2.1");
        withPassword("ANN@EXAMPLE.COM", "wrong", "192.0.2.2");
        Login.Outcome third = withPassword("ann@example.com", "right", "192.0.2.3");
        assertThat(third).isInstanceOf(Login.Outcome.TooMany.class);
        assertThat(((Login.Outcome.TooMany) third).grant().limit()).isEqualTo(LIMITS.perEmail());
        assertThat(((Login.Outcome.TooMany) third).grant().resetAfter()).isEqualTo(Duration.ofMinutes(1));
        store.clock().advance(Duration.ofSeconds(59));
        assertThat(kind(withPassword("ann@example.com", "right", "192.0.2.3"))).isEqualTo(Login.Outcome.TooMany.class);
        store.clock().advance(Duration.ofSeconds(1));
        welcome();
    }

    @Test
    void spacesAroundAnEmailBuyNoMoreTries() {
        withPassword("ann@example.com", "wrong", "192.0.2.1");
        withPassword(" ann@example.com", "wrong", "192.0.2.2");
        assertThat(kind(withPassword("ann@example.com  ", "right", "192.0.2.3")))
                .isEqualTo(Login.Outcome.TooMany.class);
    }

    @Test
    void anAddressTriesSoOftenInAMinuteWhateverTheEmail() {
        for (int i = 0; i < 4; i++) {
            assertThat(withPassword("guess" + i + "@example.com", "x", "192.0.2.1"))
                    .isEqualTo(new Login.Outcome.Refused());
        }
        assertThat(kind(withPassword("ann@example.com", "right", "192.0.2.1"))).isEqualTo(Login.Outcome.TooMany.class);
        assertThat(kind(withPassword("ann@example.com", "right", "192.0.2.2")))
                .as("another address")
                .isEqualTo(Login.Outcome.Welcome.class);
    }

    @Test
    void aClockSetBackGivesNoMoreTries() {
        withPassword("ann@example.com", "wrong", "192.0.2.1");
        withPassword("ann@example.com", "wrong", "192.0.2.1");
        store.clock().advance(Duration.ofDays(-1));
        assertThat(kind(withPassword("ann@example.com", "right", "192.0.2.1"))).isEqualTo(Login.Outcome.TooMany.class);
        store.clock().advance(Duration.ofMinutes(1));
        welcome();
    }

    @Test
    void aRefreshTokenWorksOnceAndGivesTheNextOne() {
        String first = welcome().refreshToken();
        TokenPair again = welcome(withRefreshToken(first));
        assertThat(again.member()).isEqualTo(member);
        assertThat(again.refreshToken()).isNotEqualTo(first);
        welcome(withRefreshToken(again.refreshToken()));
    }

    @Test
    void aRefreshTokenThatIsUsedASecondTimeEndsItsSessionForBoth() {
        TokenPair first = welcome();
        TokenPair other = welcome();
        TokenPair second = welcome(withRefreshToken(first.refreshToken()));
        TokenPair third = welcome(withRefreshToken(second.refreshToken()));
        assertThat(isUnderstood(third)).isTrue();
        assertThat(withRefreshToken(first.refreshToken())).isEqualTo(new Login.Outcome.Refused());
        assertThat(withRefreshToken(third.refreshToken())).as("the newest").isEqualTo(new Login.Outcome.Refused());
        assertThat(isUnderstood(first)).isFalse();
        assertThat(isUnderstood(third)).isFalse();
        assertThat(isUnderstood(other)).as("of another session").isTrue();
        welcome(withRefreshToken(other.refreshToken()));
        assertThat(store.auditedActions()).containsExactly("user.login", "user.login", "user.refresh_token_reuse");
    }

    private Authentication authentication() {
        return new Authentication(
                new SqlApiKeys(store.database()),
                store.users(),
                refreshTokens,
                new SqlSigningKeys(store.database()),
                TokenLifetimes.DEFAULT,
                store.clock());
    }

    private boolean isUnderstood(TokenPair tokens) {
        return authentication().byAccessToken(tokens.accessToken()) instanceof Authentication.Outcome.Known;
    }

    @Test
    void aUsedRefreshTokenThatIsOldTellsNothing() {
        TokenPair first = welcome();
        store.clock().advance(Duration.ofDays(6));
        TokenPair second = welcome(withRefreshToken(first.refreshToken()));
        store.clock().advance(Duration.ofDays(1));
        assertThat(withRefreshToken(first.refreshToken())).isEqualTo(new Login.Outcome.Refused());
        welcome(withRefreshToken(second.refreshToken()));
    }

    @Test
    void aLoginLeadsIntoTheWorkspaceThatIsNamedIfOneBelongsToIt() {
        Workspace second = store.addWorkspace("two");
        store.users().join(second.id(), member.user().id(), Role.MEMBER);
        Workspace foreign = store.addWorkspace("three");
        assertThat(welcome(login.withPassword("ann@example.com", "right", second.id(), "192.0.2.1"))
                        .member()
                        .workspace())
                .isEqualTo(second);
        assertThat(login.withPassword("ann@example.com", "right", foreign.id(), "192.0.2.1"))
                .isEqualTo(new Login.Outcome.Refused());
        assertThat(welcome(login.intoWorkspace(member.user().id(), second.id(), "192.0.2.1"))
                        .member()
                        .role())
                .isEqualTo(Role.MEMBER);
        assertThat(login.intoWorkspace(member.user().id(), foreign.id(), "192.0.2.1"))
                .isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void refusedLoginsAreNotedButNotWithoutEnd() {
        for (int i = 0; i < 40; i++) {
            withPassword("ann@example.com", "wrong", "192.0.2." + i);
            withPassword("nobody@example.com", "wrong", "192.0.3." + i);
            store.clock().advance(Duration.ofMinutes(1));
        }
        refusedLogins.close();
        assertThat(store.auditedActions()).hasSize(10).containsOnly("user.login_refused");
    }

    @Test
    void aRefreshTokenWorksOnceEvenForManyAtATime() throws Exception {
        String token = welcome().refreshToken();
        Callable<Login.Outcome> redeem = () -> withRefreshToken(token);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Login.Outcome>> attempts =
                    IntStream.range(0, 20).mapToObj(i -> redeem).toList();
            int welcomed = 0;
            for (Future<Login.Outcome> outcome : threads.invokeAll(attempts)) {
                welcomed += outcome.get() instanceof Login.Outcome.Welcome ? 1 : 0;
            }
            assertThat(welcomed).isEqualTo(1);
        }
    }

    @Test
    void aRefreshTokenIsGoodForAWeek() {
        String kept = welcome().refreshToken();
        store.clock().advance(Duration.ofDays(7).minusSeconds(1));
        String next = welcome(withRefreshToken(kept)).refreshToken();
        store.clock().advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(withRefreshToken(next)).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whoWasRemovedCannotRefresh() {
        String token = welcome().refreshToken();
        store.change("delete from members");
        assertThat(withRefreshToken(token)).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whatIsKeptOfARefreshTokenCannotBeUsedAsOne() {
        String token = welcome().refreshToken();
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(withRefreshToken(Hashes.sha256(token))).isEqualTo(new Login.Outcome.Refused());
    }
}
