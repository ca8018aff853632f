package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions as examples: what stands in the address box after each of these. */
class AutocompleteTest {

    private static final String VERMONT = """
            123 | Main St      |       | Burlington   | Chittenden | VT | 05401 | 44.476 | -73.212
            125 | Main St      |       | Burlington   | Chittenden | VT | 05401 | 44.476 | -73.213
            12  | Main St      |       | Burlington   | Chittenden | VT | 05401 | 44.476 | -73.210
            12A | Main St      |       | Burlington   | Chittenden | VT | 05401 | 44.476 | -73.2101
            1200| Main St      |       | Burlington   | Chittenden | VT | 05401 | 44.476 | -73.220
            123 | N Main St    |       | Barre        | Washington | VT | 05641 | 44.197 | -72.502
            123 | Main St      |       | Addison      | Addison    | VT | 05491 | 44.100 | -73.300
            123 | Maple St     |       | Addison      | Addison    | VT | 05491 | 44.101 | -73.301
            7   | Lake Rd      | APT 3 | SAINT ALBANS |            | VT | 05478 | 44.810 | -73.080
            7   | Lake Rd      | APT 4 | SAINT ALBANS |            | VT | 05478 | 44.900 | -73.080
            9   | US Route 7   |       | Shelburne    |            | VT | 05482 | 44.380 | -73.230
            4   | Burlington Rd|       | Addison      | Addison    | VT | 05491 | 44.102 | -73.302
            5   | College St   |       | South Burlington |        | VT | 05403 | 44.460 | -73.170
            3   | First Ave    |       | Burlington   | Chittenden | VT | 05401 | 44.470 | -73.200
            8   | Elm St       |       |              |            |    | 05999 | 44.300 | -73.100
            """;

    @TempDir
    private Path folder;

    private Gazetteers gazetteers;
    private Autocomplete autocomplete;

    @BeforeEach
    void build() throws IOException {
        gazetteers = Gazetteers.open(folder);
        autocomplete = new Autocomplete(gazetteers);
        Samples.build(gazetteers, Samples.named("vt"), VERMONT);
    }

