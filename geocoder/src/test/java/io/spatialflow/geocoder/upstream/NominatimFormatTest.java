package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import org.junit.jupiter.api.Test;

class NominatimFormatTest {

    private static final String HOUSE = """
            [{"place_id":317712345,"licence":"Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
              "osm_type":"node","osm_id":2718281828,"lat":"44.4796","lon":"-73.2121","category":"building",
              "type":"yes","place_rank":30,"importance":0.00007,"addresstype":"building","name":"",
              "display_name":"149, Church Street, Downtown, Burlington, Chittenden County, Vermont, 05401, United States",
              "address":{"house_number":"149","road":"Church Street","neighbourhood":"Downtown","city":"Burlington",
                "county":"Chittenden County","state":"Vermont","ISO3166-2-lvl4":"US-VT","postcode":"05401",
                "country":"United States","country_code":"us"},
              "boundingbox":["44.4795","44.4797","-73.2122","-73.2120"]}]""";

    @Test
    void aHouseIsARooftop() {
        try (Loopback server = Loopback.answering(HOUSE);
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            Candidate found = asking.found("149 Church St, Burlington, VT 05401");
            assertThat(found.point()).isEqualTo(new Point(44.4796, -73.2121));
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.confidence()).isEqualTo(0.9);
            assertThat(found.normalized()).startsWith("149, Church Street").endsWith("United States");
            assertThat(found.provenance().gazetteer()).isEqualTo("nominatim");
            assertThat(found.provenance().licence()).contains("ODbL");
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path()).isEqualTo("/search");
            assertThat(request.decodedQuery())
                    .isEqualTo("q=149 Church St, Burlington, VT 05401&format=jsonv2&addressdetails=1&limit=5");
            assertThat(request.header("User-Agent")).startsWith("SpatialFlow");
        }
    }

    @Test
    void aQuestionInFieldsIsAskedInFields() {
        try (Loopback server = Loopback.answering(HOUSE);
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            Match match = asking.ask(new AddressQuery("149 Church St", "Burlington", "Vermont", "05401"));
            assertThat(match).isInstanceOf(Match.Found.class);
            assertThat(server.requests().getFirst().decodedQuery())
                    .startsWith("street=149 Church St&city=Burlington&state=VT&postalcode=05401&format=jsonv2");
        }
    }

    @Test
    void aPointOnALineBetweenTwoHousesIsInterpolated() {
        String line = HOUSE.replace("\"osm_type\":\"node\"", "\"osm_type\":\"way\"")
                .replace("\"category\":\"building\"", "\"category\":\"place\"")
                .replace("\"type\":\"yes\"", "\"type\":\"house\"");
        try (Loopback server = Loopback.answering(line);
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            assertThat(asking.found("149 Church St, Burlington, VT").level()).isEqualTo(MatchLevel.INTERPOLATED);
        }
    }

    @Test
    void aStreetIsNoHouse() {
        String street = HOUSE.replace("\"house_number\":\"149\",", "").replace("building", "road");
        try (Loopback server = Loopback.answering(street);
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            assertThat(asking.ask("149 Church St, Burlington, VT"))
                    .containsExactly(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        }
    }

    @Test
    void nothingFoundIsNoMatch() {
        try (Loopback server = Loopback.answering("[]");
                Asking asking = Asking.of(Provider.NOMINATIM, server.base())) {
            assertThat(asking.ask("149 Church St, Burlington, VT"))
                    .containsExactly(new Match.Unmatched(Match.Reason.NO_MATCH));
        }
    }
}
