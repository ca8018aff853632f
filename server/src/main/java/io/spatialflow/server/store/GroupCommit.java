package io.spatialflow.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Small writes of many threads in few transactions. What costs in a transaction is its end, when the disk has to have it:
 * so whoever comes first does the work of all who wait, and everybody goes on when all of it is safe. Alone, a thread pays
 * what it always paid.
 *
 * @param <Q> what is asked for
 * @param <A> what comes of it
 */
final class GroupCommit<Q, A> {

    private final Consumer<List<Waiting<Q, A>>> transaction;
    private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    /** @param transaction answers each of some questions, in one transaction */
    GroupCommit(Consumer<List<Waiting<Q, A>>> transaction) {
        this.transaction = transaction;
    }

    /** @throws RuntimeException what the transaction threw */
    A ask(Q question) {
        Waiting<Q, A> mine = new Waiting<>(question, Thread.currentThread());
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (leading.tryLock()) {
                lead(mine);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.result();
    }

    private void lead(Waiting<Q, A> mine) {
        try {
            if (!mine.done) {
                serveAll();
            }
        } finally {
            leading.unlock();
        }
        // Whoever came too late for this transaction found the lead taken and sleeps: one of them leads the next.
        Waiting<Q, A> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void serveAll() {
        List<Waiting<Q, A>> served = new ArrayList<>();
        for (Waiting<Q, A> one = queue.poll(); one != null; one = queue.poll()) {
            served.add(one);
        }
        RuntimeException failure = null;
        try {
            transaction.accept(served);
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Waiting<Q, A> one : served) {
            one.finish(failure);
        }
    }

    /** One who waits, and what he gets. */
    static final class Waiting<Q, A> {
        private final Q question;
        private final Thread thread;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;
        private volatile boolean done;

        private Waiting(Q question, Thread thread) {
            this.question = question;
            this.thread = thread;
        }

        Q question() {
            return question;
        }

        void answer(A given) {
            this.answer = given;
        }

        private void finish(@Nullable RuntimeException why) {
            this.failure = why;
            this.done = true;
            LockSupport.unpark(thread);
        }

        private A result() {
            if (failure != null) {
                throw failure;
            }
            if (answer == null) {
                throw new IllegalStateException("the transaction left a question without an answer");
            }
            return answer;
        }
    }
}
