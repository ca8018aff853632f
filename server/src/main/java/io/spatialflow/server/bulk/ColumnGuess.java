package io.spatialflow.server.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a sheet may mean: by their names where the first row names them, by what their cells look like where
 * it does not, or says nothing of an address.
 *
 * @param hasHeader whether the first row names the columns
 * @param columns a name for each column
 * @param mapping null if nothing looks like an address
 */
record ColumnGuess(
        boolean hasHeader, List<String> columns, @Nullable ColumnMapping mapping) {

    /** So many rows tell enough of what a column holds. */
    private static final int SAMPLE = 200;

    /** So many of a column's cells have to look alike. */
    private static final double MOST = 0.6;

    /** Both in one cell. They look much like an address, and are called "location" as addresses are, but say none. */
    private static final Pattern COORDINATES = Pattern.compile(
            "(?i)(?:POINT\\s*)?[(\\[]?\\s*[-+]?\\d{1,3}(?:\\.\\d+)?\\s*[,; ]\\s*[-+]?\\d{1,3}\\.\\d+\\s*[)\\]]?");

    /** Nobody writes more above a heading. */
    private static final int TITLES = 20;

    ColumnGuess {
        columns = List.copyOf(columns);
    }

    static ColumnGuess of(Sheet sheet) {
        return of(sheet, null);
    }

    /** @param header whether the first row names the columns; null if nobody knows */
    static ColumnGuess of(Sheet sheet, @Nullable Boolean header) {
        int width = sheet.width();
        boolean hasHeader =
                header == null ? hasHeader(sheet) : header && !sheet.rows().isEmpty();
        List<Sheet.Row> body =
                sheet.rows().subList(hasHeader ? 1 : 0, sheet.rows().size());
        List<Sheet.Row> sample = body.subList(0, Math.min(SAMPLE, body.size()));
        List<String> columns = IntStream.range(0, width)
                .mapToObj(
                        column -> columnName(hasHeader ? sheet.rows().getFirst().cell(column) : "", column))
                .toList();
        int named = hasHeader ? sheet.rows().getFirst().cells().size() : width;
        List<Integer> beyond = IntStream.range(named, width).boxed().toList();
        Set<Integer> columnsToRead = IntStream.range(0, width)
                .filter(column -> share(COORDINATES.asMatchPredicate(), column, sample) <= MOST)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        Map<ColumnKind, Integer> kinds = hasHeader ? byName(columns, columnsToRead) : new EnumMap<>(ColumnKind.class);
        if (!kinds.containsKey(ColumnKind.ADDRESS) && !kinds.containsKey(ColumnKind.STREET)) {
            byContent(kinds, sample, columnsToRead);
        }
        return new ColumnGuess(
                hasHeader, columns, mapping(kinds, sample, beyond).orElse(null));
    }

    private static String columnName(String header, int column) {
        return header.isBlank() ? "Column " + (column + 1) : header.strip();
    }

    /** A first row that names one column by a word we know, or that has no digits where the rows below have some. */
    private static boolean hasHeader(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return false;
        }
        List<String> first = sheet.rows().getFirst().cells();
        if (first.stream().anyMatch(cell -> ColumnKind.named(cell).isPresent())) {
            return true;
        }
        boolean digitsBelow = sheet.rows().stream()
                .skip(1)
                .limit(SAMPLE)
                .anyMatch(row -> row.cells().stream().anyMatch(ColumnGuess::hasDigit));
        return digitsBelow && first.stream().noneMatch(ColumnGuess::hasDigit);
    }

    /**
     * How many rows stand above the one that names the columns: the report's title, when and by whom it was made. They have
     * fewer cells than the heading, which names two columns by words we know.
     */
    static int titles(Sheet sheet) {
        int widest = 0;
        for (int i = 0; i < Math.min(TITLES, sheet.rows().size()); i++) {
            List<String> cells = sheet.rows().get(i).cells();
            int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
            if (cells.stream()
                            .filter(cell -> ColumnKind.named(cell).isPresent())
                            .count()
                    >= 2) {
                return 2 * widest <= filled ? i : 0;
            }
            widest = Math.max(widest, filled);
        }
        return 0;
    }

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private static Map<ColumnKind, Integer> byName(List<String> columns, Set<Integer> columnsToRead) {
        Map<ColumnKind, Integer> kinds = new EnumMap<>(ColumnKind.class);
        for (int column : columnsToRead) {
            ColumnKind.named(columns.get(column)).ifPresent(kind -> kinds.putIfAbsent(kind, column));
        }
        return kinds;
    }

    private static void byContent(Map<ColumnKind, Integer> kinds, List<Sheet.Row> sample, Set<Integer> columnsToRead) {
        Set<Integer> free = new HashSet<>(columnsToRead);
        free.removeAll(kinds.values());
        // From what looks like nothing else to what looks like much.
        for (ColumnKind kind : List.of(
                ColumnKind.POSTCODE, ColumnKind.STATE, ColumnKind.ADDRESS, ColumnKind.STREET, ColumnKind.CITY)) {
            if (kinds.containsKey(kind)) {
                continue;
            }
            best(kind, free, sample).ifPresent(column -> {
                kinds.put(kind, column);
                free.remove(column);
            });
        }
        if (kinds.containsKey(ColumnKind.ADDRESS) && !kinds.containsKey(ColumnKind.STREET)) {
            // A city beside a whole address is a customer's name as likely as not.
            nameInPlaceOfCity(kinds);
        }
    }

    private static void nameInPlaceOfCity(Map<ColumnKind, Integer> kinds) {
        Integer column = kinds.remove(ColumnKind.CITY);
        if (column != null) {
            kinds.putIfAbsent(ColumnKind.NAME, column);
        }
    }

    /** The column of which most looks so; of two alike the first, but the city is the one after the street. */
    private static Optional<Integer> best(ColumnKind kind, Set<Integer> free, List<Sheet.Row> sample) {
        double most = MOST;
        Integer best = null;
        for (int column : free.stream().sorted().toList()) {
            double share = share(kind::looksLike, column, sample);
            if (share > most || (share == most && kind == ColumnKind.CITY)) {
                most = share;
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double share(Predicate<String> kind, int column, List<Sheet.Row> sample) {
        List<String> cells = sample.stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(kind).count() / cells.size();
    }

    private static Optional<ColumnMapping> mapping(
            Map<ColumnKind, Integer> kinds, List<Sheet.Row> sample, List<Integer> beyond) {
        List<Integer> address = new ArrayList<>();
        Integer whole = kinds.get(ColumnKind.ADDRESS);
        // "Address" beside "City" and "ZIP" is the street alone, unless its cells hold all of it.
        boolean isWhole = whole != null && share(ColumnKind.ADDRESS::looksLike, whole, sample) > MOST;
        if (whole != null) {
            address.add(whole);
        }
        if (!isWhole) {
            ColumnKind.PARTS.stream()
                    .filter(kinds::containsKey)
                    .filter(kind -> whole == null || (kind != ColumnKind.NUMBER && kind != ColumnKind.STREET))
                    .map(kinds::get)
                    .forEach(address::add);
        }
        if (whole != null && beyond.contains(whole + 1)) {
            // An address without quotes around it was cut at its commas.
            address.addAll(beyond);
        }
        boolean hasStreet = whole != null || kinds.containsKey(ColumnKind.STREET);
        return hasStreet
                ? Optional.of(new ColumnMapping(
                        address, kinds.get(ColumnKind.NAME), kinds.get(ColumnKind.BUFFER), kinds.get(ColumnKind.TAGS)))
                : Optional.empty();
    }
}
