package io.spatialflow.server.team;

import io.spatialflow.server.account.RateLimit;

/** How much strangers may ask for, and how many letters may go out on somebody's behalf, in an hour. */
public record PeopleLimits(
        RateLimit signupsPerAddress,
        RateLimit resetsPerAddress,
        RateLimit resetsPerEmail,
        RateLimit invitationsPerWorkspace) {

    public static final PeopleLimits DEFAULT = of(10, 30, 5, 50);

    public static PeopleLimits of(
            int signupsPerAddress, int resetsPerAddress, int resetsPerEmail, int invitationsPerWorkspace) {
        return new PeopleLimits(
                RateLimit.hourly("signup-ip", signupsPerAddress),
                RateLimit.hourly("password-reset-ip", resetsPerAddress),
                RateLimit.hourly("password-reset-email", resetsPerEmail),
                RateLimit.hourly("invitations", invitationsPerWorkspace));
    }
}
