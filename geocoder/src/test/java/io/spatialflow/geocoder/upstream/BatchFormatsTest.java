package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mapbox, Azure Maps and Geocodio: a list in one request. Each is asked for a house it knows and for one it does not. */
class BatchFormatsTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";
    private static final String OTHER = "7 Nowhere Ln, Burlington, VT 05401";

    private static final String MAPBOX = """
            {"batch":[{"type":"FeatureCollection","features":[{"type":"Feature","id":"dXJuOm1ieA",
               "geometry":{"type":"Point","coordinates":[-73.2124,44.4763]},
               "properties":{"mapbox_id":"dXJuOm1ieA","feature_type":"address",
                "full_address":"149 Church Street, Burlington, Vermont 05401, United States","name":"149 Church Street",
                "coordinates":{"longitude":-73.2124,"latitude":44.4763,"accuracy":"rooftop",
                  "routable_points":[{"name":"default","latitude":44.4764,"longitude":-73.2126}]},
                "context":{"address":{"mapbox_id":"x","address_number":"149","street_name":"Church Street",
                    "name":"149 Church Street"},
                  "street":{"mapbox_id":"x","name":"Church Street"},"postcode":{"mapbox_id":"x","name":"05401"},
                  "place":{"mapbox_id":"x","name":"Burlington"},
                  "region":{"mapbox_id":"x","name":"Vermont","region_code":"VT","region_code_full":"US-VT"},
                  "country":{"mapbox_id":"x","name":"United States","country_code":"US"}},
                "match_code":{"address_number":"matched","street":"matched","postcode":"matched","place":"matched",
                  "region":"matched","locality":"not_applicable","country":"inferred","confidence":"exact"}}}]},
              {"type":"FeatureCollection","features":[]}]}""";

    private static final String AZURE = """
            {"summary":{"successfulRequests":1,"totalRequests":2},"batchItems":[
              {"type":"FeatureCollection","features":[{"type":"Feature",
                "geometry":{"type":"Point","coordinates":[-73.2124,44.4763]},"bbox":[-73.22,44.47,-73.2,44.48],
                "properties":{"type":"Address","confidence":"High","matchCodes":["Good"],
                  "geocodePoints":[
                    {"geometry":{"type":"Point","coordinates":[-73.2126,44.4764]},"calculationMethod":"Interpolation",
                     "usageTypes":["Route"]},
                    {"geometry":{"type":"Point","coordinates":[-73.2124,44.4763]},"calculationMethod":"Rooftop",
                     "usageTypes":["Display"]}],
                  "address":{"addressLine":"149 Church St","locality":"Burlington","postalCode":"05401",
                    "formattedAddress":"149 Church St, Burlington, Vermont 05401","streetName":"Church St",
                    "streetNumber":"149","countryRegion":{"name":"United States","ISO":"US"},
                    "adminDistricts":[{"name":"Vermont","shortName":"VT"},
                      {"name":"Chittenden County","shortName":"Chittenden Co."}]}}}]},
              {"error":{"code":"BadArgument","message":"of no use"}}]}""";

    private static final String GEOCODIO = """
            {"results":[
              {"query":"149 Church St, Burlington, VT 05401","response":{"input":{},"results":[
                {"address_components":{"number":"149","street":"Church","suffix":"St","formatted_street":"Church St",
                   "city":"Burlington","county":"Chittenden County","state":"VT","zip":"05401","country":"US"},
                 "address_lines":["149 Church St","","Burlington, VT 05401"],
                 "formatted_address":"149 Church St, Burlington, VT 05401",
                 "location":{"lat":44.4763,"lng":-73.2124},"accuracy":1,"accuracy_type":"rooftop",
                 "source":"Vermont (VCGI)"}]}},
              {"query":"7 Nowhere Ln, Burlington, VT 05401","response":{"error":"Could not geocode address."}}]}""";

    private static String answer(Provider provider) {
        return switch (provider) {
            case MAPBOX -> MAPBOX;
            case AZURE -> AZURE;
            default -> GEOCODIO;
        };
    }

    private static Match ask(Provider provider, String was, String is) {
        assertThat(answer(provider)).contains(was);
        try (Loopback server = Loopback.answering(answer(provider).replace(was, is));
                Asking asking = Asking.of(provider, server.base())) {
            return asking.ask(ADDRESS, OTHER).getFirst();
        }
    }

    @ParameterizedTest
    @CsvSource({"MAPBOX, 1", "AZURE, 0.95", "GEOCODIO, 1"})
    void bothAreAskedInOneRequestAndAnsweredInTheirPlaces(Provider provider, double confidence) {
        try (Loopback server = Loopback.answering(answer(provider));
                Asking asking = Asking.of(provider, server.base())) {
            List<Match> matches = asking.ask(ADDRESS, OTHER);
            Candidate found = Asking.candidate(matches.getFirst());
            assertThat(found.point()).isEqualTo(new Point(44.4763, -73.2124));
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.confidence()).isEqualTo(confidence);
            assertThat(found.faults()).isEmpty();
            assertThat(found.normalized()).startsWith("149 Church St");
            assertThat(matches.get(1)).isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void mapboxIsAskedForWhatMayBeKept() {
        Loopback.Request request = requestTo(Provider.MAPBOX);
        assertThat(request.path()).isEqualTo("/search/geocode/v6/batch");
        assertThat(request.query()).isEqualTo("permanent=true&access_token=" + Asking.KEY.reveal());
        assertThat(request.body()).startsWith("[{").contains("\"q\":\"" + ADDRESS + "\"", "\"limit\":5");
    }

    @Test
    void azureGetsItsKeyInAHeader() {
        Loopback.Request request = requestTo(Provider.AZURE);
        assertThat(request.path()).isEqualTo("/geocode:batch");
        assertThat(request.query()).isEqualTo("api-version=2023-06-01");
        assertThat(request.header("subscription-key")).isEqualTo(Asking.KEY.reveal());
        assertThat(request.body()).startsWith("{\"batchItems\":[{").contains("\"query\":\"" + ADDRESS + "\"");
    }

    @Test
    void geocodioGetsAListOfLines() {
        Loopback.Request request = requestTo(Provider.GEOCODIO);
        assertThat(request.path()).isEqualTo("/v1.10/geocode");
        assertThat(request.query()).isEqualTo("api_key=" + Asking.KEY.reveal());
        assertThat(request.body()).isEqualTo("[\"" + ADDRESS + "\",\"" + OTHER + "\"]");
    }

    private static Loopback.Request requestTo(Provider provider) {
        try (Loopback server = Loopback.answering(answer(provider));
                Asking asking = Asking.of(provider, server.base())) {
            asking.ask(ADDRESS, OTHER);
            return server.requests().getFirst();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAPBOX, '\"accuracy\":\"rooftop\"', '\"accuracy\":\"interpolated\"'",
        "AZURE, '\"Rooftop\"', '\"InterpolationOffset\"'",
        "GEOCODIO, '\"rooftop\"', '\"range_interpolation\"'"
    })
    void eachSaysWhatIsInterpolated(Provider provider, String was, String is) {
        assertThat(Asking.candidate(ask(provider, was, is)).level()).isEqualTo(MatchLevel.INTERPOLATED);
    }

    @ParameterizedTest
    @CsvSource({
        "MAPBOX, '\"accuracy\":\"rooftop\"', '\"accuracy\":\"approximate\"', NUMBER_NOT_FOUND",
        "MAPBOX, '\"feature_type\":\"address\"', '\"feature_type\":\"street\"', NUMBER_NOT_FOUND",
        "MAPBOX, '\"feature_type\":\"address\"', '\"feature_type\":\"postcode\"', LOCALITY_ONLY",
        "MAPBOX, '\"feature_type\":\"address\"', '\"feature_type\":\"place\"', LOCALITY_ONLY",
        "AZURE, '\"Good\"', '\"UpHierarchy\"', NUMBER_NOT_FOUND",
        "AZURE, '\"type\":\"Address\"', '\"type\":\"RoadBlock\"', NUMBER_NOT_FOUND",
        "AZURE, '\"type\":\"Address\"', '\"type\":\"Postcode1\"', LOCALITY_ONLY",
        "GEOCODIO, '\"rooftop\"', '\"nearest_rooftop_match\"', NUMBER_NOT_FOUND",
        "GEOCODIO, '\"rooftop\"', '\"street_center\"', NUMBER_NOT_FOUND",
        "GEOCODIO, '\"rooftop\"', '\"place\"', LOCALITY_ONLY",
        "GEOCODIO, '\"accuracy\":1', '\"accuracy\":0.2', NO_MATCH"
    })
    void eachSaysWhatIsNoHouse(Provider provider, String was, String is, Match.Reason reason) {
        assertThat(ask(provider, was, is)).isEqualTo(new Match.Unmatched(reason));
    }

    @ParameterizedTest
    @CsvSource({"MAPBOX, '\"batch\":['", "AZURE, '\"batchItems\":['", "GEOCODIO, '\"results\":[\n'"})
    void aListOfAnotherLengthIsNoAnswer(Provider provider, String list) {
        assertThat(ask(provider, list, list + "{},")).isInstanceOf(Match.Busy.class);
    }
}
