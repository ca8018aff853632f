package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the box: suggestions that are there, always the same ones, none twice; and no id but ours is one. */
class AutocompleteFuzzTest {

    private static final int MOST = 7;

    private static Gazetteers gazetteers;
    private static Autocomplete autocomplete;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("test"), """
                110 | Maple St     |       | Addison    | Addison | VT | 05491 | 44.10 | -73.30
                120 | Maple St     |       | Addison    | Addison | VT | 05491 | 44.101 | -73.30
                12  | N Main St    |       | Saint Albans |       | VT | 05478 | 44.81 | -73.08
                7   | US Route 7   |       | Shelburne  |         | VT | 05482 | 44.38 | -73.23
                459 | N 100 W      | APT 3 | LOGAN CITY |         | UT | 84321 | 41.74 | -111.84
                459 | N 100 W      | APT 4 | LOGAN CITY |         | UT | 84321 | 41.75 | -111.85
                9   | Main St      |       | New York   |         | NY | 10001 | 40.70 | -74.00
                9   | Main St      |       |            |         |    |       | 44.10 | -72.40
                N6W23001 | Élan 1/2 Rd | 4  | Köln       |         | Baden |  | 44.10 | -72.40
                """);
        autocomplete = new Autocomplete(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    @FuzzTest(maxDuration = "2m")
    void everyTextHasItsSuggestions(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        List<Suggestion> suggestions = autocomplete.suggest(text, MOST);
        assertThat(autocomplete.suggest(text, MOST)).isEqualTo(suggestions);
        assertThat(suggestions).hasSizeLessThanOrEqualTo(MOST);
        assertThat(suggestions).extracting(Suggestion::description).doesNotHaveDuplicates();
        for (Suggestion suggestion : suggestions) {
            PlaceId id = PlaceId.parse(suggestion.place().text()).orElseThrow();
            assertThat(id).isEqualTo(suggestion.place());
            assertThat(autocomplete.locate(id)).as(suggestion.description()).isPresent();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void everyIdIsOneOfOursOrNone(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        PlaceId.parse(text).ifPresent(id -> {
            assertThat(PlaceId.parse(id.text())).contains(id);
            assertThat(autocomplete.locate(id)).isNotNull();
        });
    }
}
