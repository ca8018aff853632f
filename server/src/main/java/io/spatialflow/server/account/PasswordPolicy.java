package io.spatialflow.server.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords people may choose: long enough, not one of those tried first, not their own name. Nothing is asked of the
 * kinds of characters (NIST SP 800-63B-4, section 3.1.1.2; OWASP ASVS 5.0, 6.2).
 */
public final class PasswordPolicy {

    /** As {@code 6.2.1} of the ASVS has it, which recommends 15: an operator may ask for more. */
    public static final int DEFAULT_MIN_LENGTH = 8;

    public static final int MAX_LENGTH = 128;

    private static final String COMMON = "/passwords/common.txt";
    private static final String PRODUCT = "spatialflow";
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern TRAILING_DIGITS = Pattern.compile("\\p{N}+$");

    private final int minLength;
    private final Set<String> common;

    /** @param minLength in characters, at most {@link #MAX_LENGTH} */
    public PasswordPolicy(int minLength) {
        if (minLength < 1 || minLength > MAX_LENGTH) {
            throw new IllegalArgumentException("a password's least length is 1 to " + MAX_LENGTH);
        }
        this.minLength = minLength;
        this.common = readCommon();
    }

    private static Set<String> readCommon() {
        try (InputStream file = PasswordPolicy.class.getResourceAsStream(COMMON)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks " + COMMON);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.equals("#") && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Judges a password that somebody wants to have.
     *
     * @param personal his e-mail address and names
     */
    public Verdict judge(String text, String... personal) {
        String password = Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = password.codePointCount(0, password.length());
        if (length < minLength) {
            return new Verdict.TooShort(minLength);
        }
        if (length > MAX_LENGTH) {
            return new Verdict.TooLong(MAX_LENGTH);
        }
        if (password.codePoints().anyMatch(PasswordPolicy::cannotBeTyped)) {
            return new Verdict.Unreadable();
        }
        if (common.contains(password.toLowerCase(Locale.ROOT)) || isPersonal(password, personal)) {
            return new Verdict.Guessable();
        }
        return new Verdict.Good(new NewPassword(password));
    }

    private static boolean cannotBeTyped(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean isPersonal(String password, String... personal) {
        String bare = bare(password);
        return !bare.isEmpty()
                && Stream.concat(Stream.of(PRODUCT), Arrays.stream(personal))
                        .anyMatch(name -> bare.equals(bare(name))
                                || bare.equals(bare(name.substring(0, Math.max(0, name.indexOf('@'))))));
    }

    /** Only letters, and digits within: {@code Ann.Lee-2026!} is {@code annlee}. */
    private static String bare(String text) {
        String letters = NOT_IN_A_NAME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return TRAILING_DIGITS.matcher(letters).replaceAll("");
    }

    /** What the policy says of a password. */
    public sealed interface Verdict {
        record Good(NewPassword password) implements Verdict {}

        record TooShort(int minLength) implements Verdict {}

        record TooLong(int maxLength) implements Verdict {}

        /** It holds control characters, or half of a surrogate pair. */
        record Unreadable() implements Verdict {}

        /** It is one of those that are tried first, or made of the person's own name. */
        record Guessable() implements Verdict {}
    }
}
