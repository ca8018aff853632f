package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                " ann@example.com ",
                "Ann.Lee+fences@mail.example.co.uk",
                "o'brien@example.com",
                "owner@spatialflow.local",
                "root@localhost",
                "a@xn--bcher-kva.example"
            })
    void whatALetterCanBeSentToIsAnAddress(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.com",
                "ann@",
                "ann@@example.com",
                "a b@example.com",
                ".ann@example.com",
                "ann.@example.com",
                "a..n@example.com",
                "ann@example..com",
                "ann@-example.com",
                "ann@example-.com",
                "ann@exa_mple.com",
                "ann@example.com\r\nBcc: all@example.com",
                "ann@example.com\nBcc",
                "Ann <ann@example.com>",
                "ann@example.com,bob@example.com",
                "\"ann\"@example.com",
                "ann@[127.0.0.1]",
                "änn@example.com",
                "ann\u0000@example.com"
            })
    void whatNoLetterCanBeSentToIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void anAddressHas254CharactersAtTheMostAnd64BeforeTheSign() {
        String domain = ("a".repeat(61) + ".").repeat(3) + "com";
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + "b." + domain)).isEmpty();
    }

    @Test
    void aHostileTextIsJudgedInNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String part : new String[] {"a.", "a", "a-", "@a", "a@a."}) {
                assertThat(EmailAddress.parse(part.repeat(254 / part.length()) + "!"))
                        .isEmpty();
                assertThat(EmailAddress.parse("x@" + part.repeat(1_000_000))).isEmpty();
            }
        });
    }

    @Test
    void caseAndSpacesMakeNoOtherAddress() {
        assertThat(EmailAddress.folded(" Ann@Example.COM ")).isEqualTo(EmailAddress.folded("ann@example.com"));
    }
}
