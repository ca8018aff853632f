package io.spatialflow.server.team;

import io.spatialflow.server.account.SecretToken;
import java.net.URI;
import java.util.function.Supplier;

/**
 * The pages that letters lead to. Where the server is comes from its settings, never from a request: whoever asks for a
 * letter to somebody else must not choose where its link leads.
 */
public final class Links {

    private final Supplier<URI> base;

    /** @param base where people reach the server */
    public Links(Supplier<URI> base) {
        this.base = base;
    }

    public String passwordReset(SecretToken token) {
        return page("/reset?token=" + token.text());
    }

    public String invitation(SecretToken token) {
        return page("/invitation?token=" + token.text());
    }

    public String login() {
        return page("/login");
    }

    private String page(String path) {
        return base.get().toString().replaceAll("/+$", "") + path;
    }
}
