package io.spatialflow.server.api;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people say of themselves; what is empty, in the end, was noted as wrong. */
final class PeopleFields {

    private static final String CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f";

    /** No line breaks or other control characters. */
    private static final String IN_LINE = "[^" + CONTROLS + "\\u2028\\u2029]*";

    /** A name as it may come: one line, not all blank. */
    static final String NAME = "^" + IN_LINE + "[^" + CONTROLS
            + " \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]" + IN_LINE + "$";

    /** A new password as it may come. */
    static final String PASSWORD = "^[^" + CONTROLS + "]*$";

    private static final Pattern NAME_PATTERN = Pattern.compile(NAME);
    private static final String EMAIL = "email";
    private static final String ROLE = "role";

    private PeopleFields() {}

    static Optional<EmailAddress> email(Fields fields) {
        return fields.goodText(EMAIL, EmailAddress.MAX_LENGTH).flatMap(text -> {
            Optional<EmailAddress> email = EmailAddress.parse(text);
            if (email.isEmpty()) {
                fields.fault(EMAIL, "email", "Input should be an e-mail address");
            }
            return email;
        });
    }

    /** A name that need not be given: empty then as well, and where it is blank, as a form that was not filled in has it. */
    static Optional<DisplayName> name(Fields fields, String member) {
        return fields.goodTextIfPresent(member, DisplayName.MAX_LENGTH)
                .filter(text -> !text.isBlank())
                .flatMap(text -> name(fields, member, text));
    }

    static Optional<DisplayName> requiredName(Fields fields, String member) {
        return fields.goodText(member, DisplayName.MAX_LENGTH).flatMap(text -> name(fields, member, text));
    }

    private static Optional<DisplayName> name(Fields fields, String member, String text) {
        Optional<DisplayName> name =
                Optional.of(text).filter(NAME_PATTERN.asMatchPredicate()).flatMap(DisplayName::parse);
        if (name.isEmpty()) {
            fields.fault(member, "name", "Input should be one line, and not blank");
        }
        return name;
    }

    static Optional<Role> role(Fields fields) {
        return fields.goodText(ROLE, DisplayName.MAX_LENGTH).flatMap(text -> {
            Optional<Role> role = Role.ofWireName(text);
            if (role.isEmpty()) {
                fields.fault(ROLE, "literal_error", "Input should be one of: owner, manager, member, field_worker");
            }
            return role;
        });
    }

    /** @param personal the person's e-mail address and names, which make bad passwords */
    static Optional<NewPassword> newPassword(Fields fields, String member, PasswordPolicy policy, String... personal) {
        return fields.goodText(member, PasswordPolicy.MAX_LENGTH)
                .flatMap(text -> judged(fields, member, policy.judge(text, personal)));
    }

    static Optional<NewPassword> judged(Fields fields, String member, PasswordPolicy.Verdict verdict) {
        switch (verdict) {
            case PasswordPolicy.Verdict.Good good -> {
                return Optional.of(good.password());
            }
            case PasswordPolicy.Verdict.TooShort tooShort ->
                fields.fault(
                        member,
                        "string_too_short",
                        "String should have at least " + tooShort.minLength() + " characters");
            case PasswordPolicy.Verdict.TooLong tooLong ->
                fields.fault(
                        member, "string_too_long", "String should have at most " + tooLong.maxLength() + " characters");
            case PasswordPolicy.Verdict.Unreadable unreadable ->
                fields.fault(member, "string_unicode", "String should not contain control characters");
            case PasswordPolicy.Verdict.Guessable guessable ->
                fields.fault(
                        member,
                        "password_guessable",
                        "This password is among those that are tried first, or is made of your name");
        }
        return Optional.empty();
    }
}
