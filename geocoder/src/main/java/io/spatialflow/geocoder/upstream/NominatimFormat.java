package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /search} of Nominatim, in its format "jsonv2". It has no measure of how well a text was understood. */
final class NominatimFormat implements Format {

    private static final String RESULTS = "5";
    private static final double CONFIDENCE = 0.9;

    NominatimFormat(Secret unused) {}

    @Override
    public int mostAtOnce() {
        return 1;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        Question question = questions.getFirst();
        return question.isStructured()
                ? Json.get(
                        base,
                        "/search",
                        "street",
                        question.street(),
                        "city",
                        question.city(),
                        "state",
                        question.state(),
                        "postalcode",
                        question.zip(),
                        "format",
                        "jsonv2",
                        "addressdetails",
                        "1",
                        "limit",
                        RESULTS)
                : Json.get(
                        base,
                        "/search",
                        "q",
                        question.line(),
                        "format",
                        "jsonv2",
                        "addressdetails",
                        "1",
                        "limit",
                        RESULTS);
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Place> places = new ArrayList<>();
        for (JsonNode result : Json.list(Json.read(body))) {
            places.add(place(result));
        }
        return List.of(Answer.of(places));
    }

    private static Place place(JsonNode result) {
        JsonNode address = result.path("address");
        return new Place(
                Numbers.degrees(Json.text(result.path("lat"))),
                Numbers.degrees(Json.text(result.path("lon"))),
                level(result, address),
                CONFIDENCE,
                Json.text(address.path("house_number")),
                Json.text(address.path("road")),
                Json.texts(
                        address,
                        "city",
                        "town",
                        "village",
                        "hamlet",
                        "municipality",
                        "suburb",
                        "neighbourhood",
                        "borough"),
                Json.text(address.path("state")),
                Json.text(address.path("postcode")),
                Json.text(result.path("display_name")));
    }

    private static MatchLevel level(JsonNode result, JsonNode address) {
        String type = Json.text(result.path("addresstype"));
        if (!Json.text(address.path("house_number")).isEmpty()) {
            // A house that is a way of the category "place" is a point on a line between two known numbers.
            boolean between = Json.text(result.path("category")).equals("place")
                    && Json.text(result.path("type")).equals("house")
                    && Json.text(result.path("osm_type")).equals("way");
            return between ? MatchLevel.INTERPOLATED : MatchLevel.ROOFTOP;
        }
        return switch (type) {
            case "road" -> MatchLevel.STREET;
            case "postcode" -> MatchLevel.POSTCODE;
            default -> MatchLevel.PLACE;
        };
    }
}
