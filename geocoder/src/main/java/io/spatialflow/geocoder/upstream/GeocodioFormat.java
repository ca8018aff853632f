package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Batch geocoding of Geocodio: a list of lines in, a list of answers out. */
final class GeocodioFormat implements Format {

    private static final int MOST = 10_000;

    private final Secret key;

    GeocodioFormat(Secret key) {
        this.key = key;
    }

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        return Json.post(
                base, "/v1.10/geocode", questions.stream().map(Question::line).toList(), "api_key", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode result : Json.list(Json.read(body).path("results"), questions)) {
            JsonNode response = result.path("response");
            List<Place> places = new ArrayList<>();
            // A line that it could not make sense of has an error in place of results.
            if (!response.path("error").isString()) {
                for (JsonNode place : Json.list(response.path("results"))) {
                    places.add(place(place));
                }
            }
            answers.add(Answer.of(places));
        }
        return answers;
    }

    private static Place place(JsonNode result) {
        JsonNode point = result.path("location");
        JsonNode components = result.path("address_components");
        return new Place(
                Json.number(point.path("lat")),
                Json.number(point.path("lng")),
                level(result),
                Json.number(result.path("accuracy")),
                Json.text(components.path("number")),
                Json.text(components.path("formatted_street")),
                Json.texts(components, "city"),
                Json.text(components.path("state")),
                Json.text(components.path("zip")),
                Json.text(result.path("formatted_address")));
    }

    private static MatchLevel level(JsonNode result) {
        return switch (Json.text(result.path("accuracy_type"))) {
            case "rooftop", "point" -> MatchLevel.ROOFTOP;
            case "range_interpolation" -> MatchLevel.INTERPOLATED;
            // The nearest house to the one that was asked for is another house.
            case "nearest_rooftop_match", "street_center", "intersection" -> MatchLevel.STREET;
            default -> MatchLevel.PLACE;
        };
    }
}
