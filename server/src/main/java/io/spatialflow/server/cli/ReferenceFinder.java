package io.spatialflow.server.cli;

import io.spatialflow.geocoder.download.CensusFiles;
import io.spatialflow.geocoder.download.Checksum;
import io.spatialflow.geocoder.download.Download;
import io.spatialflow.geocoder.download.DownloadLimits;
import io.spatialflow.geocoder.download.DownloadProgress;
import io.spatialflow.geocoder.download.Downloads;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what {@code data add} is asked for: a file that is here, or one or more that are fetched first. */
final class ReferenceFinder {

    /** Of the files of a county or a state, of which the largest have some 50 MB. */
    private static final long LARGEST_PUBLISHED = 512L << 20;

    private final Downloads downloads;
    private final Downloads anySize;
    private final CensusFiles census;
    private final PublisherAddresses publishers;
    private final DownloadProgress progress;

    ReferenceFinder(DataDirectory directory, PublisherAddresses publishers, DownloadProgress progress) {
        Path folder = directory.downloads();
        this.anySize = new Downloads(folder, DownloadLimits.DEFAULT);
        this.downloads = new Downloads(folder, DownloadLimits.DEFAULT.withLargest(LARGEST_PUBLISHED));
        this.census = new CensusFiles(downloads);
        this.publishers = publishers;
        this.progress = progress;
    }

    /**
     * Files that make one gazetteer.
     *
     * @param name what to call it if nobody says otherwise
     * @param title where it comes from, as lists show it
     * @param published when the oldest of them was last changed
     */
    record Found(String name, String title, List<Path> files, LocalDate published) {}

    /**
     * @param wanted a path, an address, or a publisher and a place as in "tiger:VT"
     * @param sum what the bytes of the one file must add up to, null if nobody says
     */
    Found find(String wanted, @Nullable Checksum sum) throws IOException {
        int colon = wanted.indexOf(':');
        String publisher = colon < 0 ? wanted : wanted.substring(0, colon);
        String what = colon < 0 ? "" : wanted.substring(colon + 1);
        return switch (publisher) {
            case "tiger" -> published(wanted, census.addressRanges(publishers.tiger(), what));
            case "census-places" -> published(wanted, census.places(publishers.gazetteer(), what));
            case "census-zips" -> published(wanted, census.zips(publishers.gazetteer()));
            case "geonames" -> published(wanted, List.of(geonames(what)));
            case "openaddresses" -> what.startsWith("http") ? fetched(what, sum) : local(what);
            case "http", "https" -> fetched(wanted, sum);
            default -> local(wanted);
        };
    }

    private URI geonames(String country) {
        if (!country.matches("[A-Z]{2}|allCountries")) {
            throw new CommandFailed(
                    "GeoNames' postal codes come by country, as in geonames:US, not \"" + country + "\"");
        }
        return URI.create(publishers.geonames().toString().replaceFirst("/*$", "/") + country + ".zip");
    }

    private Found published(String wanted, List<URI> addresses) throws IOException {
        List<Download> files = new ArrayList<>();
        for (URI address : addresses) {
            files.add(downloads.fetch(address, null, progress));
        }
        return found(nameOf(wanted.replaceFirst(":$", "").replace(':', '-')), wanted, files);
    }

    private Found fetched(String text, @Nullable Checksum sum) throws IOException {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            throw new CommandFailed("\"" + text + "\" is no address: " + e.getReason());
        }
        Download file =
                sum == null ? anySize.fetchAndCompare(address, progress) : anySize.fetch(address, sum, progress);
        return found(nameOf(fileName(file.file())), text, List.of(file));
    }

    private static Found local(String path) throws IOException {
        Path file;
        try {
            file = Path.of(path);
        } catch (InvalidPathException e) {
            throw new CommandFailed("there is no file \"" + path + "\": " + e.getReason());
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailed("there is no file " + file + " that can be read");
        }
        return new Found(nameOf(fileName(file)), fileName(file), List.of(file), lastChanged(file));
    }

    private static Found found(String name, String title, List<Download> files) throws IOException {
        LocalDate oldest = files.stream()
                .map(Download::published)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Found(
                name,
                title,
                files.stream().map(Download::file).toList(),
                oldest == null ? lastChanged(files.getFirst().file()) : oldest);
    }

    private static LocalDate lastChanged(Path file) throws IOException {
        return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** {@code us-vt.csv.gz} is {@code us-vt}. */
    private static String nameOf(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").replaceAll("[^a-z0-9_-]", "-");
    }
}
