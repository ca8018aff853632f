package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.ArrayList;
import java.util.List;

/** Whatever a provider sends: one answer per question or none at all, and no house that was not asked for. */
class AnswersFuzzTest {

    private static final Provenance SOMEBODY = new Provenance("somebody", "none", null, false);

    private static final Question QUESTION =
            ((Question.Read.Asked) Question.read(AddressQuery.of("149 Church St, Burlington, VT 05401"))).question();

    @FuzzTest(maxDuration = "2m")
    void everyBodyIsReadOrRefused(FuzzedDataProvider data) {
        byte[] body = data.consumeRemainingAsBytes();
        for (Provider provider : Provider.values()) {
            Format format = provider.format(Asking.KEY);
            for (int questions = 1; questions <= Math.min(2, format.mostAtOnce()); questions++) {
                for (Format.Answer answer : answers(format, body, questions)) {
                    check(Judgement.of(QUESTION, answer, SOMEBODY));
                }
            }
        }
    }

    private static List<Format.Answer> answers(Format format, byte[] body, int questions) {
        try {
            List<Format.Answer> answers = format.read(body, questions);
            assertThat(answers).hasSize(questions);
            return answers;
        } catch (UnreadableAnswer | Format.Trouble e) {
            return List.of();
        }
    }

    private static void check(Match match) {
        List<Candidate> candidates = new ArrayList<>();
        if (match instanceof Match.Found(Candidate candidate)) {
            candidates.add(candidate);
        } else if (match instanceof Match.Ambiguous(List<Candidate> several)) {
            candidates.addAll(several);
        }
        for (Candidate candidate : candidates) {
            assertThat(UnitedStates.contains(candidate.point())).isTrue();
            assertThat(candidate.level()).isIn(MatchLevel.ROOFTOP, MatchLevel.INTERPOLATED);
            assertThat(candidate.confidence()).isBetween(0.4, 1.0);
            assertThat(candidate.normalized()).hasSizeLessThanOrEqualTo(300).doesNotContain("\n", "\u0000");
        }
    }
}
