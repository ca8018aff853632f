package io.spatialflow.server.bulk;

import static io.spatialflow.server.bulk.Imports.answering;
import static io.spatialflow.server.bulk.Imports.candidate;
import static io.spatialflow.server.bulk.Imports.found;
import static io.spatialflow.server.bulk.Imports.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.geofence.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {

    private static final Point SOMEWHERE = new Point(44.4759, -73.2121);
    private static final Geocoder KNOWS_ALL = answering(found(SOMEWHERE, MatchLevel.ROOFTOP));

    private static Placement place(Geocoder geocoder, BulkItem item) {
        return Placement.of(List.of(item), geocoder).getFirst();
    }

    private static ItemProblem problem(Match match) {
        return place(answering(match), item("x", 100)).problem();
    }

    private static ItemProblem problemOfTags(String... tags) {
        return place(KNOWS_ALL, item("x", 100, tags)).problem();
    }

    private static String[] tags(int number) {
        return IntStream.range(0, number).mapToObj(i -> "tag" + i).toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROOFTOP", "INTERPOLATED"})
    void aHouseIsGoodEnoughForAFence(MatchLevel level) {
        Placement placement = place(answering(found(SOMEWHERE, level)), item("x", 100));
        assertThat(placement.problem()).isNull();
        assertThat(placement.candidate()).isEqualTo(candidate(SOMEWHERE, level));
    }

    @ParameterizedTest
    @CsvSource({"STREET, number_not_found", "POSTCODE, locality_only", "PLACE, locality_only"})
    void aVaguePlaceIsNoFenceAndSaysWhatIsMissing(MatchLevel level, String reason) {
        assertThat(problem(found(SOMEWHERE, level)))
                .isEqualTo(new ItemProblem(
                        ItemProblem.Code.GEOCODE_FAILED, "Could not geocode address", reason, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotFoundSaysWhy(Match.Reason reason) {
        ItemProblem problem = problem(new Match.Unmatched(reason));
        assertThat(problem.code()).isEqualTo(ItemProblem.Code.GEOCODE_FAILED);
        assertThat(problem.reason()).isEqualTo(reason.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void severalPlacesAreNoFenceAndAreAllShown() {
        List<Candidate> places = List.of(
                candidate(SOMEWHERE, MatchLevel.ROOFTOP), candidate(new Point(30, -97), MatchLevel.INTERPOLATED));
        assertThat(problem(new Match.Ambiguous(places)))
                .isEqualTo(new ItemProblem(
                        ItemProblem.Code.GEOCODE_FAILED, "Could not geocode address", "ambiguous", places));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.2S, 1", "PT1S, 1", "PT30S, 30", "PT1H, 3600"})
    void aGeocoderThatIsBusySaysWhenToComeBack(Duration retryAfter, int seconds) {
        ItemProblem problem = problem(new Match.Busy(retryAfter));
        assertThat(problem.code()).isEqualTo(ItemProblem.Code.GEOCODER_RATE_LIMIT);
        assertThat(problem.message()).endsWith("in " + seconds + " seconds.");
        assertThat(problem.reason()).isNull();
    }

    @Test
    void whenAGeocoderHasEnoughInTheMiddleTheOthersKeepTheirPlaces() {
        Match busy = new Match.Busy(Duration.ofSeconds(9));
        Match found = found(SOMEWHERE, MatchLevel.ROOFTOP);
        List<Placement> placements =
                Placement.of(Collections.nCopies(5, item("x", 100)), answering(found, found, busy, busy, busy));
        assertThat(placements)
                .extracting(placement -> placement.problem() == null)
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void twentyTagsAreAllowedAndTwentyOneAreNot() {
        assertThat(place(KNOWS_ALL, item("x", 100, tags(20))).tags()).hasSize(20);
        ItemProblem problem = problemOfTags(tags(21));
        assertThat(problem.code()).isEqualTo(ItemProblem.Code.INVALID_TAGS);
        assertThat(problem.message()).contains("20").contains("21");
    }

    @Test
    void tagsThatDifferOnlyInCaseCollapseToTheFirst() {
        assertThat(place(KNOWS_ALL, item("x", 100, "Gold", " gold ", "GOLD", "silver"))
                        .tags())
                .extracting(Tag::name)
                .containsExactly("Gold", "silver");
    }

    @Test
    void tagsAreCountedBeforeTheyCollapse() {
        assertThat(problemOfTags(Collections.nCopies(21, "gold").toArray(String[]::new))
                        .code())
                .isEqualTo(ItemProblem.Code.INVALID_TAGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000", "a\u001b[31m", "a,b"})
    void aTagThatIsNoneIsNamedByItsPlaceNotRepeated(String tag) {
        ItemProblem problem = problemOfTags("fine", tag);
        assertThat(problem.code()).isEqualTo(ItemProblem.Code.INVALID_TAGS);
        assertThat(problem.message()).startsWith("Tag 2 is not valid");
        assertThat(problem.message()).doesNotContain("\u0000", "\u001b");
    }

    @Test
    void aTagOfSixtyFourCharactersIsAllowedAndOneMoreIsNot() {
        assertThat(place(KNOWS_ALL, item("x", 100, "x".repeat(64))).problem()).isNull();
        assertThat(problemOfTags("x".repeat(65)).message()).hasSizeLessThan(200);
        assertThat(problemOfTags("x".repeat(10_240)).message()).hasSizeLessThan(200);
    }

    @Test
    void anItemWithWrongTagsCostsNoLookUpAndTheOthersKeepTheirPlaces() {
        List<String> asked = new ArrayList<>();
        Geocoder geocoder = addresses -> {
            addresses.forEach(address -> asked.add(address.line()));
            return addresses.stream()
                    .map(address -> address.line().equals("b")
                            ? new Match.Unmatched(Match.Reason.NO_MATCH)
                            : found(SOMEWHERE, MatchLevel.ROOFTOP))
                    .toList();
        };
        List<Placement> placements =
                Placement.of(List.of(item("a", 1, ","), item("b", 1), item("c", 1, "ok"), item("d", 1, "")), geocoder);
        assertThat(asked).containsExactly("b", "c");
        assertThat(placements)
                .extracting(placement -> placement.problem() == null
                        ? "placed"
                        : "" + placement.problem().code())
                .containsExactly("INVALID_TAGS", "GEOCODE_FAILED", "placed", "INVALID_TAGS");
    }
}
