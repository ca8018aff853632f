package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.Invitation;

/**
 * Somebody who was asked to join.
 *
 * @param end until when the link is good, in words
 * @param over whether it is good no more
 */
record InvitationRow(
        String id, String email, RoleWords role, String invitedBy, String end, boolean over, boolean mayChange) {

    static InvitationRow of(Invitation invitation, Membership looking, Moments moments) {
        boolean over = invitation.isOver(moments.now());
        return new InvitationRow(
                invitation.id().toString(),
                invitation.email().text(),
                RoleWords.of(invitation.role()),
                invitation.invitedBy(),
                over ? "Expired" : "Good until " + moments.day(invitation.expiresAt()),
                over,
                looking.role().rules(invitation.role()));
    }
}
