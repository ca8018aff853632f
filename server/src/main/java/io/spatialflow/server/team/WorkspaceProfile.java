package io.spatialflow.server.team;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with all that it says of itself. What a request has to know of it is the {@link Workspace} alone.
 *
 * @param description null if nobody gave one
 * @param billingEmail null if nobody gave one
 * @param timezone where its people live, for times that are shown to them
 * @param updatedAt when any of this was changed
 */
public record WorkspaceProfile(
        Workspace workspace,
        @Nullable String description,
        @Nullable EmailAddress billingEmail,
        ZoneId timezone,
        UnitSystem units,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_DESCRIPTION_LENGTH = 500;

    public WorkspaceProfile {
        if (description != null && description.codePointCount(0, description.length()) > MAX_DESCRIPTION_LENGTH) {
            throw new IllegalArgumentException(
                    "a workspace's description has at most " + MAX_DESCRIPTION_LENGTH + " characters");
        }
    }

    /** Of a new workspace that has said nothing yet. */
    static WorkspaceProfile of(Workspace workspace, Instant now) {
        return new WorkspaceProfile(workspace, null, null, ZoneId.of("UTC"), UnitSystem.IMPERIAL, now, now);
    }

    public WorkspaceProfile with(String name, int bulkLimit, Set<Feature> features) {
        Workspace changed = new Workspace(workspace.id(), name, workspace.slug(), bulkLimit, features);
        return new WorkspaceProfile(changed, description, billingEmail, timezone, units, createdAt, updatedAt);
    }

    public WorkspaceProfile with(
            @Nullable String newDescription,
            @Nullable EmailAddress newBillingEmail,
            ZoneId newTimezone,
            UnitSystem newUnits) {
        return new WorkspaceProfile(
                workspace, newDescription, newBillingEmail, newTimezone, newUnits, createdAt, updatedAt);
    }

    WorkspaceProfile updated(Instant at) {
        return new WorkspaceProfile(workspace, description, billingEmail, timezone, units, createdAt, at);
    }
}
