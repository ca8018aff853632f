package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlApiKeys;
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
    private Login login;

    @BeforeEach
    void openStore() {
        store = FurnishedStore.in(folder);
        member = store.addMember(store.addWorkspace("one"), "Ann@Example.com", HASH, Role.OWNER);
        login = new Login(
                store.users(),
                new SqlRefreshTokens(store.database(), store.users()),
                new SqlSigningKeys(store.database()),
                new SqlRateLimits(store.database(), store.clock()),
                LIMITS,
                TokenLifetimes.DEFAULT,
                PASSWORDS,
                store.clock());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Login.Outcome.Welcome welcome(Login.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Login.Outcome.Welcome.class);
        return (Login.Outcome.Welcome) outcome;
    }

    private Login.Outcome.Welcome welcome() {
        return welcome(login.withPassword("ann@example.com", "right", "192.0.2.1"));
    }

    private static Class<?> kind(Login.Outcome outcome) {
        return outcome.getClass();
    }

    @Test
    void theRightPasswordIsWelcomeHoweverTheEmailIsWritten() {
        assertThat(welcome(login.withPassword(" ANN@example.COM ", "right", "192.0.2.1"))
                        .member())
                .isEqualTo(member);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreRefusedAlike() {
        assertThat(login.withPassword("ann@example.com", "wrong", "192.0.2.1"))
                .isEqualTo(login.withPassword("nobody@example.com", "right", "192.0.2.1"))
                .isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whoBelongsToNoWorkspaceIsRefused() {
        store.change("delete from members");
        assertThat(login.withPassword("ann@example.com", "right", "192.0.2.1")).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void theAccessTokenIsUnderstood() {
        Authentication authentication = new Authentication(
                new SqlApiKeys(store.database()),
                store.users(),
                new SqlSigningKeys(store.database()),
                TokenLifetimes.DEFAULT,
                store.clock());
        assertThat(authentication.byAccessToken(welcome().accessToken()))
                .isEqualTo(new Authentication.Outcome.Known(member.caller()));
        assertThat(authentication.byAccessToken(welcome().refreshToken()))
                .isEqualTo(new Authentication.Outcome.Unknown());
    }

    @Test
    void anEmailIsTriedSoOftenInAMinuteFromWherever() {
        login.withPassword("ann@example.com", "wrong", "192.0.2.1");
        login.withPassword("ANN@EXAMPLE.COM", "wrong", "192.0.2.2");
        Login.Outcome third = login.withPassword("ann@example.com", "right", "192.0.2.3");
        assertThat(third).isInstanceOf(Login.Outcome.TooMany.class);
        assertThat(((Login.Outcome.TooMany) third).grant().limit()).isEqualTo(LIMITS.perEmail());
        assertThat(((Login.Outcome.TooMany) third).grant().resetAfter()).isEqualTo(Duration.ofMinutes(1));
        store.clock().advance(Duration.ofSeconds(59));
        assertThat(kind(login.withPassword("ann@example.com", "right", "192.0.2.3")))
                .isEqualTo(Login.Outcome.TooMany.class);
        store.clock().advance(Duration.ofSeconds(1));
        welcome();
    }

    @Test
    void spacesAroundAnEmailBuyNoMoreTries() {
        login.withPassword("ann@example.com", "wrong", "192.0.2.1");
        login.withPassword(" ann@example.com", "wrong", "192.0.2.2");
        assertThat(kind(login.withPassword("ann@example.com  ", "right", "192.0.2.3")))
                .isEqualTo(Login.Outcome.TooMany.class);
    }

    @Test
    void anAddressTriesSoOftenInAMinuteWhateverTheEmail() {
        for (int i = 0; i < 4; i++) {
            assertThat(login.withPassword("guess" + i + "@example.com", "x", "192.0.2.1"))
                    .isEqualTo(new Login.Outcome.Refused());
        }
        assertThat(kind(login.withPassword("ann@example.com", "right", "192.0.2.1")))
                .isEqualTo(Login.Outcome.TooMany.class);
        assertThat(kind(login.withPassword("ann@example.com", "right", "192.0.2.2")))
                .as("another address")
                .isEqualTo(Login.Outcome.Welcome.class);
    }

    @Test
    void aClockSetBackGivesNoMoreTries() {
        login.withPassword("ann@example.com", "wrong", "192.0.2.1");
        login.withPassword("ann@example.com", "wrong", "192.0.2.1");
        store.clock().advance(Duration.ofDays(-1));
        assertThat(kind(login.withPassword("ann@example.com", "right", "192.0.2.1")))
                .isEqualTo(Login.Outcome.TooMany.class);
        store.clock().advance(Duration.ofMinutes(1));
        welcome();
    }

    @Test
    void aRefreshTokenWorksOnceAndGivesTheNextOne() {
        String first = welcome().refreshToken();
        Login.Outcome.Welcome again = welcome(login.withRefreshToken(first));
        assertThat(again.member()).isEqualTo(member);
        assertThat(again.refreshToken()).isNotEqualTo(first);
        assertThat(login.withRefreshToken(first)).isEqualTo(new Login.Outcome.Refused());
        welcome(login.withRefreshToken(again.refreshToken()));
    }

    @Test
    void aRefreshTokenWorksOnceEvenForManyAtATime() throws Exception {
        String token = welcome().refreshToken();
        Callable<Login.Outcome> redeem = () -> login.withRefreshToken(token);
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
        String next = welcome(login.withRefreshToken(kept)).refreshToken();
        store.clock().advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(login.withRefreshToken(next)).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whoWasRemovedCannotRefresh() {
        String token = welcome().refreshToken();
        store.change("delete from members");
        assertThat(login.withRefreshToken(token)).isEqualTo(new Login.Outcome.Refused());
    }

    @Test
    void whatIsKeptOfARefreshTokenCannotBeUsedAsOne() {
        String token = welcome().refreshToken();
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(login.withRefreshToken(Hashes.sha256(token))).isEqualTo(new Login.Outcome.Refused());
    }
}
