package io.spatialflow.geocoder.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings questions to one provider and answers back, at the pace it allows and with limited patience. One for all threads:
 * what one of them learns about the provider holds for the others.
 */
final class Courier implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);

    /** What is worth waiting for inside of a batch. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** For what there was no time for, or what failed once too often. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final int BYTES_PER_ANSWER = 1 << 16;
    private static final int BYTES_FOR_ALL = 1 << 18;
    private static final int MOST_BYTES = 1 << 24;

    private final Upstream upstream;
    private final Format format;
    private final Time time;
    private final Wire wire;
    private final Pacer pacer;
    private final Semaphore underWay;
    private final CircuitBreaker breaker;
    private volatile long closedUntilNanos;
    private volatile String lastFailure = "none";

    Courier(Upstream upstream, Format format, Time time) {
        this.upstream = upstream;
        this.format = format;
        this.time = time;
        this.wire = new Wire(upstream.base(), upstream.allowPrivate(), time);
        this.pacer = new Pacer(upstream.pace().perSecond(), time);
        this.underWay = new Semaphore(upstream.pace().concurrency(), true);
        this.breaker = CircuitBreaker.of(upstream.provider().id(), breakerConfig());
        this.closedUntilNanos = time.nanos();
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.log(
                        Logger.Level.WARNING,
                        "geocoder {0}: {1}, last failure: {2}",
                        upstream.provider().id(),
                        event.getStateTransition(),
                        lastFailure));
    }

    /** Opens when the last few requests all failed; then one request decides whether it closes again. */
    private CircuitBreakerConfig breakerConfig() {
        int failures = upstream.patience().breakerFailures();
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(failures)
                .minimumNumberOfCalls(failures)
                .failureRateThreshold(100)
                .waitDurationInOpenState(upstream.patience().breakerPause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(new TickingClock(time))
                .build();
    }

    /** Asks, and asks again where that makes sense, until there is an answer, or no point or no time in going on. */
    Delivery deliver(List<Question> questions, Deadline deadline) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Duration closed = awaitOpen(deadline);
            if (closed.isPositive()) {
                return new Delivery.Later(closed);
            }
            switch (asked(questions, deadline)) {
                case Reply.Read read -> {
                    return new Delivery.Answers(read.answers());
                }
                case Reply.Rejected rejected -> {
                    return new Delivery.Rejected();
                }
                case Reply.Unasked unasked -> {
                    return new Delivery.Later(unasked.retryAfter());
                }
                case Reply.Later later -> {
                    closedUntilNanos = time.nanos() + later.retryAfter().toNanos();
                    if (attempt >= upstream.patience().retries()) {
                        return new Delivery.Later(later.retryAfter());
                    }
                }
                case Reply.Failed failed -> {
                    if (!failed.worthRetrying() || !waited(attempt, backoff(attempt), deadline)) {
                        return new Delivery.Later(AGAIN);
                    }
                }
                case Reply.Answered answered -> throw new IllegalStateException("an answer that nobody read");
            }
        }
    }

    /**
     * The provider has told one of us to wait, so all do, if it is not too long.
     *
     * @return zero, or how long it would be
     */
    private Duration awaitOpen(Deadline deadline) throws InterruptedException {
        Duration closed = Duration.ofNanos(closedUntilNanos - time.nanos());
        while (closed.isPositive()) {
            if (closed.compareTo(LONGEST_WAIT) > 0 || !deadline.leaves(closed)) {
                return closed;
            }
            time.sleep(closed);
            closed = Duration.ofNanos(closedUntilNanos - time.nanos());
        }
        return Duration.ZERO;
    }

    /** Waits for the next attempt, if there is to be one. */
    private boolean waited(int attempt, Duration wait, Deadline deadline) throws InterruptedException {
        if (attempt >= upstream.patience().retries() || wait.compareTo(LONGEST_WAIT) > 0 || !deadline.leaves(wait)) {
            return false;
        }
        time.sleep(wait);
        return true;
    }

    /** Exponential with full jitter (Brooker, "Exponential Backoff and Jitter", AWS, 2015). */
    private static Duration backoff(int attempt) {
        long ceiling = Math.min(LONGEST_WAIT.toNanos(), FIRST_BACKOFF.toNanos() << Math.min(attempt, 10));
        return Duration.ofNanos(RandomGenerator.getDefault().nextLong(ceiling + 1));
    }

    private Reply asked(List<Question> questions, Deadline deadline) throws InterruptedException {
        if (!underWay.tryAcquire(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS)) {
            return new Reply.Unasked(AGAIN);
        }
        try {
            if (!pacer.await(format.weight(questions.size()), deadline)) {
                return new Reply.Unasked(AGAIN);
            }
            return exchange(questions, deadline);
        } finally {
            underWay.release();
        }
    }

    private Reply exchange(List<Question> questions, Deadline deadline) throws InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            return new Reply.Unasked(upstream.patience().breakerPause());
        }
        Reply reply = null;
        try {
            int maxBytes = Math.min(MOST_BYTES, BYTES_FOR_ALL + BYTES_PER_ANSWER * questions.size());
            Duration timeout = deadline.cap(upstream.patience().timeout());
            reply = read(wire.send(format.request(upstream.base(), questions), timeout, maxBytes), questions.size());
            return reply;
        } finally {
            count(reply);
        }
    }

    private Reply read(Reply reply, int questions) {
        if (!(reply instanceof Reply.Answered answered)) {
            return reply;
        }
        try {
            return new Reply.Read(format.read(answered.body(), questions));
        } catch (UnreadableAnswer e) {
            return new Reply.Failed("an answer that is not as documented", false);
        } catch (Format.Trouble e) {
            return e.reply();
        }
    }

    /** Being asked to wait is no failure, and what came to no reply at all says nothing. */
    private void count(@Nullable Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            lastFailure = failed.what();
            breaker.onError(0, TimeUnit.NANOSECONDS, new UnreadableAnswer(failed.what()));
        } else if (reply instanceof Reply.Read || reply instanceof Reply.Rejected) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.releasePermission();
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
