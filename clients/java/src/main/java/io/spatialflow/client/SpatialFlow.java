package io.spatialflow.client;

import io.spatialflow.client.api.AccountsApi;
import io.spatialflow.client.api.ApiKeysApi;
import io.spatialflow.client.api.AuditLogApi;
import io.spatialflow.client.api.GeocodingApi;
import io.spatialflow.client.api.GroupsApi;
import io.spatialflow.client.api.OperatorsApi;
import io.spatialflow.client.api.WorkspacesApi;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client of one server, for one key or one person. May be used by several threads at once. */
public final class SpatialFlow implements AutoCloseable {

    private final Transport transport;
    private final Geofences geofences;

    private SpatialFlow(Transport transport) {
        this.transport = transport;
        this.geofences = new Geofences(transport);
    }

    /** A client as the environment says: {@code SPATIALFLOW_BASE_URL} and {@code SPATIALFLOW_API_KEY}. */
    public static SpatialFlow fromEnvironment() {
        return builder().build();
    }

    /** A client to be described. */
    public static Builder builder() {
        return new Builder();
    }

    /** Geofences: the main thing. */
    public Geofences geofences() {
        return geofences;
    }

    /** Groups of geofences. */
    public GroupsApi groups() {
        return new GroupsApi(transport);
    }

    /** Addresses while they are typed. */
    public GeocodingApi geocoding() {
        return new GeocodingApi(transport);
    }

    /** Log in, sign up, oneself. */
    public AccountsApi accounts() {
        return new AccountsApi(transport);
    }

    /** API keys. */
    public ApiKeysApi apiKeys() {
        return new ApiKeysApi(transport);
    }

    /** Who changed what. */
    public AuditLogApi auditLog() {
        return new AuditLogApi(transport);
    }

    /** The workspace and its people. */
    public WorkspacesApi workspaces() {
        return new WorkspacesApi(transport);
    }

    /** What operators of the server may. */
    public OperatorsApi operators() {
        return new OperatorsApi(transport);
    }

    /** Ends its connections. */
    @Override
    public void close() {
        transport.close();
    }

    /** What a client is like. */
    public static final class Builder {

        private @Nullable String apiKey = System.getenv("SPATIALFLOW_API_KEY");
        private @Nullable String accessToken;
        private URI baseUrl = URI.create(Optional.ofNullable(System.getenv("SPATIALFLOW_BASE_URL"))
                .filter(url -> !url.isEmpty())
                .orElse("http://127.0.0.1:8080"));
        private Duration timeout = Duration.ofSeconds(30);
        private int maxRetries = 3;
        private Duration maxRetryWait = Duration.ofSeconds(60);
        private Transport.Sleeper sleeper = Thread::sleep;

        private Builder() {}

        /** The key; by default {@code SPATIALFLOW_API_KEY}. */
        public Builder apiKey(String key) {
            apiKey = key;
            return this;
        }

        /** The token of a person who has logged in, instead of a key. */
        public Builder accessToken(String token) {
            accessToken = token;
            return this;
        }

        /** Where the server is; by default {@code SPATIALFLOW_BASE_URL}, else this machine, port 8080. */
        public Builder baseUrl(String url) {
            baseUrl = URI.create(url);
            return this;
        }

        /** How long an answer may take; by default 30 seconds. */
        public Builder timeout(Duration time) {
            timeout = time;
            return this;
        }

        /** How often a request is sent again, where that is safe and helps; by default 3 times. */
        public Builder maxRetries(int times) {
            maxRetries = times;
            return this;
        }

        /** If the server asks to wait longer, the refusal is thrown instead; by default a minute. */
        public Builder maxRetryWait(Duration time) {
            maxRetryWait = time;
            return this;
        }

        Builder sleeper(Transport.Sleeper waits) {
            sleeper = waits;
            return this;
        }

        /** The client. */
        public SpatialFlow build() {
            Map<String, String> headers = new LinkedHashMap<>(Map.of("User-Agent", "spatialflow-java/1.1.0"));
            if (accessToken != null) {
                headers.put("Authorization", "Bearer " + accessToken);
            } else if (apiKey != null) {
                headers.put("X-API-Key", apiKey);
            }
            return new SpatialFlow(
                    new Transport(baseUrl, headers, timeout, new Retries(maxRetries, maxRetryWait), sleeper));
        }
    }
}
