package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditPage;
import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.AuditRecord;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading the audit log must do, and what nobody can do to it. */
abstract class AuditTrailContract extends StoreContract {

    private static final AuditQuery ALL = AuditQuery.ALL;

    private SqlAuditLog log;
    private SqlAuditTrail trail;
    private UserId ann;

    @BeforeEach
    void openLog() {
        log = new SqlAuditLog(database);
        trail = new SqlAuditTrail(database);
        ann = new UserId(TimeOrderedUuid.next(clock.instant()));
        new SqlUsers(database, clock).add(new User(ann, "ann@example.com", "Ann", 0, false), "no hash");
    }

    private AuditEntry add(WorkspaceId workspaceId, Actor actor, String action, String resourceId) {
        clock.advance(Duration.ofSeconds(1));
        Instant now = clock.instant();
        String type = action.substring(0, action.indexOf('.'));
        AuditEntry entry = new AuditEntry(
                TimeOrderedUuid.next(now),
                workspaceId,
                actor,
                now,
                action,
                type,
                resourceId,
                Map.of("name", resourceId));
        log.add(entry);
        return entry;
    }

    private AuditEntry add(String action, String resourceId) {
        return add(workspace, Actor.user(ann, "192.0.2.7"), action, resourceId);
    }

    private List<AuditEntry> found(AuditQuery query) {
        List<AuditEntry> page = entries(trail.page(workspace, query, 1, 100).records());
        assertThat(trail.page(workspace, query, 1, 1).total()).isEqualTo(page.size());
        assertThat(entries(trail.next(workspace, query, null, 100))).isEqualTo(page);
        return page;
    }

    private static List<AuditEntry> entries(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::entry).toList();
    }

    private static AuditQuery search(String text) {
        return new AuditQuery(null, null, null, null, null, text);
    }

    @Test
    void theNewestComeFirstInPages() {
        List<AuditEntry> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            newestFirst.addFirst(add("geofence.create", "fence " + i));
        }
        AuditPage second = trail.page(workspace, ALL, 2, 3);
        assertThat(entries(second.records())).isEqualTo(newestFirst.subList(3, 6));
        assertThat(second.total()).isEqualTo(7);
        assertThat(entries(trail.page(workspace, ALL, 3, 3).records())).isEqualTo(newestFirst.subList(6, 7));
        assertThat(trail.page(workspace, ALL, 4, 3).records()).isEmpty();
        assertThat(trail.page(workspace, ALL, Integer.MAX_VALUE, 500).records()).isEmpty();
    }

    @Test
    void aLongReadingMissesNothingThatWasThereAndRepeatsNothing() {
        List<AuditEntry> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            newestFirst.addFirst(add("geofence.create", "fence " + i));
        }
        List<AuditEntry> read = new ArrayList<>(entries(trail.next(workspace, ALL, null, 3)));
        add("geofence.create", "made meanwhile");
        read.addAll(entries(trail.next(workspace, ALL, read.getLast(), 3)));
        read.addAll(entries(trail.next(workspace, ALL, read.getLast(), 3)));
        assertThat(read).isEqualTo(newestFirst);
        assertThat(trail.next(workspace, ALL, read.getLast(), 3)).isEmpty();
    }

    @Test
    void eachFilterNarrowsIt() {
        AuditEntry made = add("geofence.create", "Depot");
        AuditEntry gone = add("geofence.delete", "Depot");
        AuditEntry key = add(workspace, Actor.commandLine(), "api_key.create", "night job");
        assertThat(found(new AuditQuery("geofence.create", null, null, null, null, null)))
                .containsExactly(made);
        assertThat(found(new AuditQuery(null, ann, null, null, null, null))).containsExactly(gone, made);
        assertThat(found(new AuditQuery(null, null, "api_key", null, null, null)))
                .containsExactly(key);
        assertThat(found(new AuditQuery(null, null, null, gone.at(), null, null)))
                .containsExactly(key, gone);
        assertThat(found(new AuditQuery(null, null, null, null, gone.at(), null)))
                .containsExactly(made);
        assertThat(found(new AuditQuery("geofence.delete", ann, "geofence", gone.at(), key.at(), "depot")))
                .containsExactly(gone);
    }

    @Test
    void aSearchLooksEverywhereAndTakesItsTextToTheLetter() {
        AuditEntry percent = add("geofence.create", "100 % \\ ours_");
        AuditEntry other = add("geofence.delete", "Depot");
        assertThat(found(search("100 % \\"))).containsExactly(percent);
        assertThat(found(search("ours_"))).containsExactly(percent);
        assertThat(found(search("%"))).containsExactly(percent);
        assertThat(found(search("o_"))).isEmpty();
        assertThat(found(search("dEPOT"))).containsExactly(other);
        assertThat(found(search("192.0.2"))).containsExactly(other, percent);
        assertThat(found(search("ann@"))).containsExactly(other, percent);
        assertThat(found(search("nobody"))).isEmpty();
    }

    @Test
    void nothingOfAnotherWorkspaceIsSeen() {
        AuditEntry theirs = add(otherWorkspace, Actor.user(ann, "192.0.2.7"), "geofence.create", "secret");
        assertThat(found(ALL)).isEmpty();
        assertThat(found(search("secret"))).isEmpty();
        assertThat(trail.find(workspace, theirs.id())).isEmpty();
        assertThat(trail.find(otherWorkspace, theirs.id())).isPresent();
    }

    @Test
    void itTellsWhoItWas() {
        AuditEntry entry = add("geofence.create", "Depot");
        assertThat(trail.find(workspace, entry.id())).contains(new AuditRecord(entry, "ann@example.com", null));
        AuditEntry unknown =
                add(workspace, new Actor(Actor.Kind.API_KEY, UUID.randomUUID(), null), "geofence.create", "x");
        assertThat(trail.find(workspace, unknown.id())).contains(new AuditRecord(unknown, null, null));
        AuditEntry byHand = add(workspace, Actor.commandLine(), "workspace.update", "x");
        assertThat(trail.find(workspace, byHand.id())).contains(new AuditRecord(byHand, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set action = 'x'",
                "delete from audit_log",
                "insert or replace into audit_log select workspace_id, id, 0, actor_type, null, null, null, 'x', 'x', null,"
                        + " '{}' from audit_log"
            })
    void theDatabaseItselfRefusesToForget(String sql) {
        AuditEntry entry = add("geofence.create", "Depot");
        assertThatThrownBy(() -> database.write(jdbc -> jdbc.sql(sql).update()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("only ever added to");
        assertThat(found(ALL)).containsExactly(entry);
    }

    @Test
    void whatWasDoneIsKnownWhenWhoDidItAndTheWorkspaceAreGone() {
        AuditEntry entry = add("geofence.create", "Depot");
        database.write(jdbc -> jdbc.sql("delete from users").update());
        database.write(jdbc -> jdbc.sql("delete from workspaces").update());
        assertThat(trail.find(workspace, entry.id())).contains(new AuditRecord(entry, null, null));
    }
}
