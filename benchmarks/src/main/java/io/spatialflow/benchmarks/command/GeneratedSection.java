package io.spatialflow.benchmarks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that a tool writes, between two comments; people write the rest.
 *
 * @param page a Markdown file with both comments
 */
record GeneratedSection(Path page) {

    private static final String BEGIN = "<!-- begin: written by benchmarks/accuracy --write-docs -->\n";
    private static final String END = "<!-- end -->";

    /** @throws IOException if the page has not both comments, in their order */
    void write(String text) throws IOException {
        String old = Files.readString(page);
        int begin = old.indexOf(BEGIN) + BEGIN.length();
        int end = old.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(page + " has no place for it: it needs the lines " + BEGIN.strip() + " and " + END);
        }
        Files.writeString(page, old.substring(0, begin) + "\n" + text.strip() + "\n\n" + old.substring(end));
    }
}
