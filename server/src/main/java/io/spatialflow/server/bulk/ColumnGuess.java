package io.spatialflow.server.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<ColumnKind, Integer> kinds = hasHeader ? byName(columns) : new EnumMap<>(ColumnKind.class);
        if (!kinds.containsKey(ColumnKind.ADDRESS) && !kinds.containsKey(ColumnKind.STREET)) {
            byContent(kinds, sample, width);
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

    private static boolean hasDigit(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private static Map<ColumnKind, Integer> byName(List<String> columns) {
        Map<ColumnKind, Integer> kinds = new EnumMap<>(ColumnKind.class);
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            ColumnKind.named(columns.get(i)).ifPresent(kind -> kinds.putIfAbsent(kind, column));
        }
        return kinds;
    }

    private static void byContent(Map<ColumnKind, Integer> kinds, List<Sheet.Row> sample, int width) {
        Set<Integer> free = new HashSet<>(IntStream.range(0, width).boxed().toList());
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
            double share = share(kind, column, sample);
            if (share > most || (share == most && kind == ColumnKind.CITY)) {
                most = share;
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double share(ColumnKind kind, int column, List<Sheet.Row> sample) {
        List<String> cells = sample.stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty()
                ? 0
                : (double) cells.stream().filter(kind::looksLike).count() / cells.size();
    }

    private static Optional<ColumnMapping> mapping(
            Map<ColumnKind, Integer> kinds, List<Sheet.Row> sample, List<Integer> beyond) {
        List<Integer> address = new ArrayList<>();
        Integer whole = kinds.get(ColumnKind.ADDRESS);
        // "Address" beside "City" and "ZIP" is the street alone, unless its cells hold all of it.
        boolean isWhole = whole != null && share(ColumnKind.ADDRESS, whole, sample) > MOST;
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
