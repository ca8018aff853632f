package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What the US Census Bureau publishes, by the names that its files have. */
public final class CensusFiles {

    private static final Pattern COUNTY = Pattern.compile("\\d{5}");

    private final Downloads downloads;

    public CensusFiles(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * The address ranges of TIGER/Line, a file for each county.
     *
     * @param directory of ADDRFEAT files
     * @param where a state's code ("VT"), or the five digits of a county ("50007")
     * @throws DownloadFailed if there is no such place, or the directory does not list it
     */
    public List<URI> addressRanges(URI directory, String where) throws IOException {
        String counties = COUNTY.matcher(where).matches() ? where : number(where) + "\\d{3}";
        return listed(directory, "tl_(\\d{4})_" + counties + "_addrfeat\\.zip", "address ranges of " + where);
    }

    /** The gazetteer files of a state: its places, county subdivisions and counties. */
    public List<URI> places(URI directory, String state) throws IOException {
        return listed(
                directory,
                "(?i)(\\d{4})_gaz_(?:place|cousubs|counties)_" + number(state) + "\\.txt",
                "places of " + state);
    }

    /** The gazetteer file of the areas around all ZIPs. */
    public List<URI> zips(URI directory) throws IOException {
        return listed(directory, "(?i)(\\d{4})_gaz_zcta_national\\.zip", "ZIP areas");
    }

    private List<URI> listed(URI directory, String name, String what) throws IOException {
        List<URI> files = Listing.files(downloads, directory, Pattern.compile(name));
        if (files.isEmpty()) {
            throw new DownloadFailed(directory + " lists no " + what + ": look there with a browser", null);
        }
        return files;
    }

    private static String number(String state) throws DownloadFailed {
        String number = StateNumbers.find(state);
        if (number == null) {
            throw new DownloadFailed(
                    "there is no state \"" + state
                            + "\": give its two letters, such as VT, or for address ranges the five"
                            + " digits of a county, such as 50007",
                    null);
        }
        return number;
    }
}
