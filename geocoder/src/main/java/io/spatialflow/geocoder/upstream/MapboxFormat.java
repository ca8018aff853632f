package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The batch endpoint of Mapbox Geocoding v6, always asked for permanent results: those are the ones that may be kept. */
final class MapboxFormat implements Format {

    private static final int MOST = 1_000;

    private final Secret key;

    MapboxFormat(Secret key) {
        this.key = key;
    }

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    /** Each query of a batch counts as a request. */
    @Override
    public int weight(int questions) {
        return questions;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        List<Map<String, Object>> queries = questions.stream()
                .map(question -> Map.<String, Object>of("q", question.line(), "limit", 5))
                .toList();
        return Json.post(base, "/search/geocode/v6/batch", queries, "permanent", "true", "access_token", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode collection : Json.list(Json.read(body).path("batch"), questions)) {
            List<Place> places = new ArrayList<>();
            for (JsonNode feature : Json.list(collection.path("features"))) {
                places.add(place(feature.path("properties")));
            }
            answers.add(Answer.of(places));
        }
        return answers;
    }

    private static Place place(JsonNode properties) {
        JsonNode coordinates = properties.path("coordinates");
        JsonNode context = properties.path("context");
        JsonNode address = context.path("address");
        JsonNode street = context.path("street");
        return new Place(
                Json.number(coordinates.path("latitude")),
                Json.number(coordinates.path("longitude")),
                level(properties),
                confidence(properties),
                Json.text(address.path("address_number")),
                Json.text(street.isMissingNode() ? address.path("street_name") : street.path("name")),
                List.of(
                        Json.text(context.path("place").path("name")),
                        Json.text(context.path("locality").path("name")),
                        Json.text(context.path("neighborhood").path("name"))),
                Json.text(context.path("region").path("region_code")),
                Json.text(context.path("postcode").path("name")),
                Json.text(properties.path("full_address")));
    }

    private static MatchLevel level(JsonNode properties) {
        return switch (Json.text(properties.path("feature_type"))) {
            case "address", "secondary_address" ->
                switch (Json.text(properties.path("coordinates").path("accuracy"))) {
                    case "rooftop", "parcel", "point" -> MatchLevel.ROOFTOP;
                    case "interpolated" -> MatchLevel.INTERPOLATED;
                    default -> MatchLevel.STREET;
                };
            case "street" -> MatchLevel.STREET;
            case "postcode" -> MatchLevel.POSTCODE;
            default -> MatchLevel.PLACE;
        };
    }

    private static double confidence(JsonNode properties) {
        return switch (Json.text(properties.path("match_code").path("confidence"))) {
            case "exact" -> 1;
            case "high" -> 0.9;
            case "medium" -> 0.7;
            default -> 0.5;
        };
    }
}
