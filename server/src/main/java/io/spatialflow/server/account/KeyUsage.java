package io.spatialflow.server.account;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts how often API keys are used: in memory first, so that no request has to write for it, and every few seconds in
 * the store. What several nodes count adds up; a node that is killed takes the last seconds with it.
 */
public final class KeyUsage implements AutoCloseable {

    private final ApiKeys keys;
    private final Clock clock;
    private final Map<ApiKeyId, ApiKey.Usage> unwritten = new ConcurrentHashMap<>();

    public KeyUsage(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Counts one use, if the caller is a key. */
    public void note(Caller caller) {
        caller.apiKeyId()
                .ifPresent(id -> unwritten.merge(id, new ApiKey.Usage(1, clock.instant()), ApiKey.Usage::plus));
    }

    /**
     * Writes what was counted since the last time.
     *
     * @throws StoreUnavailable if that was not possible; it is kept for the next time
     */
    public void write() {
        Map<ApiKeyId, ApiKey.Usage> taken = new HashMap<>();
        for (ApiKeyId id : unwritten.keySet()) {
            ApiKey.Usage usage = unwritten.remove(id);
            if (usage != null) {
                taken.put(id, usage);
            }
        }
        try {
            keys.addUsage(taken);
        } catch (StoreUnavailable e) {
            taken.forEach((id, usage) -> unwritten.merge(id, usage, ApiKey.Usage::plus));
            throw e;
        }
    }

    /** Writes for the last time. */
    @Override
    public void close() {
        write();
    }
}
