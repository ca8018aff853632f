package io.spatialflow.benchmarks.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients, each of whom asks for one address after another. */
public final class Crowd implements AutoCloseable {

    /** Whom they ask. */
    public interface Oracle {
        PeerAnswer ask(String text) throws IOException, InterruptedException;
    }

    private final ExecutorService clients;

    public Crowd(int clients) {
        this.clients = Executors.newFixedThreadPool(clients);
    }

    /** The answers, in the order of the texts. */
    public List<PeerAnswer> ask(Oracle oracle, List<String> texts) throws IOException, InterruptedException {
        List<Future<PeerAnswer>> futures = new ArrayList<>(texts.size());
        for (String text : texts) {
            futures.add(clients.submit(() -> oracle.ask(text)));
        }
        List<PeerAnswer> answers = new ArrayList<>(texts.size());
        for (Future<PeerAnswer> future : futures) {
            try {
                answers.add(future.get());
            } catch (ExecutionException e) {
                throw new IOException("an address got no answer", e.getCause());
            }
        }
        return answers;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
