package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /v1/search} of Pelias, whose answers say of what kind they are and how sure it is. */
final class PeliasFormat implements Format {

    private final Secret key;

    PeliasFormat(Secret key) {
        this.key = key;
    }

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
                        "/v1/search/structured",
                        "address",
                        question.street(),
                        "locality",
                        question.city(),
                        "region",
                        question.state(),
                        "postalcode",
                        question.zip(),
                        "size",
                        "5",
                        "api_key",
                        key.reveal())
                : Json.get(base, "/v1/search", "text", question.line(), "size", "5", "api_key", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Place> places = new ArrayList<>();
        for (JsonNode feature : Json.list(Json.read(body).path("features"))) {
            places.add(place(feature));
        }
        return List.of(Answer.of(places));
    }

    private static Place place(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        return new Place(
                Json.number(coordinates.path(1)),
                Json.number(coordinates.path(0)),
                level(properties),
                Json.number(properties.path("confidence")),
                Json.text(properties.path("housenumber")),
                Json.text(properties.path("street")),
                Json.texts(properties, "locality", "localadmin", "borough", "neighbourhood"),
                Json.text(properties.path("region_a")),
                Json.text(properties.path("postalcode")),
                Json.text(properties.path("label")));
    }

    private static MatchLevel level(JsonNode properties) {
        boolean fallback = Json.text(properties.path("match_type")).equals("fallback");
        return switch (Json.text(properties.path("layer"))) {
            case "address" ->
                switch (Json.text(properties.path("accuracy"))) {
                    case "point" -> fallback ? MatchLevel.STREET : MatchLevel.ROOFTOP;
                    case "interpolated" -> MatchLevel.INTERPOLATED;
                    default -> MatchLevel.STREET;
                };
            case "street" -> MatchLevel.STREET;
            case "postalcode" -> MatchLevel.POSTCODE;
            default -> MatchLevel.PLACE;
        };
    }
}
