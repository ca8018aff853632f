package io.spatialflow.server.bulk;

import static io.spatialflow.server.bulk.TextEncoding.BIG5;
import static io.spatialflow.server.bulk.TextEncoding.DOS_866;
import static io.spatialflow.server.bulk.TextEncoding.EUC_JP;
import static io.spatialflow.server.bulk.TextEncoding.EUC_KR;
import static io.spatialflow.server.bulk.TextEncoding.GB18030;
import static io.spatialflow.server.bulk.TextEncoding.ISO_8859_5;
import static io.spatialflow.server.bulk.TextEncoding.ISO_8859_7;
import static io.spatialflow.server.bulk.TextEncoding.KOI8_R;
import static io.spatialflow.server.bulk.TextEncoding.SHIFT_JIS;
import static io.spatialflow.server.bulk.TextEncoding.UTF_16BE;
import static io.spatialflow.server.bulk.TextEncoding.UTF_16LE;
import static io.spatialflow.server.bulk.TextEncoding.UTF_32BE;
import static io.spatialflow.server.bulk.TextEncoding.UTF_32LE;
import static io.spatialflow.server.bulk.TextEncoding.UTF_8;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1251;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1253;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1255;
import static io.spatialflow.server.bulk.TextEncoding.WINDOWS_1256;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out in which encoding a text was saved. Unicode says so itself, by its mark or by its shape. What else there is has
 * to be guessed from which letters it would make: Mozilla's detector knows the scripts that are not Latin, but for Arabic,
 * which {@link ArabicLetters} knows, {@link LatinLetters} those that are.
 */
final class EncodingGuess {

    /** So many bytes tell enough of a shape. */
    private static final int SAMPLE_BYTES = 2_000;

    /** Of lines with letters beyond ASCII so many bytes tell enough of a language. */
    private static final int SAMPLE_TELLING_BYTES = 64 * 1024;

    private static final double MOSTLY = 0.7;

    private static final Map<String, TextEncoding> KNOWN = Map.ofEntries(
            Map.entry(Constants.CHARSET_WINDOWS_1251, WINDOWS_1251),
            Map.entry(Constants.CHARSET_MACCYRILLIC, WINDOWS_1251),
            Map.entry(Constants.CHARSET_KOI8_R, KOI8_R),
            Map.entry(Constants.CHARSET_ISO_8859_5, ISO_8859_5),
            Map.entry(Constants.CHARSET_IBM866, DOS_866),
            Map.entry(Constants.CHARSET_WINDOWS_1253, WINDOWS_1253),
            Map.entry(Constants.CHARSET_ISO_8859_7, ISO_8859_7),
            Map.entry(Constants.CHARSET_WINDOWS_1255, WINDOWS_1255),
            Map.entry(Constants.CHARSET_ISO_8859_8, WINDOWS_1255),
            Map.entry(Constants.CHARSET_SHIFT_JIS, SHIFT_JIS),
            Map.entry(Constants.CHARSET_EUC_JP, EUC_JP),
            Map.entry(Constants.CHARSET_GB18030, GB18030),
            Map.entry(Constants.CHARSET_BIG5, BIG5),
            Map.entry(Constants.CHARSET_EUC_KR, EUC_KR));

    private EncodingGuess() {}

    /** The likeliest. Wrong in a file of few letters beyond ASCII perhaps, but never none. */
    static TextEncoding of(byte[] file) {
        return byMark(file)
                .or(() -> byShape(file))
                .or(() -> UTF_8.strictly(file).map(text -> UTF_8))
                .orElseGet(() -> byLetters(telling(file)));
    }

    private static Optional<TextEncoding> byMark(byte[] file) {
        if (begins(file, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (begins(file, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(UTF_32BE);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return Optional.of(UTF_16LE);
        }
        return begins(file, 0xFE, 0xFF) ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] file, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Databases write Unicode without a mark; what lists hold is in Latin letters mostly, whose upper bytes are 0. */
    private static Optional<TextEncoding> byShape(byte[] file) {
        boolean[] empty = new boolean[4];
        for (int i = 0; i < empty.length; i++) {
            empty[i] = isMostlyEmpty(file, i);
        }
        if (empty[1] && empty[2] && empty[0] != empty[3]) {
            return Optional.of(empty[3] ? UTF_32LE : UTF_32BE)
                    .filter(known -> known.strictly(file).isPresent());
        }
        if (empty[1] && empty[3] && !empty[0] && !empty[2]) {
            return Optional.of(UTF_16LE);
        }
        return empty[0] && empty[2] && !empty[1] && !empty[3] ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static boolean isMostlyEmpty(byte[] file, int from) {
        int empty = 0;
        int all = 0;
        for (int i = from; i < Math.min(file.length, SAMPLE_BYTES); i += 4) {
            empty += file[i] == 0 ? 1 : 0;
            all++;
        }
        return all > 0 && empty > all * MOSTLY;
    }

    private static TextEncoding byLetters(byte[] telling) {
        LatinLetters.Verdict latin = LatinLetters.judge(telling);
        if (latin.isNatural()) {
            return latin.encoding();
        }
        return ArabicLetters.areIn(telling) ? WINDOWS_1256 : other(telling).orElse(latin.encoding());
    }

    /** One whose letters are not Latin. */
    private static Optional<TextEncoding> other(byte[] telling) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(telling);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : Optional.ofNullable(KNOWN.get(name));
    }

    /** The lines that have a byte beyond ASCII: in a list of addresses all others say nothing, and are most. */
    private static byte[] telling(byte[] file) {
        byte[] telling = new byte[Math.min(file.length, SAMPLE_TELLING_BYTES)];
        int length = 0;
        int begin = 0;
        while (begin < file.length) {
            int end = begin;
            boolean tells = false;
            while (end < file.length && file[end] != '\n') {
                tells |= file[end++] < 0;
            }
            int size = Math.min(end + 1, file.length) - begin;
            if (tells && length + size <= telling.length) {
                System.arraycopy(file, begin, telling, length, size);
                length += size;
            }
            begin = end + 1;
        }
        // One line longer than the sample is not left out for it.
        return length == 0 ? file : Arrays.copyOf(telling, length);
    }
}
