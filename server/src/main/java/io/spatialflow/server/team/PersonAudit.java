package io.spatialflow.server.team;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what happened to a person's account in each of his workspaces: it concerns all of them. */
public final class PersonAudit {

    private final Members members;
    private final Audit audit;

    public PersonAudit(Members members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    public void note(UserId userId, Actor actor, String action, Map<String, ? extends @Nullable Object> changes) {
        Audit.Subject subject = Audit.Subject.one("user", userId);
        members.workspacesOf(userId)
                .forEach(belonging -> audit.note(belonging.workspace().id(), actor, action, subject, changes));
    }
}
