package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.score.Judged;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some threads that ask a geocoder, each with a batch of 500 at a time, as bulk create does. */
final class Examiners implements AutoCloseable {

    private static final int BATCH = 500;

    private final Geocoder geocoder;
    private final ExecutorService threads;

    Examiners(Geocoder geocoder, int threads) {
        this.geocoder = geocoder;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** The answers, in the order of the questions. */
    List<Judged> ask(List<Question> questions) throws InterruptedException {
        List<Future<List<Judged>>> batches = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<Question> batch = questions.subList(from, Math.min(questions.size(), from + BATCH));
            batches.add(threads.submit(() -> judged(batch)));
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

    private List<Judged> judged(List<Question> batch) {
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
