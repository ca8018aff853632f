package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /api} of Photon: GeoJSON. It searches as one types, so that what it finds may be something else altogether. */
final class PhotonFormat implements Format {

    private static final double CONFIDENCE = 0.85;

    PhotonFormat(Secret unused) {}

    @Override
    public int mostAtOnce() {
        return 1;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        return Json.get(base, "/api", "q", questions.getFirst().line(), "limit", "5");
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
        String number = Json.text(properties.path("housenumber"));
        String street = Json.text(properties.path("street"));
        String city = Json.text(properties.path("city"));
        return new Place(
                Json.number(coordinates.path(1)),
                Json.number(coordinates.path(0)),
                level(properties, number),
                CONFIDENCE,
                number,
                street,
                Json.texts(properties, "city", "district", "locality"),
                Json.text(properties.path("state")),
                Json.text(properties.path("postcode")),
                label(number, street, city, properties));
    }

    private static MatchLevel level(JsonNode properties, String number) {
        if (!number.isEmpty()) {
            // As in Nominatim, from whose database it is filled.
            boolean between = Json.text(properties.path("osm_key")).equals("place")
                    && Json.text(properties.path("osm_value")).equals("house")
                    && Json.text(properties.path("osm_type")).equals("W");
            return between ? MatchLevel.INTERPOLATED : MatchLevel.ROOFTOP;
        }
        return Json.text(properties.path("type")).equals("street") ? MatchLevel.STREET : MatchLevel.PLACE;
    }

    private static String label(String number, String street, String city, JsonNode properties) {
        String end = Json.text(properties.path("state")) + " " + Json.text(properties.path("postcode"));
        return (number + " " + street).strip() + ", " + city + ", " + end.strip();
    }
}
