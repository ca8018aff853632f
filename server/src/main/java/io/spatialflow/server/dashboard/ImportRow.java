package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.bulk.ListRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of an import, as the table shows it. */
record ImportRow(ListRow row, int listBufferMeters) {

    public int number() {
        return row.number();
    }

    /** As people count. */
    public int ordinal() {
        return row.number() + 1;
    }

    public String outcome() {
        return ImportView.key(row.outcome());
    }

    public String outcomeWords() {
        return words(row.outcome());
    }

    static String words(ListRow.Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "Waiting";
            case NEW -> "Ready";
            case DUPLICATE -> "Duplicate";
            case AMBIGUOUS -> "Ambiguous";
            case FAILED -> "Failed";
            case LEFT_OUT -> "Left out";
            case CREATED -> "Created";
            case UNDONE -> "Taken back";
        };
    }

    public ListRow.Entry entry() {
        return row.entry();
    }

    public String radius() {
        return row.entry().bufferMeters().isEmpty()
                ? meters(listBufferMeters)
                : row.entry().radius(listBufferMeters).isPresent()
                        ? meters(row.entry().radius(listBufferMeters).getAsInt())
                        : row.entry().bufferMeters();
    }

    public int radiusMeters() {
        return row.entry().radius(listBufferMeters).orElse(listBufferMeters);
    }

    private static String meters(double meters) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(meters) + " m";
    }

    public List<String> tags() {
        return row.entry().tags().isBlank()
                ? List.of()
                : List.of(row.entry().tags().split(",", -1));
    }

    public @Nullable Point point() {
        return row.point().orElse(null);
    }

    /** Where it was found, or by whom; empty if it was not. */
    public String found() {
        if (!(row.place() instanceof ListRow.Place.Found found)) {
            return "";
        }
        Candidate candidate = found.candidate();
        return switch (found.hand()) {
            case PLACED -> "Placed by hand";
            case CHOSEN -> candidate.normalized() + " (chosen)";
            case NONE -> candidate.normalized();
        };
    }

    /** Whether what was found is written otherwise than the row has it, but for case and punctuation. */
    public boolean tellsMore() {
        return !found().isEmpty() && !bare(found()).equals(bare(row.entry().address()));
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** How sure that is. */
    public String certainty() {
        return row.place() instanceof ListRow.Place.Found found && found.hand() != ListRow.Hand.PLACED
                ? found.candidate().level().name().toLowerCase(Locale.ROOT)
                        + ", "
                        + Math.round(100 * found.candidate().confidence())
                        + " %"
                : "";
    }

    public ImportWords.@Nullable Words problem() {
        return switch (row.place()) {
            case ListRow.Place.Nowhere nowhere -> ImportWords.of(nowhere);
            case ListRow.Place.Several several -> ImportWords.AMBIGUOUS;
            case ListRow.Place.Found found -> null;
            case ListRow.Place.Waiting waiting -> null;
        };
    }

    /** The fence that its point lies in; empty if there is none. */
    public String match() {
        ListRow.Match match = row.match();
        if (match == null) {
            return "";
        }
        String distance =
                NumberFormat.getInstance(Locale.ENGLISH).format(Math.round(10 * match.distanceMeters()) / 10.0);
        Integer other = match.row();
        return match.name() + (other == null ? "" : " (row " + (other + 1) + ")") + ", " + distance + " m away";
    }

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (row.place() instanceof ListRow.Place.Several several) {
            for (Candidate candidate : several.candidates()) {
                choices.add(new Choice(
                        choices.size(),
                        Character.toString((char) ('A' + choices.size())),
                        candidate.normalized(),
                        candidate.point(),
                        Math.round(100 * candidate.confidence()) + " %"));
            }
        }
        return choices;
    }

    /** One of the places that an ambiguous address may mean. */
    record Choice(int index, String letter, String address, Point point, String confidence) {}
}
