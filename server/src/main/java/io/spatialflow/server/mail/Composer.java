package io.spatialflow.server.mail;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.Letter;
import io.spatialflow.server.team.Links;
import io.spatialflow.server.team.PasswordRecovery;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes letters, at the moment they are sent: the secret of a link is made here, and is nowhere but in the letter. */
public final class Composer {

    private static final Pattern NO_PART_OF_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private final Users users;
    private final PasswordRecovery recovery;
    private final Acceptance acceptance;
    private final Links links;

    public Composer(Users users, PasswordRecovery recovery, Acceptance acceptance, Links links) {
        this.users = users;
        this.recovery = recovery;
        this.acceptance = acceptance;
        this.links = links;
    }

    /** The letter in words; empty if there is nobody to tell, or nothing any more. */
    Optional<Message> write(Letter letter) {
        return switch (letter.kind()) {
            case PASSWORD_RESET ->
                recovery.begin(letter.about(), Actor.server()).flatMap(this::passwordReset);
            case PASSWORD_CHANGED -> users.find(UserId.parse(letter.about())).flatMap(this::passwordChanged);
            case INVITATION -> acceptance.link(UUID.fromString(letter.about())).map(this::invitation);
        };
    }

    private Optional<Message> passwordReset(PasswordRecovery.Recovery reset) {
        String link = links.passwordReset(reset.token());
        String text = """
                Hello %s,

                somebody, probably you, asked for a new password for SpatialFlow. Choose it here within an hour:

                %s

                If it was not you, do nothing: your password stays as it is.
                """.formatted(oneLine(reset.user().name()), link);
        return addressed(reset.user()).map(to -> new Message(to, "Choose a new password", text, link));
    }

    private Optional<Message> passwordChanged(User user) {
        String text = """
                Hello %s,

                your password for SpatialFlow was changed, and all your sessions were ended.

                If it was not you, ask for a new password at %s and tell the owner of your workspace.
                """.formatted(oneLine(user.name()), links.login());
        return addressed(user).map(to -> new Message(to, "Your password was changed", text, null));
    }

    private Message invitation(Acceptance.Link invited) {
        String link = links.invitation(invited.token());
        String by = oneLine(invited.invitation().invitedBy());
        String workspace = oneLine(invited.invitation().workspace().name());
        String text = """
                Hello,

                "%s" invites you to the workspace "%s" on SpatialFlow, as %s. Accept within a week:

                %s

                If you do not know who that is, do nothing.
                """.formatted(
                        by, workspace, invited.invitation().role().wireName().replace('_', ' '), link);
        return new Message(
                invited.invitation().email(), "Invitation to the workspace \"" + workspace + "\"", text, link);
    }

    /** The first owner's address may be one that no letter reaches; an older server took any text for one. */
    private static Optional<EmailAddress> addressed(User user) {
        return EmailAddress.parse(user.email());
    }

    private static String oneLine(String name) {
        return NO_PART_OF_A_LINE.matcher(name).replaceAll(" ");
    }
}
