package io.spatialflow.server.account;

/** The secret that access tokens are signed with; the same on every node and after every restart. */
public interface SigningKeys {

    /** 256 bits, made when first asked for. */
    byte[] accessTokenKey();
}
