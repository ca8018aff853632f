package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.geofence.GeofenceId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns that hold where a row of a list is, and the fence that its point lies in. */
final class RowPlaceColumn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RowPlaceColumn() {}

    /** Null while the row waits. */
    static @Nullable String write(ListRow.Place place) {
        ObjectNode json = JSON.createObjectNode();
        switch (place) {
            case ListRow.Place.Waiting waiting -> {
                return null;
            }
            case ListRow.Place.Found found ->
                json.put("hand", found.hand().name()).set("found", candidate(found.candidate()));
            case ListRow.Place.Several several -> {
                ArrayNode candidates = json.putArray("several");
                several.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
            }
            case ListRow.Place.Nowhere nowhere ->
                json.put("reason", nowhere.reason()).put("message", nowhere.message());
        }
        return JSON.writeValueAsString(json);
    }

    static ListRow.Place read(@Nullable String column) {
        if (column == null) {
            return new ListRow.Place.Waiting();
        }
        JsonNode json = JSON.readTree(column);
        if (json.has("found")) {
            return new ListRow.Place.Found(
                    candidate(json.get("found")),
                    ListRow.Hand.valueOf(json.get("hand").stringValue()));
        }
        if (json.has("several")) {
            List<Candidate> candidates = json.get("several").values().stream()
                    .map(RowPlaceColumn::candidate)
                    .toList();
            return new ListRow.Place.Several(candidates);
        }
        return new ListRow.Place.Nowhere(
                json.get("reason").stringValue(), json.get("message").stringValue());
    }

    private static ObjectNode candidate(Candidate candidate) {
        Provenance source = candidate.provenance();
        LocalDate published = source.published();
        return JSON.createObjectNode()
                .put("lat", candidate.point().latitude())
                .put("lng", candidate.point().longitude())
                .put("level", candidate.level().name())
                .put("confidence", candidate.confidence())
                .put("normalized", candidate.normalized())
                .put("source", source.gazetteer())
                .put("licence", source.licence())
                .put("published", published == null ? null : published.toString())
                .put("sample", source.sample());
    }

    private static Candidate candidate(JsonNode json) {
        JsonNode published = json.path("published");
        Provenance source = new Provenance(
                json.get("source").stringValue(),
                json.get("licence").stringValue(),
                published.isString() ? LocalDate.parse(published.stringValue()) : null,
                json.get("sample").booleanValue());
        return new Candidate(
                new Point(json.get("lat").doubleValue(), json.get("lng").doubleValue()),
                MatchLevel.valueOf(json.get("level").stringValue()),
                json.get("confidence").doubleValue(),
                json.get("normalized").stringValue(),
                List.of(),
                source);
    }

    static @Nullable String write(ListRow.@Nullable Match match) {
        if (match == null) {
            return null;
        }
        GeofenceId id = match.geofenceId();
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", id == null ? null : id.toString())
                .put("name", match.name())
                .put("distance", match.distanceMeters())
                .put("row", match.row()));
    }

    static ListRow.@Nullable Match match(@Nullable String column) {
        if (column == null) {
            return null;
        }
        JsonNode json = JSON.readTree(column);
        JsonNode id = json.path("id");
        JsonNode row = json.path("row");
        return new ListRow.Match(
                id.isString() ? GeofenceId.parse(id.stringValue()) : null,
                json.get("name").stringValue(),
                json.get("distance").doubleValue(),
                row.isNumber() ? (Integer) row.intValue() : null);
    }
}
