package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of 256 random bits that is sent to one person, in hexadecimal; kept only as its SHA-256. */
public record SecretToken(String text) {

    /** In characters. */
    public static final int LENGTH = 64;

    private static final int BYTES = LENGTH / 2;

    public static SecretToken generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretToken(HexFormat.of().formatHex(bytes));
    }

    public String hash() {
        return Hashes.sha256(text);
    }

    /** Never the secret, so that it cannot end in a log by accident. */
    @Override
    public String toString() {
        return "secret";
    }
}
