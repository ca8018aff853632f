package io.spatialflow.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The secret of an API key: {@code sf_live_}, 30 random base62 digits (178 bits) and 6 base62 digits of the CRC-32 of all
 * before them, so that a mistyped key is known as such without asking the store. Kept only as its SHA-256: with that much
 * randomness a slow hash would protect nothing more, and looking it up in an index tells nothing by the time it takes:
 * nobody can choose the hash he asks for.
 */
public final class ApiKeySecret {

    /** How every key begins; a bearer token that begins with the first three letters is a key as well. */
    public static final String PREFIX = "sf_live_";

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 30;
    private static final int CHECK_DIGITS = 6;
    private static final int VISIBLE_DIGITS = 4;
    private static final int LENGTH = PREFIX.length() + RANDOM_DIGITS + CHECK_DIGITS;

    private final String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    public static ApiKeySecret generate(SecureRandom random) {
        StringBuilder body = new StringBuilder(PREFIX);
        random.ints(RANDOM_DIGITS, 0, BASE62.length()).forEach(digit -> body.append(BASE62.charAt(digit)));
        return new ApiKeySecret(body + checkDigits(body));
    }

    /** The secret in a text, or empty if the text cannot be a key that this server made. */
    public static Optional<ApiKeySecret> parse(String text) {
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int bodyLength = LENGTH - CHECK_DIGITS;
        boolean intact = MessageDigest.isEqual(
                text.substring(bodyLength).getBytes(StandardCharsets.UTF_8),
                checkDigits(text.substring(0, bodyLength)).getBytes(StandardCharsets.UTF_8));
        return intact ? Optional.of(new ApiKeySecret(text)) : Optional.empty();
    }

    private static String checkDigits(CharSequence body) {
        CRC32 crc = new CRC32();
        crc.update(body.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECK_DIGITS; i++) {
            digits.append(BASE62.charAt((int) (rest % BASE62.length())));
            rest /= BASE62.length();
        }
        return digits.reverse().toString();
    }

    /** What is kept: the SHA-256, in hexadecimal. */
    public String hash() {
        return Hashes.sha256(text);
    }

    /** What may be shown later: the beginning, enough to tell one key from another. */
    public String visiblePrefix() {
        return text.substring(0, PREFIX.length() + VISIBLE_DIGITS);
    }

    /** The secret itself, to be shown once. */
    public String reveal() {
        return text;
    }

    /** Never the secret, so that it cannot end in a log by accident. */
    @Override
    public String toString() {
        return visiblePrefix() + "…";
    }
}
