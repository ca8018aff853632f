package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    private static final String LIST = "name;address\nCafé Zoë;12 Main St, Montréal\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "windows-1252", "ISO-8859-1"})
    void theTextIsTheSameHoweverItWasSaved(String charset) {
        assertThat(TextEncoding.decode(LIST.getBytes(Charset.forName(charset)))).isEqualTo(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\0", "a\0", "\0\0\0\0"})
    void whatIsShortOrEmptyIsRead(String text) {
        assertThat(TextEncoding.decode(text.getBytes(Charset.forName("UTF-8")))).isNotNull();
    }
}
