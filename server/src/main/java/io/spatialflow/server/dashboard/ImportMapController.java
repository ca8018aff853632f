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
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the map of an import draws: every row that has a place, or, for whoever has those, what changed since. */
@RestController
class ImportMapController {

    private static final int MOST_AMBIGUOUS = 2_000;

    /** Of more rows it is quicker to send all. */
    private static final int MOST_CHANGED = 2_000;

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
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        AddressList list = desk.list(member, id);
        Points points = ImportDesk.number(since)
                .flatMap(version -> changed(list, version))
                .orElseGet(() -> all(list));
        byte[] json = JsonMapper.shared().writeValueAsBytes(points);
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

    private Points all(AddressList list) {
        PointRow points = new PointRow();
        for (Spot spot : lists.spots(list)) {
            points.add(spot.number(), spot.outcome(), spot.point(), spot.bufferMeters());
        }
        RowFilter ambiguous = RowFilter.of(EnumSet.of(ListRow.Outcome.AMBIGUOUS));
        lists.rows(list, ambiguous, 0, MOST_AMBIGUOUS).forEach(points::addCandidates);
        return points(list, null, points);
    }

    /** Empty if that is most of the list. */
    private Optional<Points> changed(AddressList list, int version) {
        List<ListRow> changed = lists.changed(list, version, MOST_CHANGED + 1);
        if (changed.size() > MOST_CHANGED) {
            return Optional.empty();
        }
        PointRow points = new PointRow();
        for (ListRow row : changed) {
            int radius = row.entry().radius(list.bufferMeters()).orElse(list.bufferMeters());
            row.point().ifPresent(point -> points.add(row.number(), row.outcome(), point, radius));
            points.addCandidates(row);
        }
        return Optional.of(points(list, changed.stream().map(ListRow::number).toList(), points));
    }

    private static Points points(AddressList list, @Nullable List<Integer> changed, PointRow points) {
        List<String> outcomes = EnumSet.allOf(ListRow.Outcome.class).stream()
                .map(ImportView::key)
                .toList();
        return new Points(list.version(), list.rowCount(), changed, outcomes, points.numbers);
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

        /** All places that an ambiguous row may be. */
        void addCandidates(ListRow row) {
            if (row.outcome() == ListRow.Outcome.AMBIGUOUS && row.place() instanceof ListRow.Place.Several several) {
                several.candidates().forEach(candidate -> add(row.number(), row.outcome(), candidate.point(), 0));
            }
        }

        /** To about a decimetre. */
        private static int micros(double degrees) {
            return (int) Math.round(degrees * 1e6);
        }
    }

    /**
     * Points for the map.
     *
     * @param version of the list; what is asked for next is what changed since
     * @param rows how many the list has
     * @param changed the rows in whose place these come; null if it is all of them
     * @param outcomes names for the outcomes, by their number
     * @param points five numbers each: row, outcome, latitude and longitude in millionths of a degree, radius in metres; but
     *     for outcome and radius what is to be added to that of the point before
     */
    record Points(
            long version, int rows, @Nullable List<Integer> changed, List<String> outcomes, List<Integer> points) {}
}
