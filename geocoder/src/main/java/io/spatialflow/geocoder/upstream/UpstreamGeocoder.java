package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One provider: asked once for each different address, in requests of the size it takes, several at once. */
final class UpstreamGeocoder implements AutoCloseable {

    /** For what was not reached before the deadline. */
    private static final Match NOT_REACHED = new Match.Busy(Duration.ofSeconds(5));

    private final Upstream upstream;
    private final Courier courier;
    private final Memory memory;
    private final Provenance provenance;
    private final int batchSize;

    UpstreamGeocoder(Upstream upstream, Time time) {
        Provider provider = upstream.provider();
        Format format = provider.format(upstream.key());
        this.upstream = upstream;
        this.courier = new Courier(upstream, format, time);
        this.memory = new Memory(provider.storage().cache(), time);
        this.provenance = new Provenance(provider.id(), provider.licence(), null, false);
        this.batchSize = Math.min(upstream.pace().batchSize(), format.mostAtOnce());
    }

    /** @return one match per question, in their order */
    List<Match> locate(List<Question> questions, String scope, Deadline deadline) {
        Map<String, Match> matches = new ConcurrentHashMap<>();
        Map<String, Question> unknown = new LinkedHashMap<>();
        for (Question question : questions) {
            memory.find(scope, question)
                    .ifPresentOrElse(
                            match -> matches.put(question.key(), match),
                            () -> unknown.putIfAbsent(question.key(), question));
        }
        ask(List.copyOf(unknown.values()), deadline, (question, match) -> {
            matches.put(question.key(), match);
            memory.keep(scope, question, match);
        });
        return questions.stream()
                .map(question -> matches.getOrDefault(question.key(), NOT_REACHED))
                .toList();
    }

    /** Takes one answer; called by many threads. */
    private interface Taker {
        void take(Question question, Match match);
    }

    private void ask(List<Question> questions, Deadline deadline, Taker taker) {
        ConcurrentLinkedDeque<List<Question>> requests = new ConcurrentLinkedDeque<>();
        for (int from = 0; from < questions.size(); from += batchSize) {
            requests.add(questions.subList(from, Math.min(from + batchSize, questions.size())));
        }
        int workers = Math.min(upstream.pace().concurrency(), requests.size());
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                done.add(threads.submit(() -> work(requests, deadline, taker)));
            }
        }
        done.forEach(UpstreamGeocoder::surface);
    }

    private void work(ConcurrentLinkedDeque<List<Question>> requests, Deadline deadline, Taker taker) {
        try {
            for (List<Question> next = requests.poll(); next != null; next = requests.poll()) {
                if (deadline.hasPassed()) {
                    return;
                }
                settle(next, courier.deliver(next, deadline), requests, taker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(
            List<Question> asked, Delivery delivery, ConcurrentLinkedDeque<List<Question>> requests, Taker taker) {
        switch (delivery) {
            case Delivery.Answers(List<Format.Answer> answers) -> {
                for (int i = 0; i < asked.size(); i++) {
                    taker.take(asked.get(i), Judgement.of(asked.get(i), answers.get(i), provenance));
                }
            }
            case Delivery.Later(Duration retryAfter) ->
                asked.forEach(question -> taker.take(question, new Match.Busy(retryAfter)));
            case Delivery.Rejected() -> {
                if (asked.size() == 1) {
                    taker.take(asked.getFirst(), new Match.Unmatched(Match.Reason.NO_MATCH));
                } else {
                    // One of them spoils it for the others: halve until it stands alone.
                    requests.addFirst(asked.subList(asked.size() / 2, asked.size()));
                    requests.addFirst(asked.subList(0, asked.size() / 2));
                }
            }
        }
    }

    /** A defect of ours is not to look like a provider that is busy. */
    private static void surface(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an upstream geocoder failed", e.getCause());
        }
    }

    @Override
    public void close() {
        courier.close();
    }
}
