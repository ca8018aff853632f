package io.spatialflow.client;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer other than 2xx says. */
record Refusal(
        int status,
        String message,
        @Nullable String code,
        Map<String, Object> details,
        List<Map<String, Object>> faults,
        @Nullable Duration retryAfter) {

    private static final int LONGEST_EXCERPT = 200;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static ApiException of(HttpResponse<byte[]> answer, Instant now) {
        Refusal refusal = read(answer, now);
        return switch (refusal.status) {
            case 401 -> new ApiException.Authentication(refusal);
            case 403 -> new ApiException.Permission(refusal);
            case 404 -> new ApiException.NotFound(refusal);
            case 409 -> new ApiException.Conflict(refusal);
            case 413 -> new ApiException.BatchTooLarge(refusal);
            case 422 -> new ApiException.Validation(refusal);
            case 429 -> new ApiException.RateLimit(refusal);
            default ->
                refusal.status >= 500 ? new ApiException.ServerFailure(refusal) : new ApiException(refusal, null);
        };
    }

    private static Refusal read(HttpResponse<byte[]> answer, Instant now) {
        JsonNode envelope = envelope(answer.body());
        JsonNode detail = envelope.path("detail");
        List<Map<String, Object>> faults = new ArrayList<>();
        if (detail.isArray()) {
            detail.valueStream()
                    .filter(JsonNode::isObject)
                    .forEach(fault -> faults.add(JsonMapper.shared().convertValue(fault, OBJECT)));
        }
        String message;
        if (detail.isString()) {
            message = detail.stringValue();
        } else if (!faults.isEmpty()) {
            message = faults.stream().map(Refusal::sentence).collect(Collectors.joining("; "));
        } else {
            message = excerpt(answer.body());
        }
        JsonNode code = envelope.path("error_code");
        JsonNode details = envelope.path("details");
        return new Refusal(
                answer.statusCode(),
                message,
                code.isString() ? code.stringValue() : null,
                details.isObject() ? JsonMapper.shared().convertValue(details, OBJECT) : Map.of(),
                faults,
                answer.headers()
                        .firstValue("Retry-After")
                        .map(value -> retryAfter(value.strip(), now))
                        .orElse(null));
    }

    static String excerpt(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "no message" : text.substring(0, Math.min(text.length(), LONGEST_EXCERPT));
    }

    private static JsonNode envelope(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notOurs) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static String sentence(Map<String, Object> fault) {
        String where = fault.get("loc") instanceof List<?> place
                ? place.stream().map(String::valueOf).collect(Collectors.joining("."))
                : "";
        return where.isEmpty() ? String.valueOf(fault.get("msg")) : where + ": " + fault.get("msg");
    }

    /** Seconds or a date; null if it is neither. */
    private static @Nullable Duration retryAfter(String value, Instant now) {
        try {
            if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return null;
        }
    }
}
