package io.spatialflow.benchmarks.reference;

import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cambridge's centrelines: segments with the first and last house number of each side, under each of their names. */
public final class StreetRanges {

    private StreetRanges() {}

    public static List<AddressRange> read(Path file) throws IOException {
        List<AddressRange> ranges = new ArrayList<>();
        SourceOptions options = SourceOptions.mapped("city='Cambridge',region='MA'");
        Sources.read(file, options, Progress.NONE, row -> ranges.add((AddressRange) row));
        return ranges;
    }
}
