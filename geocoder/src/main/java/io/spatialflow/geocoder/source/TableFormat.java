package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables of a known layout, or of columns whose meaning is told or guessed. */
final class TableFormat implements SourceFormat {

    /**
     * For tables of no known layout; <a href="https://openaddresses.io">OpenAddresses</a> is understood by the names of its
     * columns alone.
     */
    static final TableFormat OTHER = new TableFormat(null);

    /** Properties that features may have though the first ones do not, because they leave out what is empty. */
    private static final List<String> RARE = List.of("unit", "city", "district", "region", "postcode");

    /** How the Census Bureau names its files: year, state, county. */
    private static final Pattern CENSUS_NAME = Pattern.compile("(?i)(?:.*/)?tl_\\d{4}_(\\d{2})\\d{3}_.*");

    private static final int MOST_COLUMNS = 60;

    private final @Nullable Layout layout;

    private TableFormat(@Nullable Layout layout) {
        this.layout = layout;
    }

    static TableFormat of(Layout layout) {
        return new TableFormat(layout);
    }

    @Override
    public String name() {
        return layout == null ? "table" : layout.name();
    }

    @Override
    public String licence() {
        return layout == null ? "" : layout.licence();
    }

    @Override
    public boolean recognises(Head head) throws IOException {
        return layout == null ? head.isJson() || !head.columns().isEmpty() : layout.isOf(head.columns());
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        Head head = file.head();
        boolean placed = head.isShapefile() || head.isJson();
        Mapping known = layout == null
                ? guess(head, options.mapping(), placed)
                : withState(layout.mapping(), options.mapping(), file);
        Mapping mapping = options.mapping().over(known);
        Mapping.Kind kind = mapping.kind(placed);
        List<String> absent = new ArrayList<>(options.mapping().columns());
        absent.removeAll(head.isJson() ? List.copyOf(absent) : head.columns());
        if (kind == Mapping.Kind.UNCLEAR || !absent.isEmpty()) {
            throw notUnderstood(file, mapping.missing(placed), absent);
        }
        table(file, mapping.essential(kind)).read(new AddressRows(mapping, kind, rows));
    }

    /** What is told is not guessed again: a column that is said to be the city is not the municipality as well. */
    private static Mapping guess(Head head, Mapping told, boolean placed) throws IOException {
        List<String> untold = new ArrayList<>(head.columns());
        untold.removeAll(told.columns());
        Mapping guess = Guess.of(untold, placed);
        if (told.has(Field.FROM) || told.has(Field.L_FROM) || told.has(Field.R_FROM)) {
            guess = guess.without(Field.NUMBER);
        }
        if (!head.isJson()) {
            return guess;
        }
        List<String> unseen = new ArrayList<>(RARE);
        if (head.columns().isEmpty()) {
            unseen.addAll(List.of("number", "street"));
        }
        unseen.removeAll(told.columns());
        return guess.over(Guess.of(unseen, true));
    }

    private static Table table(SourceFile file, List<String> essential) throws IOException {
        Head head = file.head();
        if (head.isShapefile()) {
            return new ShapeTable(file);
        }
        return head.isJson() ? new GeoJsonFile(file) : new CsvFile(file, essential);
    }

    /** The Census Bureau leaves the state out where the file's name says it. */
    private static Mapping withState(Mapping mapping, Mapping told, SourceFile file) throws IOException {
        if (told.has(Field.REGION) || file.head().columns().containsAll(mapping.columns(Field.REGION))) {
            return mapping;
        }
        Matcher name = CENSUS_NAME.matcher(file.name());
        if (!name.matches()) {
            throw new UnreadableSource(
                    file.name()
                            + " does not show which state it is of: give it the name that the Census Bureau gave it, such"
                            + " as tl_2025_50023_addrfeat.zip, or say so with a mapping like region='VT'",
                    null);
        }
        return mapping.with(Field.REGION, Value.fixed(name.group(1)));
    }

    private static UnreadableSource notUnderstood(SourceFile file, List<String> missing, List<String> absent)
            throws IOException {
        List<String> columns = file.head().columns();
        String found = columns.stream()
                .limit(MOST_COLUMNS)
                .map(column -> column.replaceAll("[^\\p{Print}\\p{L}]", "?"))
                .map(column -> column.length() > 40 ? column.substring(0, 40) + "…" : column)
                .collect(Collectors.joining(", "));
        String why = absent.isEmpty()
                ? " does not show " + String.join(", nor ", missing)
                : " has no column " + String.join(", ", absent);
        return new UnreadableSource(
                file.name() + why + ". Its columns are: " + found + (columns.size() > MOST_COLUMNS ? ", …" : "")
                        + ". Say which is which with a mapping like " + Mapping.EXAMPLE,
                null);
    }
}
