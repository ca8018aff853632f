package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of three names each: of the countries and languages of the world, in many languages, as Java knows them. */
class ArabicLettersTest {

    private static Stream<byte[]> lists(String language, String charset) {
        Charset encoding = Charset.forName(charset);
        Locale locale = Locale.forLanguageTag(language);
        List<String> names = Stream.concat(
                        Arrays.stream(Locale.getISOCountries())
                                .map(code -> Locale.of("", code).getDisplayCountry(locale)),
                        Arrays.stream(Locale.getISOLanguages())
                                .map(code -> Locale.of(code).getDisplayLanguage(locale)))
                .filter(name -> name.chars().anyMatch(letter -> letter > 0x7F)
                        && encoding.newEncoder().canEncode(name))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(30);
        return IntStream.range(0, names.size() / 3)
                .mapToObj(i -> (String.join(";1 Main St\n", names.subList(3 * i, 3 * i + 3)) + ";1 Main St\n")
                        .getBytes(encoding));
    }

    @ParameterizedTest
    @CsvSource({
        "ru,KOI8-R",
        "ru,windows-1251",
        "ru,ISO-8859-5",
        "ru,IBM866",
        "uk,windows-1251",
        "bg,KOI8-R",
        "sr,ISO-8859-5",
        "el,windows-1253",
        "el,ISO-8859-7",
        "he,windows-1255",
        "ja,windows-31j",
        "ja,EUC-JP",
        "zh-CN,GB18030",
        "zh-TW,Big5",
        "ko,EUC-KR",
        "th,x-windows-874",
        "tr,windows-1254",
        "pl,ISO-8859-2",
        "fr,windows-1252"
    })
    void nothingElseIsArabic(String language, String charset) {
        assertThat(lists(language, charset)).noneMatch(ArabicLetters::areIn);
    }

    @Test
    void threeNamesAreEnoughInMostLists() {
        List<byte[]> lists = lists("ar", "windows-1256").toList();
        long known = lists.stream().filter(ArabicLetters::areIn).count();
        assertThat((double) known / lists.size()).isGreaterThan(0.9);
    }

    @Test
    void frenchBesideArabicIsNoMisfit() {
        byte[] both =
                "مطعم الشام;Café Zoë\nشارع الملك فهد;Hôtel de l’Étoile\n".getBytes(Charset.forName("windows-1256"));
        assertThat(ArabicLetters.areIn(both)).isTrue();
        assertThat(ArabicLetters.areIn("Café Zoë\n".getBytes(Charset.forName("windows-1256"))))
                .isFalse();
    }
}
