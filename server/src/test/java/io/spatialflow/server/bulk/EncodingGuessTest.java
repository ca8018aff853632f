package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of American addresses in which nothing but names says in what they were saved. */
class EncodingGuessTest {

    private static final List<String> WESTERN = List.of(
            "Café Zoë",
            "Crème Brûlée",
            "Montréal",
            "Boulangerie Pâtissière",
            "Müller & Söhne",
            "Straßenbäckerei",
            "Peña Nieto",
            "São João Café",
            "Niño Perdido",
            "Brasserie de l’Hôtel",
            "Forêt Noire");
    private static final List<String> POLISH = List.of(
            "Łódź Piekarnia",
            "Księgarnia Świętokrzyska",
            "Poznań Żółw",
            "Ostrów Wielkopolski",
            "Gdańsk Główny",
            "Częstochowa Cukiernia");
    private static final List<String> CZECH = List.of(
            "Žižkov Hospoda",
            "Český Krumlov",
            "Dvořákova ulice",
            "Řeznictví Tři Bratři",
            "Plzeň Měšťanský pivovar",
            "Kutná Hora, Dům u zvonů");
    private static final List<String> HUNGARIAN =
            List.of("Győr Étterem", "Székesfehérvár", "Nagyvárad Őrség", "Hűsítő Büfé", "Pécsi Söröző");
    private static final List<String> RUSSIAN = List.of(
            "Кафе Пушкин",
            "Магазин Восток",
            "Москва",
            "Санкт-Петербург",
            "улица Ленина",
            "Аптека номер один",
            "Русский чай");
    private static final List<String> GREEK = List.of(
            "Καφενείο Αθήνα",
            "Θεσσαλονίκη",
            "Ταβέρνα του Γιώργου",
            "οδός Ερμού",
            "Φαρμακείο Παπαδοπούλου",
            "Βιβλιοπωλείο");
    private static final List<String> TURKISH = List.of(
            "İstanbul Kebapçısı", "Şişli Çarşı", "Beyoğlu Pastanesi", "Eskişehir Öğretmenevi", "Muğla Balıkçısı");
    private static final List<String> JAPANESE = List.of("東京都渋谷区", "ラーメン店", "さくら食堂", "大阪市北区梅田", "京都のお菓子", "日本橋書店");
    private static final List<String> SIMPLIFIED =
            List.of("北京市朝阳区", "上海小笼包", "广州茶楼", "中国银行", "四川饭店", "西安美食", "深圳电子", "南京东路");
    private static final List<String> TRADITIONAL =
            List.of("臺北市信義區", "高雄港都飯店", "鼎泰豐", "中華書局", "臺灣茶行", "新竹米粉", "臺南小吃", "國立圖書館");
    private static final List<String> KOREAN = List.of("서울특별시 강남구", "부산 식당", "한국 서점", "제주도 감귤", "인천 약국", "대구 커피");

    private static final List<String> ARABIC = List.of(
            "مطعم الشام",
            "شارع الملك فهد",
            "صيدلية النهضة",
            "مقهى القاهرة، الدور الأول",
            "مكتبة الإسكندرية",
            "مخبز البلدي",
            "سوق الجمعة",
            "فندق النيل");
    private static final List<String> PERSIAN = List.of(
            "رستوران تهران",
            "خیابان ولی عصر".replace('ی', 'ي'),
            "داروخانه مرکزی".replace('ی', 'ي'),
            "چاپخانه پارس",
            "گل فروشي مهر");

    static Stream<Arguments> lists() {
        return Stream.of(
                        of(
                                WESTERN,
                                "UTF-8",
                                "UTF-16",
                                "UTF-16LE",
                                "UTF-16BE",
                                "x-UTF-16LE-BOM",
                                "UTF-32LE",
                                "UTF-32BE",
                                "X-UTF-32LE-BOM",
                                "X-UTF-32BE-BOM",
                                "windows-1252",
                                "x-MacRoman",
                                "IBM850"),
                        of(POLISH, "windows-1250", "ISO-8859-2"),
                        of(CZECH, "windows-1250", "ISO-8859-2"),
                        of(HUNGARIAN, "windows-1250", "ISO-8859-2"),
                        of(RUSSIAN, "windows-1251", "KOI8-R", "ISO-8859-5"),
                        of(GREEK, "ISO-8859-7", "windows-1253"),
                        of(TURKISH, "ISO-8859-9", "windows-1254"),
                        of(ARABIC, "windows-1256"),
                        of(PERSIAN, "windows-1256"),
                        of(JAPANESE, "Shift_JIS", "EUC-JP"),
                        of(SIMPLIFIED, "GB18030", "GBK"),
                        of(TRADITIONAL, "Big5"),
                        of(KOREAN, "EUC-KR"))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> of(List<String> names, String... charsets) {
        return Stream.of(charsets).map(charset -> Arguments.of(charset, names));
    }

    private static String list(List<String> names) {
        StringBuilder list = new StringBuilder("name;address\n");
        for (int i = 0; i < 24; i++) {
            list.append(names.get(i % names.size()))
                    .append(';')
                    .append(i + 1)
                    .append(" Main St, Testville, VT 05999\n");
        }
        return list.toString();
    }

    private static String read(byte[] bytes) {
        return EncodingGuess.of(bytes).decode(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theTextIsTheSameHoweverItWasSaved(String charset, List<String> names) {
        String list = list(names);
        byte[] bytes = list.getBytes(Charset.forName(charset));
        // Not every letter is in every encoding: a Mac has no ẞ, DOS no apostrophe of a printer.
        String saved = new String(bytes, Charset.forName(charset)).replace("\uFEFF", "");
        assertThat(read(bytes)).isEqualTo(saved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "Peña", "Zoë’s", "Müller", "Montréal", "Straße 7", "Crème Brûlée"})
    void oneWordOfTheWestIsEnough(String word) {
        String list = "name,address\n" + word + ",1 Main St\n";
        assertThat(read(list.getBytes(Charset.forName("windows-1252")))).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\0", "a\0", "\0\0\0\0"})
    void whatIsShortOrEmptyIsRead(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void whateverIsTakenEveryFileHasAText(TextEncoding encoding) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(encoding.decode(all)).isNotEmpty();
        assertThat(TextEncoding.named(encoding.name())).contains(encoding);
        assertThat(encoding.label()).isNotBlank();
    }

    @Test
    void aNameFarDownTheListTellsAsMuchAsOneAtItsTop() {
        String list =
                "name;address\n" + String.join("", Collections.nCopies(40_000, "Depot;1 Main St\n")) + list(RUSSIAN);
        byte[] bytes = list.getBytes(Charset.forName("KOI8-R"));
        assertThat(EncodingGuess.of(bytes)).isEqualTo(TextEncoding.KOI8_R);
    }
}
