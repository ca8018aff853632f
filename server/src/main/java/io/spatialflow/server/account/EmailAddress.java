package io.spatialflow.server.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a letter can be sent to: what browsers take for one (WHATWG HTML, "valid e-mail address"), with no
 * dot at either end of the local part or beside another, as RFC 5321 has it; at most 254 characters. A domain in other
 * letters is written in its {@code xn--} form, which is what browsers send.
 *
 * @param text as entered, without spaces around it
 */
public record EmailAddress(String text) {

    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;
    private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")*+");

    /** @throws IllegalArgumentException if it is none */
    public EmailAddress {
        if (text.length() > MAX_LENGTH
                || text.indexOf('@') > MAX_LOCAL_LENGTH
                || !SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** The address in a text, without the spaces around it. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What two ways to write one address have in common: case and spaces around it do not count. */
    public static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** What stands before the sign. */
    public String localPart() {
        return text.substring(0, text.indexOf('@'));
    }

    @Override
    public String toString() {
        return text;
    }
}
