package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which a web server lists what is in a directory. */
final class Listing {

    private static final Pattern LINK =
            Pattern.compile("href\\s*=\\s*[\"']?([^\"'>\\s]{1,500})", Pattern.CASE_INSENSITIVE);

    private Listing() {}

    /**
     * The addresses of the files in it whose whole name fits, in the order of their names. Where files come in editions,
     * those of the newest.
     *
     * @param name with the edition as its first group
     */
    static List<URI> files(Downloads downloads, URI directory, Pattern name) throws IOException {
        URI base = URI.create(directory.toString().replaceFirst("/*$", "/"));
        return names(downloads.text(base), name).stream().map(base::resolve).toList();
    }

    static List<String> names(String page, Pattern name) {
        TreeSet<String> names = new TreeSet<>();
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            // Only the last part counts: what a page links to elsewhere is not in the directory.
            String link = links.group(1);
            String file = link.substring(link.lastIndexOf('/') + 1);
            if (name.matcher(file).matches()) {
                names.add(file);
            }
        }
        String newest = names.stream()
                .map(file -> edition(name, file))
                .max(Comparator.naturalOrder())
                .orElse("");
        return names.stream().filter(file -> edition(name, file).equals(newest)).toList();
    }

    private static String edition(Pattern name, String file) {
        Matcher matcher = name.matcher(file);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
