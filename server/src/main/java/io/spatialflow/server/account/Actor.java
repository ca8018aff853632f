package io.spatialflow.server.account;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, and from where.
 *
 * @param id of the user or key; null for the others
 * @param networkAddress the address the request came from; null if it was no request
 */
public record Actor(Kind kind, @Nullable UUID id, @Nullable String networkAddress) {

    /** What kind of actor. */
    public enum Kind {
        USER,
        API_KEY,
        /** Somebody who is not known yet, or not any more: a sign-up, a reset of a password. */
        ANONYMOUS,
        /** An operator at the command line. */
        COMMAND_LINE,
        /** The server by itself: a job that was asked for earlier. */
        SERVER;

        /** The name on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor of(Caller caller) {
        Kind kind = caller.authType() == Caller.AuthType.JWT ? Kind.USER : Kind.API_KEY;
        return new Actor(kind, caller.id(), caller.networkAddress());
    }

    public static Actor user(UserId id, @Nullable String networkAddress) {
        return new Actor(Kind.USER, id.value(), networkAddress);
    }

    public static Actor anonymous(String networkAddress) {
        return new Actor(Kind.ANONYMOUS, null, networkAddress);
    }

    public static Actor server() {
        return new Actor(Kind.SERVER, null, null);
    }

    public static Actor commandLine() {
        return new Actor(Kind.COMMAND_LINE, null, null);
    }
}
