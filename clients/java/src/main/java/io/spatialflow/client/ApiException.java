package io.spatialflow.client;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server refused. What a caller does something else about has a class of its own, nested here. */
public class ApiException extends SpatialFlowException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    ApiException(Refusal refusal, @Nullable Throwable cause) {
        super(
                refusal.status() + (refusal.code() == null ? "" : " " + refusal.code()) + ": " + refusal.message(),
                cause);
        this.refusal = refusal;
    }

    /** The HTTP status. */
    public int status() {
        return refusal.status();
    }

    /** {@code error_code}, for programs; null if the server gave none. */
    public @Nullable String code() {
        return refusal.code();
    }

    /** What is wrong, for people. */
    public String detail() {
        return refusal.message();
    }

    /** More about it, by name; empty if there is none. */
    public Map<String, Object> details() {
        return refusal.details();
    }

    /** Of an invalid request, each fault as the server lists it: {@code type}, {@code loc}, {@code msg}. */
    public List<Map<String, Object>> faults() {
        return refusal.faults();
    }

    /** After what time to ask again; null if the server did not say. */
    public @Nullable Duration retryAfter() {
        return refusal.retryAfter();
    }

    /** 401: no key or token, or a bad one. */
    public static final class Authentication extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        Authentication(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 403: the key or person may not do this. */
    public static final class Permission extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        Permission(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 404: there is no such thing in this workspace. */
    public static final class NotFound extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        NotFound(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 409: a duplicate, or the same request is being worked on. */
    public static final class Conflict extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        Conflict(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 413: more than the workspace's cap; nothing was processed. */
    public static final class BatchTooLarge extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        BatchTooLarge(Refusal refusal) {
            super(refusal, null);
        }

        /** The cap; null if it was the bytes of the body that were too many. */
        public @Nullable Integer maxItems() {
            return details().get("max_items") instanceof Number cap && cap.intValue() > 0 ? cap.intValue() : null;
        }
    }

    /** 422: the request is not valid; {@link #faults} has everything that is wrong with it. */
    public static final class Validation extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        Validation(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 429: too many requests; {@link #retryAfter} tells for how long. */
    public static final class RateLimit extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        RateLimit(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** 5xx: the server, or what stands before it, failed. */
    public static final class ServerFailure extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        ServerFailure(Refusal refusal) {
            super(refusal, null);
        }
    }

    /** The answer is not what the API's description promises: another program's page, or half an answer. */
    public static final class UnexpectedAnswer extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        UnexpectedAnswer(int status, String message, Throwable cause) {
            super(new Refusal(status, message, null, Map.of(), List.of(), null), cause);
        }
    }
}
