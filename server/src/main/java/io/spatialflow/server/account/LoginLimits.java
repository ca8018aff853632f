package io.spatialflow.server.account;

/** How often a login may be tried: per network address, and per e-mail address. */
public record LoginLimits(RateLimit perAddress, RateLimit perEmail) {

    public static final LoginLimits DEFAULT =
            new LoginLimits(RateLimit.perMinute("login-ip", 60), RateLimit.perMinute("login-email", 15));
}
