package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private Gazetteers gazetteers;
    private Snapshot snapshot;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("vt"), """
                110|MAPLE STREET|     |Addison|Addison|Vermont|05491-1234|44.1|-73.3
                112|Maple St    |     |ADDISON|Addison|VT     |05491     |44.1|-73.3
                7  |N Elm St    |APT 1|Bristol|Addison|VT     |5443      |44.2|-73.1
                7  |N Elm St    |APT 2|Bristol|Addison|VT     |5443      |44.2|-73.2
                9  |Oak Rd      |     |       |       |       |          |44.2|-73.1
                """);
        snapshot = gazetteers.snapshot();
    }

    @AfterEach
    void close() {
        snapshot.close();
        gazetteers.close();
    }

    @ParameterizedTest(name = "{0}{1}: {2}")
    @CsvSource({
        "05491/,maple st,1",
        "vt:addison/,maple st,1",
        ":addison/,maple st,1",
        "vt::addison/,maple st,1",
        "vt/,maple st,1",
        "/,maple st,1",
        "05491/,n elm st,0",
        "05443/,n elm st,1",
        "nh/,maple st,0",
        "/,oak rd,1",
        "vt/,oak rd,0",
        "/,maple,0"
    })
    void aStreetIsFoundInEveryPlaceThatHoldsIt(String scope, String street, int count) {
        assertThat(cursor().find(new Scope(scope), street, 10)).hasSize(count);
    }

    @Test
    void rowsOfOneStreetAreOneDocumentHoweverTheyAreSpelled() {
        Street street = cursor().find(Scope.zip("05491"), "maple st", 10).getFirst();
        assertThat(street.houses(new HouseNumber(110, ""))).hasSize(1);
        assertThat(street.houses(new HouseNumber(112, ""))).hasSize(1);
        assertThat(street.houses(new HouseNumber(111, ""))).isEmpty();
        assertThat(street.area().region()).isEqualTo("vt");
        assertThat(street.area().postcode()).isEqualTo("05491");
        assertThat(street.provenance().gazetteer()).isEqualTo("vt");
    }

    @Test
    void unitsAreKeptWhereTheyTellPointsApart() {
        Street street = cursor().find(Scope.zip("05443"), "n elm st", 10).getFirst();
        assertThat(street.houses(new HouseNumber(7, "")))
                .containsExactlyInAnyOrder(
                        new Street.House(new HouseNumber(7, ""), "1", new Point(44.2, -73.1)),
                        new Street.House(new HouseNumber(7, ""), "2", new Point(44.2, -73.2)));
    }

    @Test
    void aBareNameFindsTheStreetInATownAndInItsState() {
        assertThat(cursor().findLeniently(Scope.city("vt", "bristol"), "elm", 10))
                .hasSize(1);
        assertThat(cursor().findLeniently(Scope.state("vt"), "elm", 10)).hasSize(1);
    }

    @Test
    void placesAreKnownOrNot() {
        assertThat(cursor().knows(Scope.city("vt", "addison"))).isTrue();
        assertThat(cursor().knows(Scope.city("vt", "addis"))).isFalse();
        assertThat(cursor().knows(Scope.city("nh", "addison"))).isFalse();
        assertThat(cursor().knows(Scope.zip("05491"))).isTrue();
        assertThat(cursor().knows(Scope.zip("05492"))).isFalse();
        assertThat(cursor().knows(Scope.state("vt"))).isTrue();
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference(@TempDir Path other) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            lines.add(i + 1 + "|Street " + i % 7 + "||Town " + i % 5 + "|||" + (10001 + i % 3) + "|40|-75");
        }
        try (Gazetteers fresh = Gazetteers.open(other)) {
            long streets = Samples.build(fresh, Samples.named("a"), String.join("\n", lines))
                    .streets();
            Collections.shuffle(lines, new Random(1));
            assertThat(Samples.build(fresh, Samples.named("b"), String.join("\n", lines))
                            .streets())
                    .isEqualTo(streets)
                    .isEqualTo(105);
        }
    }

    @Test
    void anAddressPointHasANumberAndAStreetOfBearableLength() {
        Point point = new Point(44, -73);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressPoint(point, " ", "Main", "", PostalArea.UNKNOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressPoint(point, "1", "", "", PostalArea.UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressPoint(point, "1", "x".repeat(201), "", PostalArea.UNKNOWN));
    }

    private Gazetteer.Cursor cursor() {
        return snapshot.gazetteers().getFirst().cursor();
    }
}
