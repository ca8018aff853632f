package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Google's Geocoding API, which says in the body, with status 200, how it went. */
final class GoogleFormat implements Format {

    private static final Duration SECONDS = Duration.ofSeconds(2);
    private static final Duration TOMORROW = Duration.ofHours(1);

    private static final double WHOLE = 0.95;
    private static final double PARTIAL = 0.65;

    private final Secret key;

    GoogleFormat(Secret key) {
        this.key = key;
    }

    @Override
    public int mostAtOnce() {
        return 1;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        return Json.get(
                base, "/maps/api/geocode/json", "address", questions.getFirst().line(), "key", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer, Trouble {
        JsonNode answer = Json.read(body);
        switch (Json.text(answer.path("status"))) {
            case "OK", "ZERO_RESULTS" -> {}
            case "OVER_QUERY_LIMIT" -> throw new Trouble(new Reply.Later(SECONDS));
            case "OVER_DAILY_LIMIT" -> throw new Trouble(new Reply.Later(TOMORROW));
            case "REQUEST_DENIED" -> throw new Trouble(new Reply.Failed("it refuses our key", false));
            case "INVALID_REQUEST" -> throw new Trouble(new Reply.Rejected());
            case "UNKNOWN_ERROR" -> throw new Trouble(new Reply.Failed("an error of its own", true));
            default -> throw new UnreadableAnswer("a status that is not documented");
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode result : Json.list(answer.path("results"))) {
            places.add(place(result));
        }
        return List.of(Answer.of(places));
    }

    private static Place place(JsonNode result) {
        JsonNode point = result.path("geometry").path("location");
        String number = component(result, "street_number", "long_name");
        return new Place(
                Json.number(point.path("lat")),
                Json.number(point.path("lng")),
                level(result, number),
                result.path("partial_match").asBoolean(false) ? PARTIAL : WHOLE,
                number,
                component(result, "route", "long_name"),
                List.of(
                        component(result, "locality", "long_name"),
                        component(result, "sublocality", "long_name"),
                        component(result, "neighborhood", "long_name"),
                        component(result, "postal_town", "long_name"),
                        component(result, "administrative_area_level_3", "long_name")),
                component(result, "administrative_area_level_1", "short_name"),
                component(result, "postal_code", "long_name"),
                Json.text(result.path("formatted_address")));
    }

    private static MatchLevel level(JsonNode result, String number) {
        return switch (Json.text(result.path("geometry").path("location_type"))) {
            case "ROOFTOP" -> number.isEmpty() ? MatchLevel.PLACE : MatchLevel.ROOFTOP;
            case "RANGE_INTERPOLATED" -> number.isEmpty() ? MatchLevel.STREET : MatchLevel.INTERPOLATED;
            case "GEOMETRIC_CENTER" -> hasType(result, "route") ? MatchLevel.STREET : MatchLevel.PLACE;
            default -> hasType(result, "postal_code") ? MatchLevel.POSTCODE : MatchLevel.PLACE;
        };
    }

    private static String component(JsonNode result, String type, String member) {
        for (JsonNode component : result.path("address_components").values()) {
            if (hasType(component, type)) {
                return Json.text(component.path(member));
            }
        }
        return "";
    }

    private static boolean hasType(JsonNode node, String type) {
        return node.path("types").values().stream()
                .anyMatch(each -> Json.text(each).equals(type));
    }
}
