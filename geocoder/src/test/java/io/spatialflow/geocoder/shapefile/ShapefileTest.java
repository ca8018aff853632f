package io.spatialflow.geocoder.shapefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Point;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapefileTest {

    private static final double[] HERE = {-72.5, 44.25};
    private static final double[] ALONG = {-72.5, 44.25, -72.51, 44.26, -72.52, 44.26};

    private final List<String> read = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 21})
    void pointsAreReadWithOrWithoutHeights(int type) throws IOException {
        read(new TinyShapefile(UTF_8, "NAME").row(type, HERE, "one").row(type, elsewhere(), "two"));
        assertThat(read).containsExactly("1 one", "2 two");
        assertThat(shapes.getFirst().kind()).isEqualTo(Geometry.Kind.POINT);
        assertThat(shapes.getFirst().points()).containsExactly(new Point(44.25, -72.5));
    }

    private static double[] elsewhere() {
        return new double[] {-72.6, 44.3};
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 13, 23})
    void linesAreReadWithOrWithoutHeights(int type) throws IOException {
        read(new TinyShapefile(UTF_8, "NAME").row(type, ALONG, "one"));
        assertThat(shapes.getFirst().kind()).isEqualTo(Geometry.Kind.LINE);
        assertThat(shapes.getFirst().points())
                .containsExactly(new Point(44.25, -72.5), new Point(44.26, -72.51), new Point(44.26, -72.52));
    }

    @Test
    void areasAndRecordsWithoutShapeKeepTheirAttributes() throws IOException {
        read(new TinyShapefile(UTF_8, "NAME")
                .rawShape(new byte[4], "none")
                .rawShape(content(5, 60), "area")
                .row(TinyShapefile.POINT, HERE, "point"));
        assertThat(read).containsExactly("1 none", "2 area", "3 point");
        assertThat(shapes.subList(0, 2)).allMatch(shape -> shape.kind() == Geometry.Kind.OTHER);
    }

    @Test
    void aLineInSeveralPiecesIsNoLine() throws IOException {
        byte[] two = content(3, 44 + 8 + 32);
        ByteBuffer.wrap(two)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(36, 2)
                .putInt(40, 2)
                .putInt(48, 1);
        read(new TinyShapefile(UTF_8, "NAME").rawShape(two, "two"));
        assertThat(shapes).allMatch(shape -> shape.kind() == Geometry.Kind.OTHER);
    }

    @Test
    void deletedRowsAreLeftOutWithTheirShapes() throws IOException {
        read(new TinyShapefile(UTF_8, "NAME")
                .row(TinyShapefile.POINT, HERE, "one")
                .row(TinyShapefile.POINT, HERE, "two")
                .deleteLast()
                .row(TinyShapefile.POINT, elsewhere(), "three"));
        assertThat(read).containsExactly("1 one", "3 three");
        assertThat(shapes.getLast().latitude(0)).isEqualTo(44.3);
    }

    @Test
    void columnsAreKnownByNameInSmallLetters() throws IOException {
        TinyShapefile shapefile =
                new TinyShapefile(UTF_8, "FULLNAME", "Zip_L").row(TinyShapefile.POINT, HERE, "a", "b");
        assertThat(new Shapefile("x.shp", shapefile).columns()).containsExactly("fullname", "zip_l");
        new Shapefile("x.shp", shapefile).read((record, attributes, shape) -> {
            assertThat(attributes.get("zip_l")).isEqualTo("b");
            assertThat(attributes.get("nothing")).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0} with a .cpg of \"{1}\"")
    @CsvSource({
        "UTF-8,UTF-8",
        "UTF-8,utf8",
        "UTF-8,65001",
        "UTF-8,",
        "ISO-8859-1,ISO-8859-1",
        "ISO-8859-1,88591",
        "windows-1252,1252",
        "windows-1252,ANSI 1252",
        "windows-1252,",
        "windows-1252,UTF-8",
        "IBM850,CP850"
    })
    void namesAreReadInTheEncodingThatTheyAreIn(String charset, @Nullable String cpg) throws IOException {
        TinyShapefile shapefile =
                new TinyShapefile(Charset.forName(charset), "NAME").row(TinyShapefile.POINT, HERE, "Cañón Ave é");
        read(cpg == null ? shapefile : shapefile.note("cpg", cpg));
        assertThat(read).containsExactly("1 Cañón Ave é");
    }

    @Test
    void aCharacterThatTheColumnCutsInTwoIsLeftOut() throws IOException {
        read(new TinyShapefile(UTF_8, "NAME")
                .row(TinyShapefile.POINT, HERE, "x".repeat(19) + "é")
                .row(TinyShapefile.POINT, HERE, "x".repeat(18) + "é")
                .note("cpg", "UTF-8"));
        assertThat(read).containsExactly("1 " + "x".repeat(19), "2 " + "x".repeat(18) + "é");
    }

    @Test
    void anEncodingThatIsNotKnownIsNotGuessedAt() {
        refuses(new TinyShapefile(UTF_8, "NAME").note("cpg", "EBCDIC"), "x.shp", "\"EBCDIC\"", "Write UTF-8 or 1252");
    }

    @Test
    void shapesAndRowsHaveToBeOfOneExport() {
        TinyShapefile two = new TinyShapefile(UTF_8, "NAME").row(1, HERE, "a").row(1, HERE, "b");
        TinyShapefile three = new TinyShapefile(UTF_8, "NAME")
                .row(1, HERE, "a")
                .row(1, HERE, "b")
                .row(1, HERE, "c");
        refuses(
                parts(two.shp(), three.dbf()),
                "more rows in its .dbf than shapes in its .shp (2)",
                "not of one export");
        refuses(
                parts(three.shp(), two.dbf()),
                "more shapes in its .shp than rows in its .dbf (2)",
                "not of one export");
    }

    @Test
    void whatIsMissingIsNamed() {
        TinyShapefile one = new TinyShapefile(UTF_8, "NAME").row(1, HERE, "a");
        refuses(ending -> ending.equals("shp") ? one.open("shp") : null, "x.shp has no .dbf beside it");
        refuses(ending -> null, "x.shp has no .shp beside it");
    }

    @Test
    void damagedLengthsAreNamedWithTheirRecord() {
        byte[] good = new TinyShapefile(UTF_8, "NAME")
                .row(TinyShapefile.LINE, ALONG, "a")
                .row(TinyShapefile.LINE, ALONG, "b")
                .shp();
        byte[] dbf = new TinyShapefile(UTF_8, "NAME")
                .row(1, HERE, "a")
                .row(1, HERE, "b")
                .dbf();
        refuses(parts(Arrays.copyOf(good, good.length - 10), dbf), "x.shp ends in the middle of shape 2", "download");
        refuses(parts(Arrays.copyOf(good, 103), dbf), "x.shp ends in the middle of shape 1");
        refuses(parts(changed(good, 104, Integer.MAX_VALUE), dbf), "shape 1 says it is 4294967294 bytes");
        refuses(parts(changed(good, 104, -1), dbf), "shape 1 says it is -2 bytes");
        refuses(parts(changed(good, 108, Integer.reverseBytes(99)), dbf), "shape 1 is of a type that there is not: 99");
        refuses(parts(changed(good, 144, Integer.reverseBytes(-1)), dbf), "shape 1 says it has -1 pieces");
        refuses(parts(changed(good, 148, Integer.MAX_VALUE), dbf), "shape 1 says it has 1 pieces and");
        refuses(parts(changed(good, 0, 1), dbf), "does not begin as a .shp does");
        refuses(parts(new byte[3], dbf), "does not begin as a .shp does");
    }

    @Test
    void aDamagedTableIsNamedAsSuch() {
        TinyShapefile one = new TinyShapefile(UTF_8, "NAME").row(1, HERE, "a");
        byte[] shp = one.shp();
        byte[] good = one.dbf();
        refuses(parts(shp, new byte[0]), "x.shp: its .dbf has no header");
        refuses(parts(shp, Arrays.copyOf(good, 40)), "its .dbf ends in the middle of its header");
        refuses(parts(shp, changed(good, 8, 0)), "its .dbf has a header of 0 bytes");
        refuses(parts(shp, changed(good, 48, 0xff000000)), "its .dbf has columns of 256 bytes in rows of 21");
        refuses(parts(shp, Arrays.copyOf(good, good.length - 10)), "should have 1 rows in its .dbf and ends in row 1");
    }

    @Test
    void noiseIsNoShapefile() {
        Random random = new Random(4);
        TinyShapefile one = new TinyShapefile(ISO_8859_1, "NAME").row(TinyShapefile.LINE, ALONG, "a");
        for (int i = 0; i < 2000; i++) {
            byte[] shp = one.shp();
            byte[] dbf = one.dbf();
            for (int j = 0; j < 3; j++) {
                shp[random.nextInt(shp.length)] = (byte) random.nextInt();
                dbf[random.nextInt(dbf.length)] = (byte) random.nextInt();
            }
            try {
                read(parts(shp, dbf));
            } catch (IOException e) {
                assertThat(e).isInstanceOf(DamagedShapefile.class).hasMessageStartingWith("x.shp");
            }
        }
    }

    private static byte[] content(int type, int length) {
        byte[] content = new byte[length];
        content[0] = (byte) type;
        return content;
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).putInt(at, value);
        return copy;
    }

    private static Shapefile.Parts parts(byte[] shp, byte[] dbf) {
        return ending -> switch (ending) {
            case "shp" -> new ByteArrayInputStream(shp);
            case "dbf" -> new ByteArrayInputStream(dbf);
            default -> null;
        };
    }

    private void read(Shapefile.Parts parts) throws IOException {
        new Shapefile("x.shp", parts).read((record, attributes, shape) -> {
            read.add(record + " " + attributes.get("name"));
            shapes.add(shape);
        });
    }

    private void refuses(Shapefile.Parts parts, String... message) {
        assertThatThrownBy(() -> read(parts))
                .isInstanceOf(DamagedShapefile.class)
                .hasMessageContainingAll(message);
    }
}
