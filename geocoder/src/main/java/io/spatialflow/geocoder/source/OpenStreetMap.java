package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Extracts of <a href="https://www.openstreetmap.org">OpenStreetMap</a>, as PBF or as XML. */
final class OpenStreetMap implements SourceFormat {

    /** The size of the first block's header, which is below 256, and the beginning of that header. */
    private static final Pattern PBF = Pattern.compile("\0\0\0.\n\tOSMHeader", Pattern.DOTALL);

    private static final Pattern XML =
            Pattern.compile("\\s*(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*<osm(Change)?[\\s>]", Pattern.DOTALL);

    @Override
    public String name() {
        return "OpenStreetMap";
    }

    @Override
    public String licence() {
        return "ODbL 1.0, © OpenStreetMap contributors";
    }

    @Override
    public boolean recognises(Head head) {
        return isPbf(head) || XML.matcher(head.text()).lookingAt();
    }

    private static boolean isPbf(Head head) {
        return PBF.matcher(new String(head.bytes(), StandardCharsets.ISO_8859_1))
                .lookingAt();
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        OsmFile objects =
                isPbf(file.head()) ? new PbfFile(file.name(), file::open) : new OsmXmlFile(file.name(), file::open);
        try {
            new OsmAddresses(objects, rows, OsmAddresses.MOST_NODES).read();
        } catch (TooManyObjects e) {
            throw new UnreadableSource(file.name() + " has " + e.getMessage() + ": take a smaller extract", e);
        }
    }
}
