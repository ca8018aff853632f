package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /v1/geocode} of HERE Geocoding and Search v7. */
final class HereFormat implements Format {

    private final Secret key;

    HereFormat(Secret key) {
        this.key = key;
    }

    @Override
    public int mostAtOnce() {
        return 1;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        return Json.get(base, "/v1/geocode", "q", questions.getFirst().line(), "limit", "5", "apiKey", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Place> places = new ArrayList<>();
        for (JsonNode item : Json.list(Json.read(body).path("items"))) {
            places.add(place(item));
        }
        return List.of(Answer.of(places));
    }

    private static Place place(JsonNode item) {
        JsonNode position = item.path("position");
        JsonNode address = item.path("address");
        return new Place(
                Json.number(position.path("lat")),
                Json.number(position.path("lng")),
                level(item),
                Json.number(item.path("scoring").path("queryScore")),
                Json.text(address.path("houseNumber")),
                Json.text(address.path("street")),
                Json.texts(address, "city", "district", "subdistrict"),
                Json.text(address.path("stateCode")),
                Json.text(address.path("postalCode")),
                Json.text(address.path("label")));
    }

    private static MatchLevel level(JsonNode item) {
        return switch (Json.text(item.path("resultType"))) {
            case "houseNumber" -> {
                if (item.path("houseNumberFallback").asBoolean(false)) {
                    yield MatchLevel.STREET;
                }
                yield switch (Json.text(item.path("houseNumberType"))) {
                    case "PA" -> MatchLevel.ROOFTOP;
                    case "interpolated" -> MatchLevel.INTERPOLATED;
                    default -> MatchLevel.STREET;
                };
            }
            case "street", "intersection" -> MatchLevel.STREET;
            default ->
                Json.text(item.path("localityType")).equals("postalCode") ? MatchLevel.POSTCODE : MatchLevel.PLACE;
        };
    }
}
