package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import org.junit.jupiter.api.Test;

/** Photon and Pelias. */
class GeoJsonFormatsTest {

    private static final String ADDRESS = "149 Church St, Burlington, VT 05401";

    private static final String PHOTON = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"osm_type":"N","osm_id":2718281828,"osm_key":"building","osm_value":"yes",
                "type":"house","postcode":"05401","housenumber":"149","countrycode":"US","street":"Church Street",
                "country":"United States","city":"Burlington","district":"Downtown","state":"Vermont",
                "county":"Chittenden County"},
               "geometry":{"type":"Point","coordinates":[-73.2121,44.4796]}}]}""";

    private static final String PELIAS = """
            {"geocoding":{"version":"0.2","query":{"text":"149 Church St, Burlington, VT 05401","size":5}},
             "type":"FeatureCollection","features":[
              {"type":"Feature","geometry":{"type":"Point","coordinates":[-73.2121,44.4796]},
               "properties":{"id":"us/vt/statewide:1","gid":"openaddresses:address:us/vt/statewide:1","layer":"address",
                "source":"openaddresses","country_code":"US","name":"149 Church Street","housenumber":"149",
                "street":"Church Street","postalcode":"05401","confidence":1,"match_type":"exact","accuracy":"point",
                "country":"United States","country_a":"USA","region":"Vermont","region_a":"VT",
                "county":"Chittenden County","locality":"Burlington","label":"149 Church Street, Burlington, VT, USA"}}]}""";

    private static Match ask(Provider provider, String answer) {
        try (Loopback server = Loopback.answering(answer);
                Asking asking = Asking.of(provider, server.base())) {
            return asking.ask(ADDRESS).getFirst();
        }
    }

    @Test
    void photonFindsAHouse() {
        try (Loopback server = Loopback.answering(PHOTON);
                Asking asking = Asking.of(Provider.PHOTON, server.base())) {
            Candidate found = asking.found(ADDRESS);
            assertThat(found.point()).isEqualTo(new Point(44.4796, -73.2121));
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.normalized()).isEqualTo("149 Church Street, Burlington, Vermont 05401");
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo("/api");
            assertThat(request.decodedQuery()).isEqualTo("q=" + ADDRESS + "&limit=5");
        }
    }

    @Test
    void photonsPointBetweenTwoHousesIsInterpolated() {
        String between = PHOTON.replace("\"osm_type\":\"N\"", "\"osm_type\":\"W\"")
                .replace(
                        "\"osm_key\":\"building\",\"osm_value\":\"yes\"",
                        "\"osm_key\":\"place\",\"osm_value\":\"house\"");
        assertThat(Asking.candidate(ask(Provider.PHOTON, between)).level()).isEqualTo(MatchLevel.INTERPOLATED);
    }

    /** It searches as one types: another town, another street and another house come up readily. */
    @Test
    void whatPhotonFindsElsewhereIsNotTaken() {
        assertThat(ask(Provider.PHOTON, PHOTON.replace("Vermont", "New York").replace("05401", "14001")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
        assertThat(ask(Provider.PHOTON, PHOTON.replace("Church Street", "Church Road")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
        assertThat(ask(Provider.PHOTON, PHOTON.replace("\"housenumber\":\"149\"", "\"housenumber\":\"14\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(ask(Provider.PHOTON, PHOTON.replace("\"05401\"", "\"05408\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NO_MATCH));
    }

    @Test
    void peliasFindsAHouse() {
        try (Loopback server = Loopback.answering(PELIAS);
                Asking asking = Asking.of(Provider.PELIAS, server.base())) {
            Candidate found = asking.found(ADDRESS);
            assertThat(found.level()).isEqualTo(MatchLevel.ROOFTOP);
            assertThat(found.confidence()).isEqualTo(1);
            assertThat(found.normalized()).isEqualTo("149 Church Street, Burlington, VT, USA");
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo("/v1/search");
            assertThat(request.decodedQuery()).isEqualTo("text=" + ADDRESS + "&size=5&api_key=" + Asking.KEY.reveal());
        }
    }

    @Test
    void peliasIsAskedInFieldsWhereThereAreFields() {
        try (Loopback server = Loopback.answering(PELIAS);
                Asking asking = Asking.of(Provider.PELIAS, server.base())) {
            asking.ask(new AddressQuery("149 Church St", "Burlington", "VT", "05401"));
            Loopback.Request request = server.requests().getFirst();
            assertThat(request.path()).isEqualTo("/v1/search/structured");
            assertThat(request.decodedQuery())
                    .startsWith("address=149 Church St&locality=Burlington&region=VT&postalcode=05401");
        }
    }

    @Test
    void peliasSaysHowNearItIs() {
        String interpolated = PELIAS.replace("\"accuracy\":\"point\"", "\"accuracy\":\"interpolated\"")
                .replace("\"confidence\":1", "\"confidence\":0.8")
                .replace("\"match_type\":\"exact\"", "\"match_type\":\"interpolated\"");
        Candidate found = Asking.candidate(ask(Provider.PELIAS, interpolated));
        assertThat(found.level()).isEqualTo(MatchLevel.INTERPOLATED);
        assertThat(found.confidence()).isEqualTo(0.8);
    }

    @Test
    void whatPeliasFallsBackToIsNoHouse() {
        String street = PELIAS.replace("\"layer\":\"address\"", "\"layer\":\"street\"")
                .replace(
                        "\"match_type\":\"exact\",\"accuracy\":\"point\"",
                        "\"match_type\":\"fallback\",\"accuracy\":\"centroid\"");
        assertThat(ask(Provider.PELIAS, street)).isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
        assertThat(ask(Provider.PELIAS, street.replace("\"layer\":\"street\"", "\"layer\":\"locality\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.LOCALITY_ONLY));
        assertThat(ask(Provider.PELIAS, PELIAS.replace("\"match_type\":\"exact\"", "\"match_type\":\"fallback\"")))
                .isEqualTo(new Match.Unmatched(Match.Reason.NUMBER_NOT_FOUND));
    }
}
