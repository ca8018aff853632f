package io.spatialflow.geocoder.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes of a part: records, or one kind of exception. */
class ShapefileFuzzTest {

    private static final TinyShapefile GOOD = new TinyShapefile(StandardCharsets.UTF_8, "NAME")
            .row(TinyShapefile.LINE, new double[] {-72.5, 44.2, -72.6, 44.3}, "one")
            .row(TinyShapefile.POINT, new double[] {-72.5, 44.2}, "two");

    @FuzzTest(maxDuration = "2m")
    void shp(byte[] bytes) throws IOException {
        readOrRefuse("shp", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void dbf(byte[] bytes) throws IOException {
        readOrRefuse("dbf", bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void prj(byte[] bytes) throws IOException {
        readOrRefuse("prj", bytes);
    }

    private static void readOrRefuse(String part, byte[] bytes) throws IOException {
        Shapefile shapefile = new Shapefile("fuzz", ending -> part(part, bytes, ending));
        try {
            shapefile.read((record, attributes, shape) -> {
                assertThat(record).isPositive();
                assertThat(attributes.get("name"))
                        .isEqualTo(attributes.get("name").strip());
                assertThat(shape.points().size()).isLessThanOrEqualTo(shape.size());
            });
        } catch (DamagedShapefile e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        }
    }

    private static @Nullable InputStream part(String part, byte[] bytes, String ending) {
        return ending.equals(part) ? new ByteArrayInputStream(bytes) : GOOD.open(ending);
    }
}
