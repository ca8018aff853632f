package io.spatialflow.geocoder.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.spatialflow.geocoder.match.Match;
import java.time.Duration;
import java.util.Optional;

/**
 * What one provider answered, for as long as its terms let us remember and no longer than a day for a no. Each scope
 * remembers for itself: how fast an answer comes must not tell one customer what another asked.
 */
final class Memory {

    private static final int MOST_ANSWERS = 50_000;
    private static final Duration NO_LASTS = Duration.ofDays(1);

    private final Cache<Key, Match> answers;
    private final boolean allowed;

    private record Key(String scope, String question) {}

    Memory(Duration longest, Time time) {
        this.allowed = longest.isPositive();
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .ticker(time::nanos)
                .executor(Runnable::run)
                .expireAfter(Expiry.<Key, Match>creating((key, match) ->
                        match instanceof Match.Found || longest.compareTo(NO_LASTS) < 0 ? longest : NO_LASTS))
                .build();
    }

    Optional<Match> find(String scope, Question question) {
        return Optional.ofNullable(answers.getIfPresent(new Key(scope, question.key())));
    }

    /** A geocoder that is busy has not answered. */
    void keep(String scope, Question question, Match match) {
        if (allowed && !(match instanceof Match.Busy)) {
            answers.put(new Key(scope, question.key()), match);
        }
    }
}
