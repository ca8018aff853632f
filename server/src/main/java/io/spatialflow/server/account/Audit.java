package io.spatialflow.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes who changed what; to be asked inside the transaction that changes it. */
public final class Audit {

    private final AuditLog log;
    private final Clock clock;

    public Audit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Notes a change that a caller made in his workspace. */
    public void note(Caller caller, String action, Subject subject, Map<String, ? extends @Nullable Object> changes) {
        note(caller.workspaceId(), Actor.of(caller), action, subject, changes);
    }

    public void note(
            WorkspaceId workspaceId,
            Actor actor,
            String action,
            Subject subject,
            Map<String, ? extends @Nullable Object> changes) {
        Instant now = clock.instant();
        log.add(new AuditEntry(
                TimeOrderedUuid.next(now),
                workspaceId,
                actor,
                now,
                action,
                subject.type(),
                subject.id(),
                new LinkedHashMap<String, @Nullable Object>(changes)));
    }

    /**
     * What was changed.
     *
     * @param type such as {@code geofence}
     * @param id null if it was many of them
     */
    public record Subject(String type, @Nullable String id) {

        public static Subject one(String type, Object id) {
            return new Subject(type, id.toString());
        }

        public static Subject many(String type) {
            return new Subject(type, null);
        }
    }
}
