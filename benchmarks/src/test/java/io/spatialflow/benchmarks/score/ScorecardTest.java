package io.spatialflow.benchmarks.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Fault;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Point HERE = new Point(44, -72);

    @Test
    void aStreetIsNoPlaceForAFence() {
        assertThat(found(0, MatchLevel.STREET, 1).isPlaced()).isFalse();
        assertThat(found(0, MatchLevel.INTERPOLATED, 1).isPlaced()).isTrue();
    }

    @Test
    void anyTruthWillDo() {
        Judged answer = new Judged(
                new Question("", List.of(HERE.towards(0, Length.ofMeters(500)), HERE), true),
                found(10, MatchLevel.ROOFTOP, 1).match());
        assertThat(answer.isWithin(11)).isTrue();
        assertThat(answer.isWithin(9)).isFalse();
    }

    @Test
    void thereIsNoRightPlaceForWhatIsAbsent() {
        Judged answer = new Judged(
                Question.ofNowhere("12 Nowhere St"),
                found(0, MatchLevel.ROOFTOP, 1).match());
        assertThat(answer.isPlaced()).isTrue();
        assertThat(answer.isWithin(1e9)).isFalse();
        assertThat(answer.isFarOff()).isFalse();
    }

    @Test
    void theBarIsHeldAgainstTheDecidable() {
        Tally tally = new Tally();
        tally.add(found(10, MatchLevel.ROOFTOP, 1));
        tally.add(new Judged(new Question("", List.of(HERE), false), new Match.Unmatched(Match.Reason.NO_MATCH)));
        Scorecard scorecard = new Scorecard(List.of("VT", "MA"));
        scorecard.add("clean", List.of(Bar.atLeast(99, Measure.RIGHT_AT_ROOFTOP)), Map.of("VT", tally), false);
        assertThat(scorecard.isMet()).isTrue();
        assertThat(scorecard.table())
                .contains(
                        "| clean | within 25 m, rooftop | 2 | 50.00 % | 1 | **100.00 %** | >= 99 % | met | 0 | 100.00 | |");
    }

    @Test
    void aGuessThatIsFarOffCountsEvenWhereNothingWasDecidable() {
        Tally tally = new Tally();
        tally.add(new Judged(
                new Question("", List.of(HERE), false),
                found(2_000, MatchLevel.ROOFTOP, 1).match()));
        Scorecard scorecard = new Scorecard(List.of("VT"));
        scorecard.add("clean", List.of(Bar.none(Measure.RIGHT_AT_ROOFTOP)), Map.of("VT", tally), false);
        assertThat(scorecard.isMet()).isFalse();
        assertThat(scorecard.table()).contains("**missed**");
    }

    @Test
    void confidencesAreCountedInBucketsAndFaultsByName() {
        Calibration calibration = new Calibration();
        calibration.add(found(10, MatchLevel.ROOFTOP, 0.95));
        calibration.add(found(500, MatchLevel.ROOFTOP, 0.95, new Fault("street_type.missing", 0.05)));
        calibration.add(found(10, MatchLevel.STREET, 0.5));
        assertThat(calibration.tables())
                .contains("| 0.95 and more | 2 | 50.00 % | 1 |")
                .contains("| below 0.70 | 0 |  | 0 |")
                .contains("| none | 1 | 100.00 % | 0 |")
                .contains("| `street_type.missing` | 1 | 0.00 % | 1 |");
    }

    private static Judged found(double metersOff, MatchLevel level, double confidence, Fault... faults) {
        Candidate candidate = new Candidate(
                HERE.towards(90, Length.ofMeters(metersOff)),
                level,
                confidence,
                "12 Maple St",
                List.of(faults),
                new Provenance("test", "", null, false));
        return new Judged(new Question("", List.of(HERE), true), new Match.Found(candidate));
    }
}
