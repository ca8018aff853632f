package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralGazetteersTest {

    private static final String ASKED = "110 Maple St, Addison, VT 05491";
    private static final String HERE = "110|Maple St||Addison||VT|05491|44.1000|-73.3000";
    private static final String NEAR = "110|MAPLE STREET||ADDISON||VT|05491|44.1010|-73.3000";
    private static final String FAR = "110|Maple St||Addison||VT|05491|44.2000|-73.3000";

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
    void withoutAGazetteerNothingMatches() {
        assertThat(locate(ASKED)).isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
    }

    @Test
    void onePlaceInTwoGazetteersIsOnePlace() throws IOException {
        Samples.build(gazetteers, Samples.named("state"), HERE);
        Samples.build(gazetteers, Samples.named("county"), NEAR);
        assertThat(locate(ASKED)).isInstanceOf(Match.Found.class);
    }

    @Test
    void gazetteersThatContradictEachOtherLeaveItOpen() throws IOException {
        Samples.build(gazetteers, Samples.named("state"), HERE);
        Samples.build(gazetteers, Samples.named("county"), FAR);
        assertThat(locate(ASKED))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates()).hasSize(2));
    }

    @Test
    void theSampleAnswersOnlyWhereNothingElseDoes() throws IOException {
        Samples.build(gazetteers, new Provenance("sample", "", null, true), FAR + "\n" + FAR.replace("Maple", "Elm"));
        Samples.build(gazetteers, Samples.named("state"), HERE);
        assertThat(provenance(ASKED).sample()).isFalse();
        assertThat(provenance(ASKED.replace("Maple", "Elm")).sample()).isTrue();
    }

    @Test
    void aKnownStreetCountsWhereverItIsKnown() throws IOException {
        Samples.build(gazetteers, new Provenance("sample", "", null, true), FAR);
        Samples.build(gazetteers, Samples.named("state"), HERE.replace("Maple", "Elm"));
        assertThat(locate("111 Maple St, Addison, VT")).isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(locate("111 Elm St, Addison, VT")).isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(locate("Maple St, Addison, VT")).isEqualTo(new Match.Unmatched(Match.Reason.LOCALITY_ONLY));
    }

    @Test
    void theSameQuestionHasTheSameAnswerOnEveryThread() throws Exception {
        Samples.build(gazetteers, Samples.named("a"), HERE + "\n" + NEAR);
        Samples.build(gazetteers, Samples.named("b"), NEAR + "\n" + FAR.replace("Addison", "Panton"));
        List<String> questions =
                List.of(ASKED, "110 Maple, Addison, VT", "110 Maple St, VT", "111 Maple St, Panton, VT");
        List<Match> expected = geocoder().locate(AddressQuery.ofAll(questions));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Geocoder shared = geocoder();
            List<Future<List<Match>>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> shared.locate(AddressQuery.ofAll(questions))))
                    .toList();
            for (Future<List<Match>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void moreThanTenCandidatesAreTooMany() throws IOException {
        String lines = IntStream.range(0, 30)
                .mapToObj(i -> HERE.replace("Addison", "Town " + (char) ('A' + i % 26) + i)
                        .replace("44.1000", "44." + (100 + i)))
                .reduce("", (a, b) -> a + b + "\n");
        Samples.build(gazetteers, Samples.named("a"), lines);
        assertThat(locate("110 Maple St, VT"))
                .isInstanceOfSatisfying(
                        Match.Ambiguous.class,
                        match -> assertThat(match.candidates()).hasSize(10));
    }

    private Geocoder geocoder() {
        return new GazetteerGeocoder(gazetteers);
    }

    private Match locate(String asked) {
        return geocoder().locate(List.of(AddressQuery.of(asked))).getFirst();
    }

    private Provenance provenance(String asked) {
        return ((Match.Found) locate(asked)).candidate().provenance();
    }
}