    @AfterEach
    void close() {
        gazetteers.close();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', textBlock = """
                    123 ma                    > 123 Main St, Burlington, VT 05401
                    123 main                  > 123 Main St, Burlington, VT 05401
                    123 main st               > 123 Main St, Burlington, VT 05401
                    123 Main Str              > 123 Main St, Burlington, VT 05401
                    123 main street           > 123 Main St, Burlington, VT 05401
                    123 main st burl          > 123 Main St, Burlington, VT 05401
                    123 main st add           > 123 Main St, Addison, VT 05491
                    123 main st, addison v    > 123 Main St, Addison, VT 05491
                    123 main st addison vermo > 123 Main St, Addison, VT 05491
                    123 main st vt 05491      > 123 Main St, Addison, VT 05491
                    123 main st, 0549         > 123 Main St, Addison, VT 05491
                    123 main ba               > 123 N Main St, Barre, VT 05641
                    123 nor                   > 123 N Main St, Barre, VT 05641
                    123 north main            > 123 N Main St, Barre, VT 05641
                    9 us route                > 9 US Route 7, Shelburne, VT 05482
                    9 us rte 7                > 9 US Route 7, Shelburne, VT 05482
                    3 fir                     > 3 First Ave, Burlington, VT 05401
                    3 1st a                   > 3 First Ave, Burlington, VT 05401
                    main st, burlington       > Main St, Burlington, VT
                    main st burl              > Main St, Burlington, VT
                    burlington                > Burlington, VT
                    burlington vt             > Burlington, VT
                    Burlington, V             > Burlington, VT
                    burl                      > Burlington, VT
                    burlington r              > Burlington Rd, Addison, VT
                    south burl                > South Burlington, VT
                    st alb                    > Saint Albans, VT
                    saint al                  > Saint Albans, VT
                    0540                      > 05401
                    8 elm                     > 8 Elm St, 05999
                    elm                       > Elm St, 05999
                    """)
    void theFirstSuggestionIsWhatIsMeant(String typed, String first) {
        assertThat(texts(typed)).first().isEqualTo(first);
    }

    @Test
    void theVeryNumberComesBeforeNumbersThatBeginSo() {
        assertThat(texts("12 main st burlington"))
                .containsExactly(
                        "12 Main St, Burlington, VT 05401",
                        "12A Main St, Burlington, VT 05401",
                        "123 Main St, Burlington, VT 05401",
                        "125 Main St, Burlington, VT 05401",
                        "1200 Main St, Burlington, VT 05401");
    }

    @Test
    void aNumberThatNobodyKnowsIsEstimatedOrNotSuggested() {
        assertThat(texts("124 main st burl")).containsExactly("124 Main St, Burlington, VT 05401");
        assertThat(texts("5000 main st burl")).isEmpty();
    }

    @Test
    void aPointComesBeforeARange() throws IOException {
        Samples.build(
                gazetteers,
                Samples.named("ranges"),
                List.of(range("Main St", "Winooski"), range("Mead St", "Winooski")));
        assertThat(texts("123 m")).first().isEqualTo("123 Main St, Burlington, VT 05401");
        assertThat(texts("131 mead")).containsExactly("131 Mead St, Winooski, VT 05404");
        assertThat(texts("131 main st")).first().isEqualTo("131 Main St, Winooski, VT 05404");
    }

    @Test
    void streetsAndTownsShareTheBox() {
        assertThat(texts("b")).contains("Burlington, VT", "Barre, VT", "Burlington Rd, Addison, VT");
    }

    @Test
    void unitsThatStandApartAreSuggestedApart() {
        assertThat(texts("7 lake rd"))
                .containsExactly(
                        "7 Lake Rd Unit 3, Saint Albans, VT 05478", "7 Lake Rd Unit 4, Saint Albans, VT 05478");
    }

    @Test
    void whatTwoSourcesKnowIsSuggestedOnce() throws IOException {
        Samples.build(gazetteers, new Provenance("other", "", LocalDate.of(2026, 1, 1), false), """
                        123 | Main Street | | Burlington | | VT | 05401 | 44.476 | -73.212
                        123 | MAIN ST     | | BURLINGTON | | VT |       | 44.476 | -73.212
                        """);
        assertThat(texts("123 main st burl")).hasSize(1);
        assertThat(texts("main st burl")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "#",
                "\0",
                "\ud800",
                "🏠",
                "999999999999999999999",
                "zzz",
                "12 zzz",
                "a b c d e f g h i j k l m n"
            })
    void whatMeansNothingHasNoSuggestions(String typed) {
        assertThat(autocomplete.suggest(typed, 5)).isEmpty();
    }

    @Test
    void aLetterThatThousandsOfNamesShareGivesTheCommonestOnes() throws IOException {
        List<AddressPoint> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String street = "Q" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " Ln";
            rows.add(house("1", street, "Town"));
        }
        rows.add(house("1", "Quzz Ln", "Here"));
        rows.add(house("1", "Quzz Ln", "There"));
        Samples.build(gazetteers, Samples.named("many"), rows);
        assertThat(texts("q")).startsWith("Quzz Ln, Here, VT", "Quzz Ln, There, VT");
        assertThat(texts("1 q")).startsWith("1 Quzz Ln, Here, VT", "1 Quzz Ln, There, VT");
        assertThat(texts("1 qaa")).containsExactly("1 Qaa Ln, Town, VT");
        assertThat(texts("1 qbz, t")).containsExactly("1 Qbz Ln, Town, VT");
    }

    @Test
    void everySuggestionIsFoundAgainByItsId() {
        for (String typed : List.of("1", "12 m", "123 m", "124 main st burl", "7 l", "b", "m", "0", "s", "8 e", "e")) {
            for (Suggestion suggestion : autocomplete.suggest(typed, 20)) {
                PlaceId id = PlaceId.parse(suggestion.place().text()).orElseThrow();
                assertThat(id).isEqualTo(suggestion.place());
                assertThat(autocomplete.locate(id).orElseThrow().normalized()).isEqualTo(suggestion.description());
            }
        }
    }

    @Test
    void anIdTellsWhatKindOfPlaceItIs() {
        assertThat(located("123 main st burl").level()).isEqualTo(MatchLevel.ROOFTOP);
        assertThat(located("123 main st burl").point()).isEqualTo(new Point(44.476, -73.212));
        assertThat(located("123 main st burl").confidence()).isEqualTo(1);
        assertThat(located("124 main st burl").level()).isEqualTo(MatchLevel.INTERPOLATED);
        assertThat(located("124 main st burl").confidence()).isEqualTo(0.7);
        assertThat(located("main st burl").level()).isEqualTo(MatchLevel.STREET);
        assertThat(located("burl").level()).isEqualTo(MatchLevel.PLACE);
        assertThat(located("05401").level()).isEqualTo(MatchLevel.POSTCODE);
    }

    @Test
    void aPlaceThatIsGoneIsNotFound() throws IOException {
        PlaceId id = autocomplete.suggest("123 maple", 1).getFirst().place();
        Samples.build(gazetteers, Samples.named("vt"), VERMONT.replace("Maple", "Pine"));
        assertThat(autocomplete.locate(id)).isEmpty();
    }

    @Test
    void anIdOutlivesAnotherBuildOfTheSameData() throws IOException {
        PlaceId id = autocomplete.suggest("123 maple", 1).getFirst().place();
        gazetteers.remove("vt");
        Samples.build(gazetteers, Samples.named("again"), VERMONT);
        assertThat(autocomplete.locate(id)).isPresent();
    }

    @Test
    void theSampleIsAskedOnlyWhereNothingElseAnswers() throws IOException {
        Samples.build(gazetteers, new Provenance("sample", "", null, true), """
                123 | Main St    | | Burlington | | VT | 05401 | 44.0 | -73.0
                1   | Sample Way | | Nowhere    | | KS | 66002 | 39.5 | -95.1
                """);
        assertThat(located("123 main st burl").provenance().gazetteer()).isEqualTo("vt");
        assertThat(located("1 sample").provenance().gazetteer()).isEqualTo("sample");
    }

    private Candidate located(String typed) {
        return autocomplete
                .locate(autocomplete.suggest(typed, 1).getFirst().place())
                .orElseThrow();
    }

    private List<String> texts(String typed) {
        return autocomplete.suggest(typed, 5).stream()
                .map(Suggestion::description)
                .toList();
    }

    private static AddressPoint house(String number, String street, String town) {
        return new AddressPoint(new Point(44, -73), number, street, "", PostalArea.of(town, "", "VT", ""));
    }

    private static AddressRange range(String street, String town) {
        return new AddressRange(
                List.of(new Point(44.49, -73.18), new Point(44.49, -73.19)),
                "101",
                "199",
                AddressRange.Parity.ODD,
                AddressRange.Side.LEFT,
                street,
                PostalArea.of(town, "", "VT", "05404"));
    }
}
