package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes raw rows, hands on those that are address points and counts the others with their reasons. */
final class RowReader {

    private static final Pattern FRACTION = Pattern.compile("([13]/[2348]) +(.+)");
    private static final int FIRST_ROWS = 5;
    private static final int PROGRESS_EVERY = 4096;

    private final Consumer<ReferenceRow> rows;
    private final SourceFile input;
    private final Progress progress;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private final Map<Refusal, List<Long>> firstRows = new EnumMap<>(Refusal.class);
    private long accepted;
    private long seen;

    RowReader(SourceFile input, Progress progress, Consumer<ReferenceRow> rows) {
        this.input = input;
        this.progress = progress;
        this.rows = rows;
    }

    /** A row as text, before anything is known to be good about it. Absent parts are empty. */
    record Raw(
            String lon,
            String lat,
            String number,
            String street,
            String unit,
            String city,
            String district,
            String region,
            String postcode) {}

    void take(long row, Raw raw) {
        Refusal refusal = handOn(raw);
        if (refusal == null) {
            accepted++;
            count();
        } else {
            refuse(row, refusal);
        }
    }

    /** For formats that make and check their rows themselves. */
    void accept(ReferenceRow row) {
        rows.accept(row);
        accepted++;
        count();
    }

    void refuse(long row, Refusal refusal) {
        counts.merge(refusal, 1L, Long::sum);
        List<Long> first = firstRows.computeIfAbsent(refusal, key -> new ArrayList<>());
        if (first.size() < FIRST_ROWS) {
            first.add(row);
        }
        count();
    }

    private void count() {
        if (++seen % PROGRESS_EVERY == 0) {
            progress.at(input.bytesRead(), input.size(), seen);
        }
    }

    SourceReport report(String name) {
        progress.at(input.bytesRead(), input.size(), seen);
        Map<Refusal, SourceReport.Refused> refusals = new EnumMap<>(Refusal.class);
        counts.forEach((refusal, count) ->
                refusals.put(refusal, new SourceReport.Refused(count, firstRows.getOrDefault(refusal, List.of()))));
        return new SourceReport(name, input.size(), accepted, refusals);
    }

    private @Nullable Refusal handOn(Raw raw) {
        if (isTooLong(raw)) {
            return Refusal.TOO_LONG;
        }
        Raw row = withFraction(raw);
        if (HouseNumber.parse(row.number) == null) {
            return Refusal.NO_NUMBER;
        }
        if (row.street.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Refusal.NO_STREET;
        }
        double longitude = degrees(raw.lon);
        double latitude = degrees(raw.lat);
        if (longitude == 0 && latitude == 0) {
            return Refusal.NULL_ISLAND;
        }
        if (!Point.isValid(latitude, longitude) || isAbroad(raw.region, latitude, longitude)) {
            return Refusal.BAD_COORDINATES;
        }
        rows.accept(new AddressPoint(
                new Point(latitude, longitude),
                row.number,
                row.street,
                raw.unit,
                PostalArea.of(
                        raw.city,
                        raw.district,
                        States.code(raw.region) instanceof String code ? code.toUpperCase(Locale.ROOT) : raw.region,
                        raw.postcode)));
        return null;
    }

    /** Some sources put the half of "12 1/2" into the street's column. */
    private static Raw withFraction(Raw raw) {
        if (!raw.street.startsWith("1/") && !raw.street.startsWith("3/")) {
            return raw;
        }
        Matcher fraction = FRACTION.matcher(raw.street);
        return fraction.matches()
                ? new Raw(
                        raw.lon,
                        raw.lat,
                        raw.number.strip() + " " + fraction.group(1),
                        fraction.group(2),
                        raw.unit,
                        raw.city,
                        raw.district,
                        raw.region,
                        raw.postcode)
                : raw;
    }

    private static boolean isTooLong(Raw raw) {
        int most = ReferenceRow.LONGEST_PART;
        return raw.number.length() > most
                || raw.street.length() > most
                || raw.unit.length() > most
                || raw.city.length() > most
                || raw.district.length() > most
                || raw.region.length() > most
                || raw.postcode.length() > most
                || raw.lon.length() > most
                || raw.lat.length() > most;
    }

    /** Not a number if the text is none. */
    static double degrees(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Coordinates that are swapped, or in another projection, put an American city into the sea or onto another continent. */
    static boolean isAbroad(String region, double latitude, double longitude) {
        boolean american = latitude > -15 && latitude < 72 && (longitude < -64 || longitude > 144);
        return !american && States.code(region) != null;
    }
}
