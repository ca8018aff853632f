package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static <Q> void answerAll(List<GroupCommit.Waiting<Q, Q>> waiting) {
        waiting.forEach(one -> one.answer(one.question()));
    }

    @Test
    void everybodyGetsHisOwnAnswerFromTransactionsThatNeverOverlap() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(waiting -> {
            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
            answerAll(waiting);
            inside.decrementAndGet();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> questions = IntStream.range(0, 10_000)
                    .<Callable<Integer>>mapToObj(i -> () -> commits.ask(i))
                    .toList();
            List<Future<Integer>> answers = threads.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        }
        assertThat(together.get()).isEqualTo(1);
    }

    @Test
    void thoseWhoComeDuringATransactionShareTheNext() throws Exception {
        CountDownLatch firstIsInside = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        AtomicInteger transactions = new AtomicInteger();
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(waiting -> {
            if (transactions.incrementAndGet() == 1) {
                firstIsInside.countDown();
                await(othersWait);
            }
            answerAll(waiting);
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.submit(() -> commits.ask(0));
            await(firstIsInside);
            List<Thread> others = IntStream.range(1, 20)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> commits.ask(i)))
                    .toList();
            while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            othersWait.countDown();
            for (Thread other : others) {
                other.join();
            }
        }
        assertThat(transactions.get()).isEqualTo(2);
    }

    @Test
    void aFailureIsEverybodysWhoWasInItAndNobodyElses() {
        AtomicInteger transactions = new AtomicInteger();
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(waiting -> {
            if (transactions.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
            }
            answerAll(waiting);
        });
        assertThatThrownBy(() -> commits.ask(1)).hasMessage("the disk is full");
        assertThat(commits.ask(2)).isEqualTo(2);
    }

    @Test
    void anInterruptionIsKeptForLater() throws Exception {
        GroupCommit<Integer, Integer> commits = new GroupCommit<>(GroupCommitTest::answerAll);
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread thread = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            commits.ask(1);
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.join();
        assertThat(interrupted.get()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
