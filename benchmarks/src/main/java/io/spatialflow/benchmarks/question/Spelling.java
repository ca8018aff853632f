package io.spatialflow.benchmarks.question;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A way to write an address down, with what it loses on the way. */
public enum Spelling {
    CLEAN("clean", Parts::text),
    SUFFIX_FLIPPED("suffix flipped", same(), onStreet(StreetWords::flipType)),
    DIRECTIONAL_FLIPPED("directional flipped", same(), onStreet(StreetWords::flipDirections)),
    LOWER_CASE("lower case", parts -> parts.text().toLowerCase(Locale.ROOT)),
    NO_COMMAS("no commas", parts -> parts.text().replace(",", "")),
    UNIT_BEFORE("unit before", onlyWithoutUnit(parts -> "Apt 4B, " + parts.text())),
    UNIT_AFTER("unit after", onlyWithoutUnit(parts -> parts.withUnit("Apt 4B").text())),
    COUNTRY_AT_THE_END("country at the end", parts -> parts.text() + ", USA"),
    ZIP_MISSING("ZIP missing", parts -> parts.withZip(""), onlyWithZip(parts -> parts.withZip(""))),
    CITY_MISSING("city missing", parts -> parts.withCity(""), onlyWithZip(parts -> parts.withCity(""))),
    TYPO(
            "typo, ZIP kept",
            same(),
            (parts, random) -> Typo.any(parts.street(), random).map(parts::withStreet)),
    TYPO_ZIP_MISSING(
            "typo, ZIP missing",
            parts -> parts.withZip(""),
            (parts, random) -> Typo.any(parts.street(), random).map(parts.withZip("")::withStreet)),
    ZIP_WRONG("ZIP wrong by one", parts -> parts.withZip(""), Spelling::withNextZip),
    SUFFIX_MISSING(
            "suffix missing",
            parts -> parts.withStreet(StreetWords.withoutType(parts.street())),
            (parts, random) -> Optional.of(parts.withStreet(StreetWords.withoutType(parts.street())))
                    .filter(changed -> !changed.equals(parts)));

    /** From the parts of an address to those that are typed; empty where an address has nothing to be spelt so. */
    private interface Hand {
        Optional<Parts> type(Parts parts, Random random);
    }

    private final String title;
    private final UnaryOperator<Parts> loss;
    private final Hand hand;
    private final Function<Parts, String> layout;

    Spelling(String title, Function<Parts, String> layout) {
        this(title, same(), (parts, random) -> Optional.of(parts), layout);
    }

    Spelling(String title, UnaryOperator<Parts> loss, Hand hand) {
        this(title, loss, hand, Parts::text);
    }

    Spelling(String title, UnaryOperator<Parts> loss, Hand hand, Function<Parts, String> layout) {
        this.title = title;
        this.loss = loss;
        this.hand = hand;
        this.layout = layout;
    }

    public String title() {
        return title;
    }

    /** What an address has lost that is spelt so; two that are then equal cannot be told apart. */
    UnaryOperator<Parts> loss() {
        return loss;
    }

    boolean hasTypo() {
        return this == TYPO || this == TYPO_ZIP_MISSING;
    }

    Optional<Parts> type(Parts parts, Random random) {
        return hand.type(parts, random);
    }

    /** The text, empty where it would be one without a layout of this kind. */
    String text(Parts typed) {
        return layout.apply(typed);
    }

    private static UnaryOperator<Parts> same() {
        return parts -> parts;
    }

    private static Hand onStreet(Function<String, Optional<String>> change) {
        return (parts, random) -> change.apply(parts.street()).map(parts::withStreet);
    }

    private static Hand onlyWithZip(UnaryOperator<Parts> change) {
        return (parts, random) -> Optional.of(parts)
                .filter(known -> !known.zip().isEmpty() && !known.city().isEmpty())
                .map(change);
    }

    private static Function<Parts, String> onlyWithoutUnit(Function<Parts, String> layout) {
        return parts -> parts.unit().isEmpty() ? layout.apply(parts) : "";
    }

    private static Optional<Parts> withNextZip(Parts parts, Random random) {
        if (!parts.zip().matches("\\d{5}")) {
            return Optional.empty();
        }
        int last = parts.zip().charAt(4) - '0';
        int wrong = last == 0 ? 1 : last == 9 ? 8 : last + (random.nextBoolean() ? 1 : -1);
        return Optional.of(parts.withZip(parts.zip().substring(0, 4) + wrong));
    }
}
