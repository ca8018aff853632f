package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id with the parameters OWASP's password storage cheat sheet recommends: 19 MiB, two passes, one lane. */
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Without letters and digits that look alike. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GENERATED_LENGTH = 20;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Compared against when there is no such user, so that the answer takes as long as for one that exists. */
    private final String hashOfNobody = encoder.encode("nobody's password");

    public String hash(NewPassword password) {
        return hash(password.text());
    }

    /** Of any text; that it is a good password has been seen to. */
    public String hash(String password) {
        return encoder.encode(composed(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(composed(password), hash);
    }

    /** An accented letter may be typed as one character or as two: which of them must not matter. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Spends the time of a comparison, and says no. */
    boolean matchesNobody(String password) {
        encoder.matches(password, hashOfNobody);
        return false;
    }

    /** A password of about 116 bits that can be read aloud. */
    public static String generate(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        random.ints(GENERATED_LENGTH, 0, READABLE.length()).forEach(i -> password.append(READABLE.charAt(i)));
        return password.toString();
    }
}
