package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.KeyIssue;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of API keys must do. */
abstract class ApiKeysContract extends StoreContract {

    private SqlApiKeys keys;
    private KeyIssue issue;

    @BeforeEach
    void openKeys() {
        keys = new SqlApiKeys(database);
        issue = new KeyIssue(keys, clock);
    }

    private boolean works(KeyIssue.Issued issued, Instant at) {
        return keys.findCaller(issued.secret().hash(), at).isPresent();
    }

    private ApiKey.Terms terms(Instant expiresAt) {
        return new ApiKey.Terms(
                "CI",
                "what for",
                Set.of(new Scope("geofences:*"), new Scope("workspace:read")),
                true,
                true,
                77,
                expiresAt);
    }

    @Test
    void aKeyComesBackAsItWasKept() {
        KeyIssue.Issued issued = issue.issue(workspace, terms(clock.instant().plus(Duration.ofDays(1))));
        assertThat(keys.find(workspace, issued.key().id())).contains(issued.key());
        assertThat(keys.list(workspace)).containsExactly(issued.key());
        assertThat(keys.findCaller(issued.secret().hash(), clock.instant())).hasValueSatisfying(caller -> {
            assertThat(caller.permissions())
                    .as("of a read-only key")
                    .containsExactlyInAnyOrder(Permission.GEOFENCES_READ, Permission.WORKSPACE_READ);
            assertThat(caller.requestsPerHour()).isEqualTo(77);
        });
    }

    @Test
    void changedTermsCountFromTheNextQuestionOn() {
        KeyIssue.Issued issued = issue.issue(workspace, terms(null));
        ApiKey changed = issued.key().with(ApiKey.Terms.everything("other", false));
        keys.update(changed);
        assertThat(keys.find(workspace, issued.key().id())).contains(changed);
        assertThat(keys.findCaller(issued.secret().hash(), clock.instant())
                        .orElseThrow()
                        .permissions())
                .containsExactlyInAnyOrderElementsOf(Permission.forKeys());
    }

    @Test
    void aKeyWorksUntilTheMomentItExpires() {
        Instant end = clock.instant().plus(Duration.ofDays(1));
        KeyIssue.Issued issued = issue.issue(workspace, terms(end));
        assertThat(works(issued, end.minusMillis(1))).isTrue();
        assertThat(works(issued, end)).isFalse();
    }

    @Test
    void anOldSecretWorksUntilItsOwnEndAndNeverBeyondAnEarlierOne() {
        KeyIssue.Issued first = issue.issue(workspace, terms(null));
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        Instant later = clock.instant().plus(Duration.ofDays(30));
        KeyIssue.Issued second = issue.renew(first.key(), soon);
        KeyIssue.Issued third = issue.renew(second.key(), later);
        assertThat(works(first, soon.minusMillis(1))).isTrue();
        assertThat(works(first, soon)).as("a later rotation gives no more time").isFalse();
        assertThat(works(second, soon)).isTrue();
        assertThat(works(second, later)).isFalse();
        assertThat(works(third, later)).isTrue();
        assertThat(keys.find(workspace, first.key().id()).orElseThrow().keyPrefix())
                .isEqualTo(third.secret().visiblePrefix());
    }

    @Test
    void housekeepingForgetsSecretsWhoseGraceIsOverAndNoOthers() {
        KeyIssue.Issued first = issue.issue(workspace, terms(null));
        KeyIssue.Issued second = issue.renew(first.key(), clock.instant().plus(Duration.ofDays(1)));
        new Housekeeping(database, clock).run();
        assertThat(works(first, clock.instant())).isTrue();
        clock.advance(Duration.ofDays(1));
        new Housekeeping(database, clock).run();
        assertThat(database.<Long>read(jdbc -> jdbc.sql("select count(*) from api_key_secrets")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
        assertThat(works(second, clock.instant())).isTrue();
    }

    @Test
    void revokedIsForGood() {
        KeyIssue.Issued issued = issue.issue(workspace, terms(null));
        assertThat(keys.revoke(workspace, issued.key().id(), clock.instant())).isTrue();
        assertThat(keys.revoke(workspace, issued.key().id(), clock.instant())).isFalse();
        assertThat(works(issued, clock.instant())).isFalse();
        assertThat(keys.find(workspace, issued.key().id())).isEmpty();
        assertThat(keys.list(workspace)).extracting(ApiKey::revokedAt).containsExactly(clock.instant());
    }

    @Test
    void aKeyIsOfItsWorkspaceOnly() {
        KeyIssue.Issued issued = issue.issue(workspace, terms(null));
        assertThat(keys.find(otherWorkspace, issued.key().id())).isEmpty();
        assertThat(keys.list(otherWorkspace)).isEmpty();
        assertThat(keys.revoke(otherWorkspace, issued.key().id(), clock.instant()))
                .isFalse();
        assertThat(works(issued, clock.instant())).isTrue();
    }

    @Test
    void usageAddsUpAndTheLatestTimeCounts() {
        KeyIssue.Issued issued = issue.issue(workspace, terms(null));
        ApiKeyId id = issued.key().id();
        Instant now = clock.instant();
        keys.addUsage(Map.of(id, new ApiKey.Usage(5, now), new ApiKeyId(UUID.randomUUID()), new ApiKey.Usage(1, now)));
        keys.addUsage(Map.of(id, new ApiKey.Usage(2, now.minusSeconds(9))));
        keys.addUsage(Map.of());
        assertThat(keys.find(workspace, id).orElseThrow().usage()).isEqualTo(new ApiKey.Usage(7, now));
    }
}
