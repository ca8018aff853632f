package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, as the page shows it.
 *
 * @param where the network address; null if it was no request
 */
record ActivityRow(
        String id,
        String time,
        String iso,
        String who,
        String whoMore,
        @Nullable String where,
        String words,
        String action,
        @Nullable String thing,
        List<ChangeRow> changes) {

    /** So many differences are shown at once, the others when asked for. */
    static final int AT_ONCE = 4;

    static ActivityRow of(AuditRecord record, Moments moments) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        return new ActivityRow(
                entry.id().toString(),
                moments.time(entry.at()),
                entry.at().toString(),
                who(record),
                kind(actor.kind()),
                actor.networkAddress(),
                ActionWords.of(entry.action()),
                entry.action(),
                entry.resourceId() == null ? null : entry.resourceType() + " " + entry.resourceId(),
                ChangeRow.of(entry.changes()));
    }

    private static String who(AuditRecord record) {
        Actor actor = record.entry().actor();
        String name = switch (actor.kind()) {
            case USER -> record.userEmail();
            case API_KEY -> record.apiKeyName();
            case ANONYMOUS -> "Somebody";
            case COMMAND_LINE -> "Command line";
            case SERVER -> "The server";
        };
        return name == null ? "" + actor.id() : name;
    }

    private static String kind(Actor.Kind kind) {
        return switch (kind) {
            case USER -> "";
            case API_KEY -> "API key";
            case ANONYMOUS -> "not logged in";
            case COMMAND_LINE -> "an operator";
            case SERVER -> "by itself";
        };
    }

    public List<ChangeRow> first() {
        return changes.size() <= AT_ONCE + 1 ? changes : changes.subList(0, AT_ONCE);
    }

    public List<ChangeRow> others() {
        return changes.subList(first().size(), changes.size());
    }
}
