package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.Member;

/**
 * A member, as others of the workspace see him.
 *
 * @param mayChange whether who looks may give him another role, or take him out
 */
record MemberRow(String id, String name, String email, RoleWords role, String joined, boolean self, boolean mayChange) {

    static MemberRow of(Member member, Membership looking, Moments moments) {
        boolean self = member.user().id().equals(looking.user().id());
        return new MemberRow(
                member.user().id().toString(),
                member.user().name(),
                member.user().email(),
                RoleWords.of(member.role()),
                moments.day(member.joinedAt()),
                self,
                new Rights(looking).changeMembers() && looking.role().rules(member.role()) && !self);
    }
}
