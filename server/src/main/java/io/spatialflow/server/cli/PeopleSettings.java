package io.spatialflow.server.cli;

import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.team.PeopleLimits;
import java.net.URI;
import java.util.Optional;

/**
 * Settings for people: who may come, and what may be asked for.
 *
 * @param publicUrl where people reach the server; empty for where it listens
 */
record PeopleSettings(boolean signupClosed, int minPasswordLength, PeopleLimits limits, Optional<URI> publicUrl) {

    static PeopleSettings read(SettingsSource source) {
        return new PeopleSettings(
                source.flag(
                        "auth.signup-closed", "Whether strangers are refused an account and workspace of their own."),
                minPasswordLength(source),
                PeopleLimits.of(
                        source.number(
                                "auth.signups-per-hour-by-address", 10, "Accounts that may be made from one address."),
                        source.number(
                                "auth.resets-per-hour-by-address",
                                30,
                                "Letters for a new password that may be asked for from one address."),
                        source.number(
                                "auth.resets-per-hour-by-email",
                                5,
                                "Letters for a new password that may be asked for to one e-mail."),
                        source.number(
                                "workspace.invitations-per-hour",
                                50,
                                "Letters with invitations that a workspace may send.")),
                source.optionalAddress(
                        "http.public-url",
                        "https://fences.example.com",
                        "Where people reach the server, for the links in letters. By default where it listens."));
    }

    private static int minPasswordLength(SettingsSource source) {
        int length = source.number(
                "auth.min-password-length",
                PasswordPolicy.DEFAULT_MIN_LENGTH,
                "Characters a new password has at least; at most 128.");
        if (length > PasswordPolicy.MAX_LENGTH) {
            throw new CommandFailed(
                    "the setting auth.min-password-length is at most " + PasswordPolicy.MAX_LENGTH + ", not " + length);
        }
        return length;
    }
}
