package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.geofence.Area;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads files for tests, without a store. */
final class Files {

    static final UploadOptions PLAIN = new UploadOptions(null, List.of(), 100, false);

    private Files() {}

    static List<Checked> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), PLAIN);
    }

    static List<Checked> read(byte[] file, UploadOptions options) {
        List<Checked> features = new ArrayList<>();
        FileFormat.of(file).read(file, feature -> features.add(FeatureCheck.check(options, features.size(), feature)));
        return features;
    }

    /** The fences of a file in which nothing is wrong. */
    static List<Draft> drafts(byte[] file) {
        return read(file, PLAIN).stream().map(Files::draft).toList();
    }

    static Draft draft(Checked feature) {
        assertThat(feature).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound) feature).draft();
    }

    /** The only fence of a file. */
    static Draft draft(String file) {
        List<Checked> features = read(file);
        assertThat(features).hasSize(1);
        return draft(features.getFirst());
    }

    static Area area(String file) {
        return draft(file).area();
    }

    /** What is wrong with the only feature of a file: code and message. */
    static String error(String file) {
        List<Checked> features = read(file);
        assertThat(features).hasSize(1);
        assertThat(features.getFirst()).isInstanceOf(Checked.Faulty.class);
        FeatureError error = ((Checked.Faulty) features.getFirst()).error();
        return error.code() + " " + error.message();
    }

    static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String kml(String placemark) {
        return "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder>" + placemark
                + "</Folder></Document></kml>";
    }

    static String gpx(String content) {
        return "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">" + content + "</gpx>";
    }
}
