package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(PasswordPolicy.DEFAULT_MIN_LENGTH);

    private Class<?> verdict(String password) {
        return policy.judge(password, "ann.lee@example.com", "Ann Müller").getClass();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "8264913755291046",
                "пароль из слов",
                "🔑🗝🔐🔒🔓🚪🏠🌍",
                "x7Gq9)wz",
                "ann lee likes fences"
            })
    void whateverIsLongAndNotGuessedIsGood(String password) {
        assertThat(verdict(password)).isEqualTo(PasswordPolicy.Verdict.Good.class);
    }

    @Test
    void lengthIsCountedInCharactersNotInBytes() {
        assertThat(policy.judge("🔑".repeat(7))).isEqualTo(new PasswordPolicy.Verdict.TooShort(8));
        assertThat(verdict("🔑".repeat(8))).isEqualTo(PasswordPolicy.Verdict.Good.class);
        assertThat(verdict("🔑".repeat(128))).isEqualTo(PasswordPolicy.Verdict.Good.class);
        assertThat(policy.judge("x".repeat(129))).isEqualTo(new PasswordPolicy.Verdict.TooLong(128));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD1", "1q2w3e4r5t", "iloveyou", "trustno1", "12345678"})
    void whatIsTriedFirstIsRefusedInWhateverCase(String password) {
        assertThat(verdict(password)).isEqualTo(PasswordPolicy.Verdict.Guessable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann.lee@example.com",
                "Ann.Lee2026!",
                "annmüller",
                "Ann Müller 99",
                "annMu\u0308ller",
                "SpatialFlow",
                "spatialflow123"
            })
    void onesOwnNameIsRefused(String password) {
        assertThat(verdict(password)).isEqualTo(PasswordPolicy.Verdict.Guessable.class);
    }

    @Test
    void whatNobodyCanTypeIsRefused() {
        assertThat(verdict("eight or more\u0000")).isEqualTo(PasswordPolicy.Verdict.Unreadable.class);
        assertThat(verdict("eight or more\uD800")).isEqualTo(PasswordPolicy.Verdict.Unreadable.class);
    }

    @Test
    void anOperatorMayAskForMore() {
        assertThat(new PasswordPolicy(15).judge("x7Gq9)wz-14-cha")).isInstanceOf(PasswordPolicy.Verdict.Good.class);
        assertThat(new PasswordPolicy(15).judge("x7Gq9)wz-14-ch")).isEqualTo(new PasswordPolicy.Verdict.TooShort(15));
    }

    @Test
    void anAccentMayBeTypedInTwoWays() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("motörhead forever");
        assertThat(passwords.matches("moto\u0308rhead forever", hash)).isTrue();
    }

    @Test
    void aNewPasswordIsInNoLog() {
        PasswordPolicy.Verdict verdict = policy.judge("correct horse battery staple");
        assertThat(verdict.toString()).doesNotContain("horse");
    }
}
