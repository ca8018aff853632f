package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.RowFilter;
import io.spatialflow.server.bulk.Spot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the map of an import draws: every row that has a place, in one answer. */
@RestController
class ImportMapController {

    private static final int MOST_AMBIGUOUS = 2_000;

    private final AddressLists lists;
    private final ImportDesk desk;

    ImportMapController(AddressLists lists, ImportDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping(path = "/dashboard/imports/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> points(
            @AuthenticationPrincipal Membership member,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(points(desk.list(member, id)));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped(json))
                : answer.body(json);
    }

    private static byte[] zipped(byte[] json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        }
        return bytes.toByteArray();
    }

    private Points points(AddressList list) {
        PointRow points = new PointRow();
        for (Spot spot : lists.spots(list)) {
            points.add(spot.number(), spot.outcome(), spot.point(), spot.bufferMeters());
        }
        RowFilter ambiguous = RowFilter.of(EnumSet.of(ListRow.Outcome.AMBIGUOUS));
        for (ListRow row : lists.rows(list, ambiguous, 0, MOST_AMBIGUOUS)) {
            if (row.place() instanceof ListRow.Place.Several several) {
                several.candidates()
                        .forEach(
                                candidate -> points.add(row.number(), ListRow.Outcome.AMBIGUOUS, candidate.point(), 0));
            }
        }
        List<String> outcomes = EnumSet.allOf(ListRow.Outcome.class).stream()
                .map(ImportView::key)
                .toList();
        return new Points(outcomes, points.numbers);
    }

    /** Points as differences, each from the one before: fifty thousand are a third of a megabyte so, once zipped. */
    private static final class PointRow {

        private final List<Integer> numbers = new ArrayList<>();
        private int row;
        private int latitude;
        private int longitude;

        void add(int nextRow, ListRow.Outcome outcome, Point point, int radius) {
            int north = micros(point.latitude());
            int east = micros(point.longitude());
            numbers.addAll(List.of(nextRow - row, outcome.ordinal(), north - latitude, east - longitude, radius));
            row = nextRow;
            latitude = north;
            longitude = east;
        }

        /** To about a decimetre. */
        private static int micros(double degrees) {
            return (int) Math.round(degrees * 1e6);
        }
    }

    /**
     * Points for the map.
     *
     * @param outcomes names for the outcomes, by their number
     * @param points five numbers each: row, outcome, latitude and longitude in millionths of a degree, radius in metres; but
     *     for outcome and radius what is to be added to that of the point before
     */
    record Points(List<String> outcomes, List<Integer> points) {}
}
