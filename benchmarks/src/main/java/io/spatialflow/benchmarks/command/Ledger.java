package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.server.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The client's own account of what it asked for and what it was promised. Not for several threads. */
final class Ledger {

    private final List<Promise> promises = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private long fences;
    private long batches;

    /** Begins with what is there and nobody will ask for. */
    Ledger(long fences, long batches) {
        this.fences = fences;
        this.batches = batches;
    }

    void acknowledge(Order order, Answer answer) {
        List<String> created = answer.createdIds();
        promises.add(new Promise(order, answer));
        ids.addAll(created);
        fences += created.size();
        batches++;
    }

    long fences() {
        return fences;
    }

    long batches() {
        return batches;
    }

    /** Of all fences that were acknowledged. */
    List<String> ids() {
        return ids;
    }

    boolean isEmpty() {
        return promises.isEmpty();
    }

    Promise any(Random random) {
        return promises.get(random.nextInt(promises.size()));
    }

    /** A batch that can be sent again, to the letter. */
    record Order(List<Address> addresses, String strategy, String idempotencyKey) {}

    /** A batch that was answered. */
    record Promise(Order order, Answer answer) {}
}
