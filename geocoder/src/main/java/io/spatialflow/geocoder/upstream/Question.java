package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.address.AddressParser;
import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Match;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address with a house number, to be asked of somebody else.
 *
 * @param readings at least one, the least doubtful first
 */
record Question(AddressQuery query, List<Interpretation> readings) {

    /** What a text turns out to be: a question, or an answer by itself. */
    sealed interface Read {
        record Asked(Question question) implements Read {}

        record Settled(Match match) implements Read {}
    }

    static Read read(AddressQuery query) {
        return switch (AddressParser.read(AddressText.of(query.line()))) {
            case Reading.House house -> new Read.Asked(new Question(query, house.interpretations()));
            case Reading.NoHouse noHouse -> new Read.Settled(new Match.Unmatched(Match.Reason.LOCALITY_ONLY));
            case Reading.PostBox box -> new Read.Settled(new Match.Unmatched(Match.Reason.PO_BOX));
            case Reading.Nothing nothing -> new Read.Settled(new Match.Unmatched(Match.Reason.NOT_AN_ADDRESS));
        };
    }

    /** Equal for texts that say the same: case, accents, "St" and "Street" make no difference. */
    String key() {
        Interpretation first = readings.getFirst();
        return Stream.of(
                        first.number().display(),
                        first.street().text(),
                        first.unit(),
                        first.city(),
                        first.state(),
                        first.zip())
                .collect(Collectors.joining("|"));
    }

    /**
     * The address on one line, for providers that read it themselves. Without the unit, which says nothing about where the
     * door of the building is and makes some of them find nothing; and without names and companies, which are none of their
     * business.
     */
    String line() {
        Interpretation first = readings.getFirst();
        if (!first.unit().isEmpty() || !first.remarks().isEmpty()) {
            String end = (first.state().toUpperCase(Locale.ROOT) + " " + first.zip()).strip();
            return Stream.of(street(), first.city(), end)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return cleaned(query.line());
    }

    /** House number and street: as they were written, where it is clear where they end, else in normal form. */
    String street() {
        Interpretation first = readings.getFirst();
        int comma = query.text().indexOf(',');
        boolean alone = first.unit().isEmpty() && first.remarks().isEmpty();
        if (alone && comma < 0 && isStructured()) {
            return cleaned(query.text());
        }
        if (alone && comma > 0 && first.cityMarked()) {
            return cleaned(query.text().substring(0, comma));
        }
        return first.number().display() + " " + first.street().text();
    }

    String city() {
        return query.isStructured()
                ? cleaned(query.city())
                : readings.getFirst().city();
    }

    String state() {
        String read = readings.getFirst().state().toUpperCase(Locale.ROOT);
        return read.isEmpty() ? cleaned(query.state()) : read;
    }

    String zip() {
        String read = readings.getFirst().zip();
        return read.isEmpty() ? cleaned(query.postcode()) : read;
    }

    boolean isStructured() {
        return query.isStructured();
    }

    /** One line of it: what a stranger wrote goes into other people's formats. */
    private static String cleaned(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    }
}
