package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import org.jspecify.annotations.Nullable;

/** What the person who looks at a page may do, as templates ask for it: what one may not use is not shown. */
record Rights(@Nullable Membership member) {

    /** Whether it is somebody who is signed in. */
    public boolean known() {
        return member != null;
    }

    public boolean importLists() {
        return may(Permission.GEOFENCES_WRITE)
                && member != null
                && member.workspace().has(Feature.BULK_IMPORT);
    }

    public boolean manageKeys() {
        return may(Permission.API_KEYS);
    }

    public boolean changeWorkspace() {
        return may(Permission.WORKSPACE_WRITE);
    }

    public boolean changeBulkLimit() {
        return may(Permission.BULK_LIMIT_WRITE) || operate();
    }

    public boolean seeMembers() {
        return may(Permission.MEMBERS_READ);
    }

    public boolean changeMembers() {
        return may(Permission.MEMBERS_WRITE);
    }

    public boolean seeActivity() {
        return may(Permission.AUDIT_READ);
    }

    /** Whether the person runs the server, whatever the role in this workspace. */
    public boolean operate() {
        return may(Permission.OPERATE);
    }

    private boolean may(Permission permission) {
        return member != null && member.permissions().contains(permission);
    }
}
