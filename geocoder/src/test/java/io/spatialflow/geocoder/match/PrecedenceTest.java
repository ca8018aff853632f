package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several sources is believed. Half a hundredth of a degree of latitude is 556 m. */
class PrecedenceTest {

    private static final PostalArea ADDISON = PostalArea.of("Addison", "", "VT", "05491");
    private static final String ASKED = "110 Maple St, Addison, VT 05491";

    private Gazetteers gazetteers;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
    }

    @AfterEach
    void close() {
        gazetteers.close();
    }

    @Test
    void aPointBeatsARangeHoweverFreshTheRangeIs() throws IOException {
        build("ranges", "2026-01-01", range("100", "198", 44.000, 44.020));
        build("points", "2016-01-01", house("110", 44.005, ADDISON));
        Candidate candidate = found(ASKED);
        assertThat(candidate.provenance().gazetteer()).isEqualTo("points");
        assertThat(candidate.level()).isEqualTo(MatchLevel.ROOFTOP);
    }

    @Test
    void aRangeAnswersWhereNoSourceHasAPoint() throws IOException {
        build("ranges", null, range("100", "198", 44.000, 44.020));
        build("points", null, house("400", 44.030, ADDISON));
        Candidate candidate = found(ASKED);
        assertThat(candidate.provenance().gazetteer()).isEqualTo("ranges");
        assertThat(candidate.faults()).extracting(Fault::name).containsExactly("number.in_range");
    }

    @Test
    void theFresherOfTwoSourcesIsBelieved() throws IOException {
        build("a-old", "2019-01-01", house("110", 44.000, ADDISON));
        build("b-new", "2025-01-01", house("110", 44.005, ADDISON));
        build("c-older", "2018-01-01", house("110", 44.010, ADDISON));
        assertThat(found(ASKED).provenance().gazetteer()).isEqualTo("b-new");
        assertThat(found(ASKED).point()).isEqualTo(new Point(44.005, -73));
    }

    @Test
    void aSourceOfKnownAgeIsBelievedBeforeOneOfUnknown() throws IOException {
        build("a", null, house("110", 44.000, ADDISON));
        build("b", "2001-01-01", house("110", 44.005, ADDISON));
        assertThat(found(ASKED).provenance().gazetteer()).isEqualTo("b");
    }

    @Test
    void ofEqualSourcesTheOneWhoseNameComesFirstIsBelieved() throws IOException {
        build("b", null, house("110", 44.000, ADDISON));
        build("a", null, house("110", 44.005, ADDISON));
        assertThat(found(ASKED).provenance().gazetteer()).isEqualTo("a");
    }

    @Test
    void whatFitsBetterIsBelievedBeforeWhatIsFresher() throws IOException {
        build("old", "2001-01-01", house("110", 44.000, ADDISON));
        build("new", "2025-01-01", house("110", 44.005, PostalArea.of("Addison", "", "VT", "")));
        assertThat(found(ASKED).provenance().gazetteer()).isEqualTo("old");
    }

    @Test
    void anotherHouseOfTheSameTextStays() throws IOException {
        build("old", "2001-01-01", house("110", 44.000, ADDISON));
        build("new", "2025-01-01", house("110", 44.030, ADDISON));
        assertThat(locate(ASKED))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates())
                                .extracting(candidate -> candidate.provenance().gazetteer())
                                .containsExactlyInAnyOrder("old", "new"));
    }

    @Test
    void oneSourceNeverOverrulesItself() throws IOException {
        build("one", null, house("110", 44.000, ADDISON), house("110", 44.005, ADDISON));
        assertThat(locate(ASKED)).isInstanceOf(Match.Ambiguous.class);
    }

    private void build(String name, @Nullable String published, ReferenceRow... rows) throws IOException {
        LocalDate date = published == null ? null : LocalDate.parse(published);
        Samples.build(gazetteers, new Provenance(name, "", date, false), List.of(rows));
    }

    private static AddressPoint house(String number, double latitude, PostalArea area) {
        return new AddressPoint(new Point(latitude, -73), number, "Maple St", "", area);
    }

    private static AddressRange range(String from, String to, double south, double north) {
        List<Point> line = List.of(new Point(south, -73), new Point(north, -73));
        return new AddressRange(line, from, to, Parity.EVEN, Side.ON_LINE, "Maple St", ADDISON);
    }

    private Candidate found(String asked) {
        return ((Match.Found) locate(asked)).candidate();
    }

    private Match locate(String asked) {
        return new GazetteerGeocoder(gazetteers)
                .locate(List.of(AddressQuery.of(asked)))
                .getFirst();
    }
}
