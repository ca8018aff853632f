package io.spatialflow.server.mail;

import io.spatialflow.server.team.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters, one after the other, apart from whoever asked for them: a mail server that hangs holds up other letters
 * and nothing else. What fails is tried again, longer and longer apart, for some eight hours.
 */
public final class PostOffice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final int ROUND_SECONDS = 1;

    /** Longer than an attempt takes, however slow. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final int MAX_ATTEMPTS = 10;

    private final Letters letters;
    private final Composer composer;
    private final Postman postman;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("post-office").factory());

    public PostOffice(Letters letters, Composer composer, Postman postman, Clock clock) {
        this.letters = letters;
        this.composer = composer;
        this.postman = postman;
        this.clock = clock;
    }

    /** From now on letters are sent soon after they were asked for. */
    public void open() {
        thread.scheduleWithFixedDelay(this::attemptAll, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    /** An exception would end the rounds: what cannot be done now may be possible the next time. */
    private void attemptAll() {
        try {
            sendAll();
        } catch (RuntimeException e) {
            LOG.warn("Could not look for letters: {}", e.toString());
        }
    }

    /** Sends all whose time has come. */
    void sendAll() {
        for (Optional<Letters.Due> due = next(); due.isPresent(); due = next()) {
            send(due.get());
        }
    }

    private Optional<Letters.Due> next() {
        Instant now = clock.instant();
        return Thread.currentThread().isInterrupted() ? Optional.empty() : letters.take(now, now.plus(LEASE));
    }

    private void send(Letters.Due due) {
        try {
            Optional<Message> message = composer.write(due.letter());
            if (message.isPresent()) {
                postman.deliver(message.get());
            }
            letters.remove(due.id());
        } catch (Postman.Refused e) {
            giveUp(due, e);
        } catch (Exception e) {
            later(due, e);
        }
    }

    private void later(Letters.Due due, Exception e) {
        if (due.attempts() >= MAX_ATTEMPTS) {
            giveUp(due, e);
            return;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << (due.attempts() - 1));
        letters.postpone(due.id(), clock.instant().plus(delay));
        LOG.warn(
                "A letter ({}) could not be sent, next attempt in {}: {}",
                due.letter().kind(),
                delay,
                e.toString());
    }

    private void giveUp(Letters.Due due, Exception e) {
        letters.remove(due.id());
        LOG.error("A letter ({}) is given up after {} attempts", due.letter().kind(), due.attempts(), e);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
