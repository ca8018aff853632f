package io.spatialflow.server.exchange;

/** The beginning of a text from a file, for a message: on one line and never long. */
final class Excerpt {

    private static final int MOST = 40;

    private Excerpt() {}

    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        int end = line.offsetByCodePoints(0, Math.min(MOST, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
