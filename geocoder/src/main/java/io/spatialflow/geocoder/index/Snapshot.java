package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The gazetteers as they were at one moment. They stay readable until it is closed, whatever is replaced or removed
 * meanwhile.
 */
public final class Snapshot implements AutoCloseable {

    private final List<Gazetteer> gazetteers;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Takes its own hold on every reader. */
    Snapshot(List<Gazetteer> gazetteers) {
        this.gazetteers = List.copyOf(gazetteers);
        gazetteers.forEach(gazetteer -> gazetteer.reader().incRef());
    }

    /** In the order of their names. */
    public List<Gazetteer> gazetteers() {
        return gazetteers;
    }

    /** A mark that is another one as soon as anything else serves; it stays over restarts. */
    public String mark() {
        String directories = gazetteers.stream().map(Gazetteer::directory).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(directories.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether one more holder was let in: not after the last has left. */
    boolean enter() {
        return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    @Override
    public void close() {
        if (holders.decrementAndGet() == 0) {
            for (Gazetteer gazetteer : gazetteers) {
                try {
                    gazetteer.reader().decRef();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
