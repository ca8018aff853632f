package io.spatialflow.server.dashboard;

import java.util.List;

/**
 * Some of the fences that were asked for, as the table shows them.
 *
 * @param total how many there are on all pages
 * @param number of this page; the first is 1
 */
record FencePage(List<FenceRow> rows, long total, int number) {

    static final int SIZE = 50;

    /** The highest number whose offset is still an integer. */
    private static final int MAX_NUMBER = Integer.MAX_VALUE / SIZE;

    /** The number in a text; what is none is the first. */
    static int number(String text) {
        try {
            return Math.clamp(Long.parseLong(text), 1, MAX_NUMBER);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    static int offset(int number) {
        return (number - 1) * SIZE;
    }

    /** The number of the last page of so many fences. */
    static int last(long total) {
        return Math.clamp((total + SIZE - 1) / SIZE, 1, MAX_NUMBER);
    }

    public long firstRow() {
        return rows.isEmpty() ? 0 : offset(number) + 1L;
    }

    public long lastRow() {
        return rows.isEmpty() ? 0 : offset(number) + (long) rows.size();
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return lastRow() < total;
    }
}
