package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.score.Calibration;
import io.spatialflow.benchmarks.score.Judged;
import io.spatialflow.benchmarks.score.Misses;
import io.spatialflow.benchmarks.score.Scorecard;
import io.spatialflow.benchmarks.score.Tally;
import io.spatialflow.geocoder.match.Geocoder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks suites on all cores and counts the answers. Not for several threads itself. */
final class Examination {

    private final Scratch scratch;
    private final Worlds worlds;
    private final Scorecard scorecard;
    private final Calibration calibration;
    private final Misses misses;

    Examination(Scratch scratch, Worlds worlds, Scorecard scorecard, Calibration calibration, Misses misses) {
        this.scratch = scratch;
        this.worlds = worlds;
        this.scorecard = scorecard;
        this.calibration = calibration;
        this.misses = misses;
    }

    void ask(Suite suite) throws IOException, InterruptedException {
        Geocoder geocoder = worlds.geocoder(suite.world());
        int threads = Runtime.getRuntime().availableProcessors();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        long nanos = 0;
        try (Examiners examiners = new Examiners(geocoder, threads)) {
            for (AddressSet set : suite.sets()) {
                List<Question> questions = suite.questions().of(set);
                long begin = System.nanoTime();
                List<Judged> answers = examiners.ask(questions);
                nanos += System.nanoTime() - begin;
                tallies.put(set.label(), count(suite, set, answers));
            }
        }
        scorecard.add(suite.name(), suite.bars(), tallies, Suites.isOfNowhere(suite));
        int asked = tallies.values().stream().mapToInt(Tally::asked).sum();
        scratch.say("%s: %,d asked, %,.0f a second", suite.name(), asked, asked / (nanos / 1e9));
    }

    private Tally count(Suite suite, AddressSet set, List<Judged> answers) throws IOException {
        Tally tally = new Tally();
        for (Judged answer : answers) {
            tally.add(answer);
            calibration.add(answer);
            misses.add(suite.name(), set.label(), answer);
        }
        return tally;
    }
}
