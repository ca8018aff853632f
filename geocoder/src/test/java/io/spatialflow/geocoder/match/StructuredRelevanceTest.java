package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to addresses whose town, state and ZIP come in fields of their own. */
class StructuredRelevanceTest {

    private static final String HOUSES = """
            110 | Maple St    |       | Addison          |  | VT | 05491 | 44.1000 | -73.3000
            116 | Maple St    |       | Addison          |  | VT | 05491 | 44.1005 | -73.3000
            100 | Main St     |       | North Bennington |  | VT | 05257 | 42.9300 | -73.2400
            100 | Main St N   |       | Bennington       |  | VT | 05201 | 42.8800 | -73.2000
            20  | Mill St     | APT 2 | Keene            |  | NH | 03431 | 42.9300 | -72.2800
            20  | Mill St     | APT 3 | Keene            |  | NH | 03431 | 42.9301 | -72.2801
            5   | Virginia    |       | Addison          |  | VT | 05491 | 44.1100 | -73.3000
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

    @ParameterizedTest(name = "{0}; {1}; {2}; {3}")
    @CsvSource(delimiter = '|', textBlock = """
            110 Maple Street  | Addison          | Vermont | 05491-1234 | 110 Maple St, Addison, VT 05491
            110 maple st      | ADDISON          | vt      | ''         | 110 Maple St, Addison, VT 05491
            110 Maple St      | ''               | ''      | 05491      | 110 Maple St, Addison, VT 05491
            110 Maple St      | ''               | ''      | 5491       | 110 Maple St, Addison, VT 05491
            110 Maple St      | ''               | ''      | VT 05491   | 110 Maple St, Addison, VT 05491
            110 Maple St      | ''               | ''      | 05491 1234 | 110 Maple St, Addison, VT 05491
            112 Maple St      | Addison          | VT      | ''         | 112 Maple St, Addison, VT 05491 interpolated number.between
            110 Mapel St      | Addison          | VT      | ''         | 110 Maple St, Addison, VT 05491 street.misspelled
            110 Maple St      | Adison           | VT      | ''         | 110 Maple St, Addison, VT 05491 city.misspelled
            110 Maple St      | Town of Addison  | VT      | ''         | 110 Maple St, Addison, VT 05491 city.kind_ignored
            100 Main St       | North Bennington | VT      | ''         | 100 Main St, North Bennington, VT 05257
            100 Main St North | Bennington       | VT      | ''         | 100 Main St N, Bennington, VT 05201
            20 Mill St #3     | Keene            | NH      | ''         | 20 Mill St Unit 3, Keene, NH 03431
            5 Virginia        | Addison          | VT      | ''         | 5 Virginia, Addison, VT 05491
            Acme, 110 Maple St | Addison         | VT      | ''         | 110 Maple St, Addison, VT 05491 lead.ignored
            110 Maple St, Addison, VT | ''       | ''      | ''         | 110 Maple St, Addison, VT 05491
            110 Maple St      | Addison          | NH      | ''         | NO_MATCH
            111 Maple St      | Fairyville       | VT      | ''         | NO_MATCH
            900 Maple St      | Addison          | VT      | ''         | NUMBER_NOT_FOUND
            PO Box 5          | Addison          | VT      | 05491      | PO_BOX
            Maple St          | Addison          | VT      | ''         | LOCALITY_ONLY
            """)
    void answered(String street, String city, String state, String zip, String expected) {
        assertThat(InWords.answer(geocoder, new AddressQuery(street, city, state, zip)))
                .isEqualTo(expected);
    }

    @Test
    void aLineIsWhatPeopleWouldWrite() {
        AddressQuery query = new AddressQuery(" 110 Maple St", "Addison ", "VT", " 05491 ");
        assertThat(query.line()).isEqualTo("110 Maple St, Addison, VT 05491");
        assertThat(query.isStructured()).isTrue();
        assertThat(new AddressQuery("1 Oak St", "", "", "05491").line()).isEqualTo("1 Oak St, 05491");
        assertThat(new AddressQuery("1 Oak St", " ", "", "").isStructured()).isFalse();
    }
}
