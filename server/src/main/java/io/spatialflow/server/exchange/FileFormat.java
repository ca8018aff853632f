package io.spatialflow.server.exchange;

import java.util.function.Consumer;

/** A format in which others keep shapes. */
enum FileFormat {
    GEOJSON {
        @Override
        void read(byte[] file, Consumer<Feature> to) {
            new GeoJsonReader(file).read(to);
        }
    },
    KML {
        @Override
        void read(byte[] file, Consumer<Feature> to) {
            try (XmlCursor xml = XmlCursor.open(file)) {
                new KmlReader(xml, to).read();
            }
        }
    },
    GPX {
        @Override
        void read(byte[] file, Consumer<Feature> to) {
            try (XmlCursor xml = XmlCursor.open(file)) {
                new GpxReader(xml, to).read();
            }
        }
    };

    private static final int ENOUGH = 1024;

    /**
     * Reads all features, in the order of the file.
     *
     * @throws Unreadable if the file breaks the rules of its format, be it at its end
     */
    abstract void read(byte[] file, Consumer<Feature> to);

    /**
     * The format of a file, by what is in it.
     *
     * @throws Unreadable if it is none that we read
     */
    static FileFormat of(byte[] file) {
        return switch (firstCharacter(file)) {
            case '{', '[' -> GEOJSON;
            case '<' -> ofXml(file);
            case 'P' ->
                throw new Unreadable(
                        isZip(file)
                                ? "this is a ZIP archive. If it is a KMZ, unzip it and send the doc.kml in it"
                                : NEITHER);
            default -> throw new Unreadable(NEITHER);
        };
    }

    private static final String NEITHER = "this is neither GeoJSON nor KML nor GPX";

    private static FileFormat ofXml(byte[] file) {
        try (XmlCursor xml = XmlCursor.open(file)) {
            return switch (xml.name()) {
                case "kml", "Document", "Folder", "Placemark" -> KML;
                case "gpx" -> GPX;
                default ->
                    throw new Unreadable(
                            NEITHER + ": it is XML whose outermost element is <" + Excerpt.of(xml.name()) + ">");
            };
        }
    }

    /** The first that is no space, byte order mark, or the other half of a UTF-16 character. */
    private static int firstCharacter(byte[] file) {
        for (int i = 0; i < Math.min(file.length, ENOUGH); i++) {
            byte next = file[i];
            if (next > ' ') {
                return next;
            }
        }
        return ' ';
    }

    private static boolean isZip(byte[] file) {
        return file.length > 2 && file[0] == 'P' && file[1] == 'K';
    }
}
