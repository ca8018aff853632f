package io.spatialflow.server.api;

import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.exchange.AuditExport;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters that tell which entries of the audit log are wanted. What is wrong is noted. */
record AuditParams(QueryParams params, Map<String, String> values) {

    static final int DEFAULT_PAGE_SIZE = 50;
    static final int MAX_PAGE_SIZE = 500;
    private static final int MAX_WORD = 100;
    private static final int MAX_SEARCH = 200;
    private static final Duration DAY = Duration.ofDays(1);

    AuditParams(Map<String, String> values) {
        this(new QueryParams(), values);
    }

    /** How a list and an export are filtered. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "Exactly, such as `geofence.bulk_create`.",
            schema = @Schema(type = "string", maxLength = MAX_WORD, pattern = QueryParams.TEXT))
    @Parameter(
            name = "user_id",
            in = ParameterIn.QUERY,
            description = "What this person did.",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "resource_type",
            in = ParameterIn.QUERY,
            description = "Exactly, such as `geofence`.",
            schema = @Schema(type = "string", maxLength = MAX_WORD, pattern = QueryParams.TEXT))
    @Parameter(
            name = "date_from",
            in = ParameterIn.QUERY,
            description = "Not before this day or time. A day is one in UTC.",
            schema = @Schema(type = "string", pattern = QueryParams.DAY_OR_TIME),
            example = "2026-11-01")
    @Parameter(
            name = "date_to",
            in = ParameterIn.QUERY,
            description = "Until the end of this day, or before this time.",
            schema = @Schema(type = "string", pattern = QueryParams.DAY_OR_TIME),
            example = "2026-11-30T18:00:00Z")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "A text that occurs in what was done, to what, by whom, or from which address.",
            schema = @Schema(type = "string", maxLength = MAX_SEARCH, pattern = QueryParams.TEXT))
    @interface Filters {}

    AuditQuery query() {
        return new AuditQuery(
                text("action", MAX_WORD),
                params.uuid("user_id", value("user_id")).map(UserId::new).orElse(null),
                text("resource_type", MAX_WORD),
                from(),
                until(),
                text("search", MAX_SEARCH));
    }

    int page() {
        return params.integer("page", value("page"), 1, Integer.MAX_VALUE, 1);
    }

    int pageSize() {
        return params.integer("page_size", value("page_size"), 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE);
    }

    AuditExport.Format format() {
        String word = params.word("export_format", value("export_format"), AuditExport.Format.WORDS);
        return AuditExport.Format.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @throws ApiProblem 422 with every fault, if anything was wrong */
    void throwIfAny() {
        params.throwIfAny();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private @Nullable String text(String name, int maxLength) {
        return params.text(name, value(name), maxLength).orElse(null);
    }

    private @Nullable Instant from() {
        return params.dayOrTime("date_from", value("date_from"))
                .map(QueryParams.DayOrTime::begin)
                .orElse(null);
    }

    private @Nullable Instant until() {
        return params.dayOrTime("date_to", value("date_to"))
                .map(wanted -> wanted.isDay() ? wanted.begin().plus(DAY) : wanted.begin())
                .orElse(null);
    }
}
