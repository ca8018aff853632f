package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the text: an answer, always the same one, and never a house whose number is not in the text. */
class GeocoderFuzzTest {

    private static final List<String> SPELLED =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static Gazetteers gazetteers;
    private static Geocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("test"), """
                110 | Maple St     |       | Addison    | Addison | VT | 05491 | 44.10 | -73.30
                120 | Maple St     |       | Addison    | Addison | VT | 05491 | 44.101 | -73.30
                12  | N Main St    |       | Saint Albans |       | VT | 05478 | 44.81 | -73.08
                7   | US Route 7   |       | Shelburne  |         | VT | 05482 | 44.38 | -73.23
                459 | N 100 W      | APT 3 | LOGAN CITY |         | UT | 84321 | 41.74 | -111.84
                459 | N 100 W      | APT 4 | LOGAN CITY |         | UT | 84321 | 41.74 | -111.85
                9   | Main St      |       | New York   |         | NY | 10001 | 40.70 | -74.00
                9   | Main St      |       | Washington |         | VT |       | 44.10 | -72.40
                """);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    @FuzzTest(maxDuration = "2m")
    void everyTextHasOneAnswer(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Match match = geocoder.locate(List.of(AddressQuery.of(text))).getFirst();
        assertThat(geocoder.locate(AddressQuery.ofAll(List.of("110 Maple St, Addison, VT", text)))
                        .get(1))
                .isEqualTo(match);
        List<AddressQuery> inFields = List.of(inFields(text));
        assertThat(geocoder.locate(inFields)).hasSize(1).isEqualTo(geocoder.locate(inFields));
        if (match instanceof Match.Found(Candidate candidate)) {
            assertThat(candidate.confidence()).isBetween(0.3, 1.0);
            assertThat(saysNumber(text, candidate.normalized()))
                    .as(candidate.normalized())
                    .isTrue();
        }
        if (match instanceof Match.Ambiguous(List<Candidate> candidates)) {
            assertThat(candidates).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        }
    }

    /** Whether the digits at the beginning of an address are in the text, or the word for them. */
    private static boolean saysNumber(String text, String address) {
        String digits = address.replaceFirst("\\D.*", "");
        String words = AddressText.of(text).toString();
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return words.contains(digits) || number <= SPELLED.size() && words.contains(SPELLED.get(number - 1));
    }

    /** What stands between bars, in the order of the fields. */
    private static AddressQuery inFields(String text) {
        String[] parts = (text + "|||").split("\\|", -1);
        return new AddressQuery(parts[0], parts[1], parts[2], parts[3]);
    }
}
