package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = PASSWORDS.hash("correct horse");
        assertThat(PASSWORDS.matches("correct horse", hash)).isTrue();
        assertThat(PASSWORDS.matches("Correct horse", hash)).isFalse();
        assertThat(PASSWORDS.matches("correct horse ", hash)).isFalse();
        assertThat(PASSWORDS.matches("", hash)).isFalse();
    }

    @Test
    void theHashSaysHowItWasMadeAndIsSalted() {
        String hash = PASSWORDS.hash("secret");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("secret");
        assertThat(PASSWORDS.hash("secret")).isNotEqualTo(hash);
    }

    @Test
    void nobodysPasswordMatchesNothingNotEvenItself() {
        assertThat(PASSWORDS.matchesNobody("nobody's password")).isFalse();
    }

    @Test
    void passwordsMayBeLongAndInAnyScript() {
        String password = "пароль 密码 🔑".repeat(100);
        assertThat(PASSWORDS.matches(password, PASSWORDS.hash(password))).isTrue();
    }

    @Test
    void aGeneratedPasswordCanBeReadAloudAndIsNeverTheSame() {
        SecureRandom random = new SecureRandom();
        assertThat(Stream.generate(() -> Passwords.generate(random)).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[a-zA-Z2-9&&[^iloIO]]{20}"));
    }
}
