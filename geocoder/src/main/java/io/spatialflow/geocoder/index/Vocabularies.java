package io.spatialflow.geocoder.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The vocabularies that were needed lately, of all gazetteers together, so that a country's never fill the memory. */
final class Vocabularies {

    /** Some fifty bytes each. */
    private static final long MOST_NAMES = 600_000;

    /** What an entry takes besides its names, in names. */
    private static final int OVERHEAD = 10;

    private final Cache<Key, Vocabulary> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_NAMES)
            .weigher((Key key, Vocabulary vocabulary) -> vocabulary.size() + OVERHEAD)
            .executor(Runnable::run)
            .build();

    /**
     * @param directory that of the gazetteer's index, which is never used for another one
     * @param prefix what the keys of all the names begin with
     */
    private record Key(String directory, String prefix) {}

    Vocabulary get(String directory, String prefix, Vocabulary.NameSource names) {
        return recent.get(new Key(directory, prefix), key -> {
            try {
                return Vocabulary.of(names);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
