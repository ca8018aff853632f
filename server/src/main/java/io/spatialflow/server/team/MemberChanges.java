package io.spatialflow.server.team;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.RefreshTokens;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Changes who is what in a workspace, and who is in it. {@link Role#rules} says who may; a workspace always keeps an owner;
 * everybody may step down and leave.
 */
public final class MemberChanges {

    private final Members members;
    private final RefreshTokens refreshTokens;
    private final WorkspaceLock lock;
    private final Audit audit;

    public MemberChanges(Members members, RefreshTokens refreshTokens, WorkspaceLock lock, Audit audit) {
        this.members = members;
        this.refreshTokens = refreshTokens;
        this.lock = lock;
        this.audit = audit;
    }

    public Outcome changeRole(Caller caller, UserId userId, Role role) {
        return decide(caller, userId, (acting, member) -> {
            boolean stepsDown = acting.equals(member);
            if (!acting.role().rules(role) || !(stepsDown || acting.role().rules(member.role()))) {
                return new Outcome.NotAllowed();
            }
            if (role != Role.OWNER && isLastOwner(caller.workspaceId(), member)) {
                return new Outcome.LastOwner();
            }
            return keepRole(caller, member, role);
        });
    }

    private Outcome keepRole(Caller caller, Member member, Role role) {
        if (member.role() != role) {
            members.changeRole(caller.workspaceId(), member.user().id(), role);
            note(caller, "member.role", member, Changes.between(described(member.role()), described(role)));
        }
        return new Outcome.Done(new Member(member.user(), role, member.joinedAt()));
    }

    private static Map<String, String> described(Role role) {
        return Map.of("role", role.wireName());
    }

    /** Takes somebody out of the workspace; his keys and tokens for it stop working at once, its API keys go on. */
    public Outcome remove(Caller caller, UserId userId) {
        return decide(
                caller,
                userId,
                (acting, member) -> acting.equals(member) || acting.role().rules(member.role())
                        ? removed(caller, acting, member)
                        : new Outcome.NotAllowed());
    }

    private Outcome removed(Caller caller, Member acting, Member member) {
        WorkspaceId workspaceId = caller.workspaceId();
        if (isLastOwner(workspaceId, member)) {
            return new Outcome.LastOwner();
        }
        members.remove(workspaceId, member.user().id());
        refreshTokens.endAll(member.user().id(), workspaceId);
        String action = acting.equals(member) ? "member.leave" : "member.remove";
        note(caller, action, member, Changes.between(described(member.role()), Map.of()));
        return new Outcome.Done(member);
    }

    private Outcome decide(Caller caller, UserId userId, BiFunction<Member, Member, Outcome> decision) {
        WorkspaceId workspaceId = caller.workspaceId();
        return lock.hold(workspaceId, () -> {
            Optional<Member> acting = caller.userId().flatMap(id -> members.find(workspaceId, id));
            Optional<Member> member = members.find(workspaceId, userId);
            if (member.isEmpty()) {
                return new Outcome.Unknown();
            }
            return acting.map(one -> decision.apply(one, member.get())).orElseGet(Outcome.NotAllowed::new);
        });
    }

    private boolean isLastOwner(WorkspaceId workspaceId, Member member) {
        return member.role() == Role.OWNER && members.countOwners(workspaceId) == 1;
    }

    private void note(Caller caller, String action, Member member, Map<String, ?> changes) {
        audit.note(caller, action, Audit.Subject.one("user", member.user().id()), changes);
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Member member) implements Outcome {}

        /** There is no such member. */
        record Unknown() implements Outcome {}

        /** The caller's role does not rule theirs, or the one he wants to give. */
        record NotAllowed() implements Outcome {}

        /** The workspace would be left without an owner. */
        record LastOwner() implements Outcome {}
    }
}
