package io.spatialflow.server.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562, section 5.7): sorts by the time it was made, so that new rows land at the end of an index and
 * the smaller of two ids is the older. Within one process each is greater than the one before, even inside a millisecond
 * or when the clock steps back (section 6.2, method 3: the twelve bits after the milliseconds count on).
 */
public final class TimeOrderedUuid {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST_TICK = new AtomicLong();

    private TimeOrderedUuid() {}

    public static UUID next(Instant now) {
        long tick = LAST_TICK.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli() << 12));
        long timeVersionCounter = (tick >>> 12) << 16 | 0x7000 | (tick & 0xFFF);
        long variantRandom = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(timeVersionCounter, variantRandom);
    }
}
