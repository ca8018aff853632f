package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads free text as an address, in all the ways that make sense. It knows how addresses are written, not which ones there
 * are: telling the right reading from the others is left to whoever can look them up.
 */
public final class AddressParser {

    /** Enough for every split of a text without commas; what has more readings than this is not an address. */
    private static final int MOST_INTERPRETATIONS = 48;

    private static final int ANY_DOUBT = Integer.MAX_VALUE;

    /** In words. */
    private static final int LONGEST_STREET = 8;

    private static final int LONGEST_CITY = 6;

    /** Digits in a row of nothing but digits and punctuation, from which on it is a telephone number. */
    private static final int TELEPHONE_DIGITS = 7;

    /** Between the names of two streets; an ampersand has become the first. */
    private static final Set<String> CROSSINGS = Set.of("and", "at");

    private AddressParser() {}

    /** Any text has a reading. */
    public static Reading read(AddressText text) {
        if (text.tokens().isEmpty() || isTelephone(text.tokens())) {
            return new Reading.Nothing();
        }
        List<Token> unboxed = PostBoxes.removedFrom(text.tokens());
        EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (unboxed.size() < text.tokens().size()) {
            remarks.add(Remark.PO_BOX_IGNORED);
        }
        List<Interpretation> likely = interpretations(unboxed, remarks, 0);
        if (!likely.isEmpty()) {
            return new Reading.House(likely, () -> interpretations(unboxed, remarks, ANY_DOUBT));
        }
        List<Interpretation> doubtful = interpretations(unboxed, remarks, ANY_DOUBT);
        if (!doubtful.isEmpty()) {
            return new Reading.House(doubtful);
        }
        return remarks.isEmpty() ? noHouse(unboxed) : new Reading.PostBox();
    }

    /**
     * Reads an address whose town, state and ZIP stand in fields of their own.
     *
     * @param street what is left: number, street and unit; a reading with no house number in it is no house
     * @param state code or name, or nothing
     * @param zip ZIP or ZIP+4, or nothing
     */
    public static Reading read(AddressText street, String city, String state, String zip) {
        List<Token> tokens = PostBoxes.removedFrom(street.tokens());
        EnumSet<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (tokens.size() < street.tokens().size()) {
            remarks.add(Remark.PO_BOX_IGNORED);
        }
        Tail tail = Tail.ofFields(tokens.size(), state, zip);
        Units.Split units = Units.from(tokens);
        List<Interpretation> found = new ArrayList<>();
        for (Numbers.Found number : Numbers.in(units.rest())) {
            addStreets(units, number, PlaceName.normal(city), tail, remarks, found);
        }
        if (!found.isEmpty()) {
            return new Reading.House(found);
        }
        return remarks.isEmpty() ? read(street) : new Reading.PostBox();
    }

    /** The street alone, up to its first comma and whole. */
    private static void addStreets(
            Units.Split units,
            Numbers.Found number,
            String city,
            Tail tail,
            EnumSet<Remark> remarks,
            List<Interpretation> found) {
        List<Token> rest = units.rest().subList(number.end(), units.rest().size());
        int comma = 1;
        while (comma < rest.size() && !rest.get(comma).opens()) {
            comma++;
        }
        add(
                units,
                number,
                new StreetAndCity(rest.subList(0, comma), List.of(), true, comma < rest.size(), 0),
                city,
                tail,
                remarks,
                found);
        if (comma < rest.size()) {
            add(units, number, new StreetAndCity(rest, List.of(), true, false, 1), city, tail, remarks, found);
        }
    }

    private static boolean isTelephone(List<Token> tokens) {
        int digits = 0;
        for (Token token : tokens) {
            if (!Characters.startsWithDigit(token.text())
                    || token.text().chars().anyMatch(Character::isLetter)) {
                return false;
            }
            digits += (int) token.text().chars().filter(Character::isDigit).count();
        }
        boolean zip = tokens.size() == 1 && tokens.getFirst().text().matches("\\d{5}(-\\d{4})?");
        return !zip && digits >= TELEPHONE_DIGITS;
    }

    private static List<Interpretation> interpretations(List<Token> tokens, EnumSet<Remark> remarks, int mostDoubt) {
        List<Interpretation> found = new ArrayList<>();
        for (Tail tail : Tail.of(tokens)) {
            if (tail.doubt() > mostDoubt) {
                continue;
            }
            Units.Split units = Units.from(tokens.subList(0, tail.end()));
            for (Numbers.Found number : Numbers.in(units.rest())) {
                addSplits(units, number, tail, remarks, mostDoubt, found);
            }
        }
        found.sort(Comparator.comparingInt(Interpretation::doubt));
        return found.size() > MOST_INTERPRETATIONS ? found.subList(0, MOST_INTERPRETATIONS) : found;
    }

    private static void addSplits(
            Units.Split units,
            Numbers.Found number,
            Tail tail,
            EnumSet<Remark> remarks,
            int mostDoubt,
            List<Interpretation> found) {
        List<Token> rest = units.rest().subList(number.end(), units.rest().size());
        for (StreetAndCity split : StreetAndCity.splits(rest)) {
            if (number.doubt() + tail.doubt() + split.doubt() > mostDoubt) {
                continue;
            }
            add(units, number, split, Tokens.joined(split.city()), tail, remarks, found);
        }
    }

    private static void add(
            Units.Split units,
            Numbers.Found number,
            StreetAndCity split,
            String city,
            Tail tail,
            EnumSet<Remark> remarks,
            List<Interpretation> found) {
        if (split.street().size() > LONGEST_STREET || split.city().size() > LONGEST_CITY) {
            return;
        }
        EnumSet<Remark> mine = EnumSet.copyOf(remarks);
        if (number.at() > 0) {
            mine.add(Remark.LEAD_IGNORED);
        }
        if (split.skips()) {
            mine.add(Remark.MIDDLE_IGNORED);
        }
        found.add(new Interpretation(
                number.number(),
                StreetName.of(Tokens.standard(split.street())),
                units.unit(),
                city,
                // "Addison, NY" is no unknown town: a state that was given must not be lost in a town's name.
                split.marked() && !tail.leavesState(),
                tail.state(),
                tail.zip(),
                number.doubt() + tail.doubt() + split.doubt(),
                mine));
    }

    private static Reading noHouse(List<Token> tokens) {
        List<Reading.Locality> names = new ArrayList<>();
        for (Tail tail : Tail.of(tokens)) {
            List<Token> words = Units.from(tokens.subList(0, tail.end())).rest();
            String name = Tokens.joined(words);
            if (words.isEmpty() || words.size() > LONGEST_STREET + LONGEST_CITY) {
                names.add(new Reading.Locality(name, StreetName.of(List.of()), "", tail.state(), tail.zip()));
                continue;
            }
            for (StreetAndCity split : StreetAndCity.splits(words)) {
                StreetName street = StreetName.of(Tokens.standard(firstOfCrossing(split.street())));
                names.add(new Reading.Locality(name, street, Tokens.joined(split.city()), tail.state(), tail.zip()));
            }
        }
        return new Reading.NoHouse(names);
    }

    /** "Main St & Elm St" is a place on Main Street, and no house. */
    private static List<Token> firstOfCrossing(List<Token> street) {
        for (int i = 1; i + 1 < street.size(); i++) {
            if (CROSSINGS.contains(street.get(i).text())) {
                return street.subList(0, i);
            }
        }
        return street;
    }
}
