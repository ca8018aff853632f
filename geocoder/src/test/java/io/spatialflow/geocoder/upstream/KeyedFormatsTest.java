package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Google and HERE: one question in a request, with a key. */
class KeyedFormatsTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";

    private static final String GOOGLE = """
            {"results":[{"address_components":[
                {"long_name":"149","short_name":"149","types":["street_number"]},
                {"long_name":"Church Street","short_name":"Church St","types":["route"]},
                {"long_name":"Burlington","short_name":"Burlington","types":["locality","political"]},
                {"long_name":"Chittenden County","short_name":"Chittenden County",
                 "types":["administrative_area_level_2","political"]},
                {"long_name":"Vermont","short_name":"VT","types":["administrative_area_level_1","political"]},
                {"long_name":"United States","short_name":"US","types":["country","political"]},
                {"long_name":"05401","short_name":"05401","types":["postal_code"]},
                {"long_name":"8489","short_name":"8489","types":["postal_code_suffix"]}],
              "formatted_address":"149 Church St, Burlington, VT 05401, USA",
              "geometry":{"location":{"lat":44.4763,"lng":-73.2124},"location_type":"ROOFTOP",
                "viewport":{"northeast":{"lat":44.478,"lng":-73.211},"southwest":{"lat":44.475,"lng":-73.214}}},
              "place_id":"ChIJnothing","types":["street_address"]}],"status":"OK"}""";

    private static final String HERE = """
            {"items":[{"title":"149 Church St, Burlington, VT 05401-8489, United States","id":"here:af:streetsection:x",
              "resultType":"houseNumber","houseNumberType":"PA",
              "address":{"label":"149 Church St, Burlington, VT 05401-8489, United States","countryCode":"USA",
                "countryName":"United States","stateCode":"VT","state":"Vermont","county":"Chittenden",
                "city":"Burlington","district":"Downtown","street":"Church St","postalCode":"05401-8489",
                "houseNumber":"149"},
              "position":{"lat":44.4763,"lng":-73.2124},"access":[{"lat":44.4764,"lng":-73.2126}],
              "mapView":{"west":-73.2136,"south":44.4754,"east":-73.2111,"north":44.4772},
              "scoring":{"queryScore":0.99,"fieldScore":{"state":1,"city":1,"streets":[0.9],"houseNumber":1}}}]}""";

    private static Match ask(Provider provider, String answer) {
        try (Loopback server = Loopback.answering(answer);
                Asking asking = Asking.of(provider, server.base())) {
            return asking.ask(ADDRESS).getFirst();
        }
    }

    @Test
    void googleFindsAHouse() {
        try (Loopback server = Loopback.answering(GOOGLE);
                Asking asking = Asking.of(Provider.GOOGLE, server.base())) {
            Candidate found = asking.found(ADDRESS);
            assertThat(found.point()).isEqualTo(new Point(44.4763, -73.2124));
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.confidence()).isEqualTo(0.95);
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo("/maps/api/geocode/json");
            assertThat(request.decodedQuery()).isEqualTo("address=" + ADDRESS + "&key=" + Asking.KEY.reveal());
        }
    }

    @Test
    void googlePartialMatchesAreLessSure() {
        String partial = GOOGLE.replace("\"place_id\"", "\"partial_match\":true,\"place_id\"");
        assertThat(Asking.candidate(ask(Provider.GOOGLE, partial)).confidence()).isEqualTo(0.65);
    }

    @ParameterizedTest
    @CsvSource({
        "RANGE_INTERPOLATED, street_address, INTERPOLATED",
        "GEOMETRIC_CENTER, route, NUMBER_NOT_FOUND",
        "APPROXIMATE, postal_code, LOCALITY_ONLY",
        "APPROXIMATE, locality, LOCALITY_ONLY",
        "SOMETHING_NEW, street_address, LOCALITY_ONLY"
    })
    void googleSaysHowNearItIs(String locationType, String type, String means) {
        Match match = ask(
                Provider.GOOGLE,
                GOOGLE.replace("ROOFTOP", locationType).replace("\"street_address\"", '"' + type + '"'));
        if (means.equals("INTERPOLATED")) {
            assertThat(Asking.candidate(match).level()).isEqualTo(MatchLevel.INTERPOLATED);
        } else {
            assertThat(match).isEqualTo(new Match.Unmatched(Match.Reason.valueOf(means)));
        }
    }

    /** Google answers 200 whatever happens. */
    @ParameterizedTest
    @CsvSource({
        "ZERO_RESULTS, , NO_MATCH",
        "INVALID_REQUEST, , NO_MATCH",
        "OVER_DAILY_LIMIT, 3600, ",
        "REQUEST_DENIED, 5, ",
        "UNKNOWN_ERROR, 5, ",
        "OVER_QUERY_LIMIT, 2, ",
        "NEW_STATUS, 5, "
    })
    void googleSaysInTheBodyHowItWent(String status, Integer retryAfter, Match.Reason reason) {
        Match match = ask(Provider.GOOGLE, "{\"results\":[],\"status\":\"" + status + "\"}");
        assertThat(match)
                .isEqualTo(
                        reason == null ? new Match.Busy(Duration.ofSeconds(retryAfter)) : new Match.Unmatched(reason));
    }

    @Test
    void hereFindsAHouse() {
        try (Loopback server = Loopback.answering(HERE);
                Asking asking = Asking.of(Provider.HERE, server.base())) {
            Candidate found = asking.found(ADDRESS);
            assertThat(found.point()).isEqualTo(new Point(44.4763, -73.2124));
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.confidence()).isEqualTo(0.99);
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo("/v1/geocode");
            assertThat(request.decodedQuery()).isEqualTo("q=" + ADDRESS + "&limit=5&apiKey=" + Asking.KEY.reveal());
        }
    }

    @Test
    void hereSaysHowNearItIs() {
        assertThat(Asking.candidate(ask(Provider.HERE, HERE.replace("\"PA\"", "\"interpolated\"")))
                        .level())
                .isEqualTo(MatchLevel.INTERPOLATED);
        assertThat(ask(Provider.HERE, HERE.replace("\"houseNumberType\"", "\"houseNumberFallback\":true,\"x\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(ask(Provider.HERE, HERE.replace("\"resultType\":\"houseNumber\"", "\"resultType\":\"street\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(ask(Provider.HERE, HERE.replace("\"resultType\":\"houseNumber\"", "\"resultType\":\"locality\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.LOCALITY_ONLY));
        assertThat(ask(Provider.HERE, "{\"items\":[]}")).isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
    }
}
