package io.spatialflow.server.api;

import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/** The query parameters that tell which geofences are wanted, and which page of them. What is wrong is noted. */
record FenceParams(QueryParams params, MultiValueMap<String, String> values) {

    FenceParams(MultiValueMap<String, String> values) {
        this(new QueryParams(), values);
    }

    /** Which part of a list. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "At most 500; more is taken as 500.",
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "50"))
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
    @interface Page {}

    /** How lists, exports and tiles are filtered. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "active_only", in = ParameterIn.QUERY, schema = @Schema(type = "boolean", defaultValue = "true"))
    @Parameter(
            name = "include_archived",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Parameter(
            name = "tags",
            in = ParameterIn.QUERY,
            description = "Only fences that have all of these.",
            array = @ArraySchema(schema = @Schema(type = "string", pattern = QueryParams.TAG)))
    @Parameter(
            name = "group_id",
            in = ParameterIn.QUERY,
            description = "Only fences of this group.",
            schema = @Schema(type = "string", format = "uuid"))
    @interface Filters {}

    FenceFilter filter() {
        return new FenceFilter(
                shown(true),
                params.tags(tags()),
                params.uuid("group_id", value("group_id")).orElse(null),
                null,
                "");
    }

    /** @param activeOnly whether only active ones are meant where nothing is said */
    FenceFilter.Shown shown(boolean activeOnly) {
        return FenceFilter.Shown.of(
                params.bool("active_only", value("active_only"), activeOnly),
                params.bool("include_archived", value("include_archived"), false));
    }

    /** @throws ApiProblem 422 with every fault */
    GeofenceQuery page(FenceFilter filter) {
        return params.page(value("limit"), value("offset"), filter);
    }

    /** One of a few words; the first where the parameter is absent. */
    String word(String name, List<String> words) {
        return params.word(name, value(name), words);
    }

    int integer(String name, int min, int max, int whenAbsent) {
        return params.integer(name, value(name), min, max, whenAbsent);
    }

    /** @throws ApiProblem 422 with every fault, if anything was wrong */
    void throwIfAny() {
        params.throwIfAny();
    }

    /** What comes twice is no single value. */
    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> String.join(",", all));
    }

    /** Each by itself, or all at once with commas between. */
    private List<String> tags() {
        List<String> all = values.getOrDefault("tags", List.of());
        return all.size() != 1
                ? all
                : Arrays.stream(StringUtils.commaDelimitedListToStringArray(all.getFirst()))
                        .map(String::strip)
                        .toList();
    }
}
