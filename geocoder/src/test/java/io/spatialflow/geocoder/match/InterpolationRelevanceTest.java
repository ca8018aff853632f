package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that no source has, between those of their neighbours. A thousandth of a degree of latitude is 111 m. */
class InterpolationRelevanceTest {

    private static final String HOUSES = """
            100   | Near St    |  | Addison |  | VT | 05491 | 44.1000 | -73.3000
            110   | Near St    |  | Addison |  | VT | 05491 | 44.1010 | -73.3000
            101   | Near St    |  | Addison |  | VT | 05491 | 44.1000 | -73.3004
            121   | Near St    |  | Addison |  | VT | 05491 | 44.1016 | -73.3004
            200   | Apart St   |  | Addison |  | VT | 05491 | 44.2000 | -73.3000
            300   | Apart St   |  | Addison |  | VT | 05491 | 44.2040 | -73.3000
            200   | Far St     |  | Addison |  | VT | 05491 | 44.3000 | -73.3000
            300   | Far St     |  | Addison |  | VT | 05491 | 44.3080 | -73.3000
            200   | Farther St |  | Addison |  | VT | 05491 | 44.4000 | -73.3000
            300   | Farther St |  | Addison |  | VT | 05491 | 44.4100 | -73.3000
            200   | Bend St    |  | Addison |  | VT | 05491 | 44.5000 | -73.3000
            300   | Bend St    |  | Addison |  | VT | 05491 | 44.5040 | -73.3000
            249   | Bend St    |  | Addison |  | VT | 05491 | 44.5030 | -73.3000
            251   | Bend St    |  | Addison |  | VT | 05491 | 44.5032 | -73.3000
            10    | Slip St    |  | Addison |  | VT | 05491 | 44.6000 | -73.3000
            99999 | Slip St    |  | Addison |  | VT | 05491 | 44.6010 | -73.3000
            201   | Wide St    |  | Addison |  | VT | 05491 | 44.7000 | -73.3000
            301   | Wide St    |  | Addison |  | VT | 05491 | 44.7040 | -73.3000
            34-10 | Dash St    |  | Addison |  | VT | 05491 | 44.8000 | -73.3000
            34-20 | Dash St    |  | Addison |  | VT | 05491 | 44.8010 | -73.3000
            20    | N Oak St   |  | Addison |  | VT | 05491 | 44.8500 | -73.3000
            30    | N Oak St   |  | Addison |  | VT | 05491 | 44.8510 | -73.3000
            50    | Ash St     |  | Addison |  | VT | 05491 | 44.9000 | -73.3000
            60    | Ash St     |  | Addison |  | VT | 05492 | 44.9010 | -73.3000
            """;

    private static Gazetteers gazetteers;
    private static Geocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("test"), HOUSES);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            104 Near St, Addison, VT     | 104 Near St, Addison, VT 05491 interpolated number.between       | 44.1004
            104A Near St, Addison, VT    | 104A Near St, Addison, VT 05491 interpolated number.between      | 44.1004
            100 Near St, Addison, VT     | 100 Near St, Addison, VT 05491                                   | 44.1000
            111 Near St, Addison, VT     | 111 Near St, Addison, VT 05491 interpolated number.between       | 44.1008
            100B Near St, Addison, VT    | 100 Near St, Addison, VT 05491 interpolated number.suffix        | 44.1000
            225 Apart St, Addison, VT    | NUMBER_NOT_FOUND                                                 |
            250 Apart St, Addison, VT    | 250 Apart St, Addison, VT 05491 interpolated number.between_apart | 44.2020
            250 Far St, Addison, VT      | 250 Far St, Addison, VT 05491 interpolated number.between_far    | 44.3040
            250 Farther St, Addison, VT  | NUMBER_NOT_FOUND                                                 |
            250 Bend St, Addison, VT     | 250 Bend St, Addison, VT 05491 interpolated number.between_apart | 44.5031
            50 Slip St, Addison, VT      | NUMBER_NOT_FOUND                                                 |
            250 Wide St, Addison, VT     | NUMBER_NOT_FOUND                                                 |
            251 Wide St, Addison, VT     | 251 Wide St, Addison, VT 05491 interpolated number.between_apart | 44.7020
            34-14 Dash St, Addison, VT   | 34-14 Dash St, Addison, VT 05491 interpolated number.between     | 44.8004
            36-14 Dash St, Addison, VT   | NUMBER_NOT_FOUND                                                 |
            34 Dash St, Addison, VT      | NUMBER_NOT_FOUND                                                 |
            90 Near St, Addison, VT      | NUMBER_NOT_FOUND                                                 |
            122 Near St, Addison, VT     | NUMBER_NOT_FOUND                                                 |
            54 Ash St, Addison, VT       | 54 Ash St, Addison, VT 05491 interpolated number.between         | 44.9004
            """)
    void between(String asked, String expected, Double latitude) {
        assertThat(InWords.answer(geocoder, asked)).isEqualTo(expected);
        if (latitude != null) {
            assertThat(candidate(asked)
                            .point()
                            .distanceTo(
                                    new Point(latitude, candidate(asked).point().longitude()))
                            .meters())
                    .isLessThan(1);
        }
    }

    @Test
    void acrossTheStreetOnlyWhereTheNeighboursAreClose() {
        assertThat(InWords.answer(geocoder, "112 Near St, Addison, VT"))
                .isEqualTo("112 Near St, Addison, VT 05491 interpolated number.other_side");
    }

    @Test
    void aNameThatIsNotTheWholeNameIsEnough() {
        assertThat(InWords.answer(geocoder, "24 Oak St, Addison, VT"))
                .isEqualTo("24 N Oak St, Addison, VT 05491 interpolated directional.missing number.between");
        assertThat(InWords.answer(geocoder, "104 Near, Addison, VT"))
                .isEqualTo("104 Near St, Addison, VT 05491 interpolated street_type.missing number.between");
    }

    @Test
    void oneThatSaysTooMuchIsNot() {
        assertThat(InWords.answer(geocoder, "104 N Near St, Addison, VT")).isEqualTo("NUMBER_NOT_FOUND");
    }

    private static Candidate candidate(String asked) {
        return ((Match.Found) geocoder.locate(List.of(AddressQuery.of(asked))).getFirst()).candidate();
    }
}
