package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void itIsAVersionSevenUuidOfTheRfcVariant() {
        for (int i = 0; i < 10_000; i++) {
            UUID id = TimeOrderedUuid.next(NOON);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void itBeginsWithTheMillisecondItWasMade() {
        // The year 3000 is later than anything another test has counted up to.
        Instant future = Instant.parse("3000-01-01T00:00:00Z");
        UUID id = TimeOrderedUuid.next(future);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(future.toEpochMilli());
    }

    @Test
    void eachIsGreaterThanTheOneBeforeWhateverTheClockDoes() {
        Random random = new Random(20261123);
        String before = "";
        for (int i = 0; i < 100_000; i++) {
            String id = TimeOrderedUuid.next(NOON.plusMillis(random.nextLong(-86_400_000, 86_400_000)))
                    .toString();
            assertThat(id).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void moreInAMillisecondThanTheCounterHoldsStayInOrder() {
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> TimeOrderedUuid.next(NOON).toString())
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsNeverShareOneAndEachSeesItsOwnInOrder() throws Exception {
        Callable<List<String>> work = () -> IntStream.range(0, 5_000)
                .mapToObj(i -> TimeOrderedUuid.next(NOON.plusMillis(i % 7 - 3)).toString())
                .toList();
        Set<String> ticks = new HashSet<>();
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<String>> made :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> work).toList())) {
                assertThat(made.get()).isSortedAccordingTo(Comparator.naturalOrder());
                all.addAll(made.get());
            }
        }
        all.forEach(id -> ticks.add(id.substring(0, 18)));
        assertThat(ticks).as("times and counters, no two alike").hasSize(all.size());
    }
}
