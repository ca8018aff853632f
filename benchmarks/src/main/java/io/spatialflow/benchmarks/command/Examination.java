package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.score.Calibration;
import io.spatialflow.benchmarks.score.Judged;
import io.spatialflow.benchmarks.score.Misses;
import io.spatialflow.benchmarks.score.Scorecard;
import io.spatialflow.benchmarks.score.Tally;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks suites on all cores and counts the answers. Not for several threads itself. */
final class Examination implements AutoCloseable {

    private static final int BATCH = 500;

    private final Scratch scratch;
    private final Worlds worlds;
    private final Scorecard scorecard;
    private final Calibration calibration;
    private final Misses misses;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Examination(Scratch scratch, Worlds worlds, Scorecard scorecard, Calibration calibration, Misses misses) {
        this.scratch = scratch;
        this.worlds = worlds;
        this.scorecard = scorecard;
        this.calibration = calibration;
        this.misses = misses;
    }

    void ask(Suite suite) throws IOException, InterruptedException {
        Geocoder geocoder = worlds.geocoder(suite.world());
        Map<String, Tally> tallies = new LinkedHashMap<>();
        long nanos = 0;
        for (AddressSet set : suite.sets()) {
            List<Question> questions = suite.questions().of(set);
            Tally tally = new Tally();
            long begin = System.nanoTime();
            List<Judged> answers = answers(geocoder, questions);
            nanos += System.nanoTime() - begin;
            for (Judged answer : answers) {
                tally.add(answer);
                calibration.add(answer);
                misses.add(suite.name(), set.label(), answer);
            }
            tallies.put(set.label(), tally);
        }
        scorecard.add(suite.name(), suite.bars(), tallies, Suites.isOfNowhere(suite));
        int asked = tallies.values().stream().mapToInt(Tally::asked).sum();
        scratch.say("%s: %,d asked, %,.0f a second", suite.name(), asked, asked / (nanos / 1e9));
    }

    private List<Judged> answers(Geocoder geocoder, List<Question> questions) throws InterruptedException {
        List<Future<List<Judged>>> batches = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Question> batch = questions.subList(from, Math.min(questions.size(), from + BATCH));
            batches.add(threads.submit(() -> judged(geocoder, batch)));
        }
        List<Judged> answers = new ArrayList<>(questions.size());
        for (Future<List<Judged>> batch : batches) {
            try {
                answers.addAll(batch.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the geocoder failed", e.getCause());
            }
        }
        return answers;
    }

    private static List<Judged> judged(Geocoder geocoder, List<Question> batch) {
        List<Match> matches = geocoder.locate(
                AddressQuery.ofAll(batch.stream().map(Question::text).toList()));
        List<Judged> judged = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            judged.add(new Judged(batch.get(i), matches.get(i)));
        }
        return judged;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
