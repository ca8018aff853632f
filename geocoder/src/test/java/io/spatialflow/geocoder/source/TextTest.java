package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void aTextIsTheSameInWhateverPiecesItIsRead() throws IOException {
        String text = "Cañón 漢字 \ud83d\ude80 ".repeat(20_000);
        byte[] bytes = text.getBytes(UTF_8);
        Random random = new Random(2);
        for (int i = 0; i < 5; i++) {
            assertThat(read(new MixedReader(new ByteArrayInputStream(bytes)), random))
                    .isEqualTo(text);
        }
    }

    private static String read(Reader reader, Random random) throws IOException {
        StringBuilder read = new StringBuilder();
        char[] buffer = new char[5000];
        int count;
        while ((count = reader.read(buffer, 0, random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(buffer.length))) >= 0) {
            read.append(buffer, 0, count);
        }
        return read.toString();
    }

    @Test
    void bytesThatAreNotUtf8AreWindowsCharactersAmongTheOthers() throws IOException {
        Random random = new Random(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            String word = random.nextBoolean() ? "Peñasco " : "Oak\u2019s ";
            bytes.writeBytes(word.getBytes(random.nextBoolean() ? UTF_8 : WINDOWS));
            text.append(word);
        }
        assertThat(read(new MixedReader(new ByteArrayInputStream(bytes.toByteArray())), random))
                .isEqualTo(text.toString());
    }

    @Test
    void aTextThatEndsInTheMiddleOfACharacterKeepsWhatIsThere() throws IOException {
        byte[] cut = {'a', (byte) 0xe6, (byte) 0xbc};
        assertThat(lenient(cut)).isEqualTo("a\u00e6\u00bc");
        assertThat(lenient(new byte[0])).isEmpty();
    }

    @Test
    void byteOrderMarksAreNoText() throws IOException {
        assertThat(lenient("\ufeffa".getBytes(UTF_8))).isEqualTo("a");
        assertThat(lenient(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0})).isEqualTo("a");
        assertThat(lenient(new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'a'})).isEqualTo("a");
        assertThat(lenient(new byte[] {'a', 0, 'b', 0})).isEqualTo("ab");
    }

    private static String lenient(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        Text.lenient(new BufferedInputStream(new ByteArrayInputStream(bytes))).transferTo(text);
        return text.toString();
    }
}
