package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code geocode:batch} of Azure Maps Search v2. */
final class AzureFormat implements Format {

    private static final int MOST = 100;
    private static final String VERSION = "2023-06-01";

    private final Secret key;

    AzureFormat(Secret key) {
        this.key = key;
    }

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        List<Map<String, Object>> items = questions.stream()
                .map(question -> Map.<String, Object>of("query", question.line(), "top", 5))
                .toList();
        return Json.post(base, "/geocode:batch", Map.of("batchItems", items), "api-version", VERSION)
                .header("subscription-key", key.reveal());
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Answer> answers = new ArrayList<>();
        for (JsonNode item : Json.list(Json.read(body).path("batchItems"), questions)) {
            List<Place> places = new ArrayList<>();
            // An item that it could not make sense of has an error in place of features.
            if (!item.path("error").isObject()) {
                for (JsonNode feature : Json.list(item.path("features"))) {
                    places.add(place(feature));
                }
            }
            answers.add(Answer.of(places));
        }
        return answers;
    }

    private static Place place(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        JsonNode address = properties.path("address");
        JsonNode districts = address.path("adminDistricts");
        return new Place(
                Json.number(coordinates.path(1)),
                Json.number(coordinates.path(0)),
                level(properties),
                confidence(properties),
                number(address),
                Json.text(address.path("streetName")),
                List.of(Json.text(address.path("locality")), Json.text(address.path("neighborhood"))),
                Json.text(districts.path(0).path("shortName")),
                Json.text(address.path("postalCode")),
                Json.text(address.path("formattedAddress")));
    }

    /** Older answers have it only at the beginning of the line. */
    private static String number(JsonNode address) {
        String number = Json.text(address.path("streetNumber"));
        return number.isEmpty() ? Json.text(address.path("addressLine")).split(" ", 2)[0] : number;
    }

    private static MatchLevel level(JsonNode properties) {
        boolean upwards = properties.path("matchCodes").values().stream()
                .anyMatch(code -> Json.text(code).equals("UpHierarchy"));
        return switch (Json.text(properties.path("type"))) {
            case "Address" ->
                switch (method(properties)) {
                    case "Rooftop", "Parcel" -> upwards ? MatchLevel.STREET : MatchLevel.ROOFTOP;
                    case "Interpolation", "InterpolationOffset" ->
                        upwards ? MatchLevel.STREET : MatchLevel.INTERPOLATED;
                    default -> MatchLevel.STREET;
                };
            case "RoadBlock", "RoadIntersection" -> MatchLevel.STREET;
            case "Postcode1" -> MatchLevel.POSTCODE;
            default -> MatchLevel.PLACE;
        };
    }

    /** The point of a place is the one for display; others say where to stop a car. */
    private static String method(JsonNode properties) {
        for (JsonNode point : properties.path("geocodePoints").values()) {
            boolean displayed = point.path("usageTypes").values().stream()
                    .anyMatch(usage -> Json.text(usage).equals("Display"));
            if (displayed) {
                return Json.text(point.path("calculationMethod"));
            }
        }
        return "";
    }

    private static double confidence(JsonNode properties) {
        return switch (Json.text(properties.path("confidence"))) {
            case "High" -> 0.95;
            case "Medium" -> 0.75;
            default -> 0.5;
        };
    }
}
