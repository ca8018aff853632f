package io.spatialflow.server.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.index.Snapshot;
import io.spatialflow.server.tile.Look;
import io.spatialflow.server.tile.Mercator;
import io.spatialflow.server.tile.TileAddress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the ground, looked at pixel by pixel. */
class GroundTilesTest {

    private static final Look LIGHT = new Look(Look.Theme.LIGHT, 1);
    private static final Look DARK = new Look(Look.Theme.DARK, 1);
    private static final PostalArea TOWN = PostalArea.of("Testville", "County", "VT", "05999");
    private static final Point CORNER = new Point(44.4, -73.2);

    private Gazetteers gazetteers;
    private GroundTiles tiles;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        tiles = new GroundTiles(gazetteers);
    }

    @AfterEach
    void close() {
        gazetteers.close();
    }

    private void load(String name, List<? extends ReferenceRow> rows) throws IOException {
        gazetteers.build(new Provenance(name, "none", null, false), name, consumer -> {
            rows.forEach(consumer);
            return new Intake(rows.size(), 0, 0);
        });
    }

    /** A street of so many houses to the east, some 8 metres apart. */
    private static List<AddressPoint> road(String name, int houses) {
        List<AddressPoint> rows = new ArrayList<>();
        for (int number = 1; number <= houses; number++) {
            Point point = new Point(CORNER.latitude() + (number % 2) * 0.0002, CORNER.longitude() + number * 0.0001);
            rows.add(new AddressPoint(point, "" + number, name, "", TOWN));
        }
        return rows;
    }

    private static TileAddress tile(int zoom, Point point) {
        double tiles = 1 << zoom;
        return new TileAddress(
                zoom, (int) (tiles * Mercator.x(point.longitude())), (int) (tiles * Mercator.y(point.latitude())));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private BufferedImage picture(int zoom, Point point, Look look) throws IOException {
        return read(tiles.picture(tile(zoom, point), look));
    }

    private static long painted(BufferedImage picture) {
        long painted = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                painted += picture.getRGB(x, y) >>> 24 == 0 ? 0 : 1;
            }
        }
        return painted;
    }

    /** Of a tile, how strong it is painted where a point lies. */
    private static int alphaAt(BufferedImage picture, TileAddress tile, Point point) {
        return picture.getRGB((int) Track.x(tile, point), (int) Track.y(tile, point)) >>> 24;
    }

    @Test
    void aStreetIsDrawnAlongTheMiddleOfItsHouses() throws IOException {
        load("points", road("Main St", 60));
        TileAddress tile = tile(14, CORNER);
        BufferedImage picture = read(tiles.picture(tile, LIGHT));
        assertThat(picture.getWidth()).isEqualTo(512);
        for (int number = 10; number <= 20; number++) {
            Point middle = new Point(CORNER.latitude() + 0.0001, CORNER.longitude() + number * 0.0001);
            assertThat(alphaAt(picture, tile, middle)).isGreaterThan(200);
        }
        assertThat(alphaAt(picture, tile, new Point(CORNER.latitude() + 0.002, CORNER.longitude() + 0.001)))
                .isZero();
    }

    @Test
    void aLineThatAPublisherGivesIsBelievedBeforeHouses() throws IOException {
        load("points", road("Main St", 60));
        Point south = new Point(CORNER.latitude() - 0.0006, CORNER.longitude());
        Point east = new Point(south.latitude(), CORNER.longitude() + 0.006);
        load(
                "ranges",
                List.of(new AddressRange(
                        List.of(south, east),
                        "1",
                        "99",
                        AddressRange.Parity.ALL,
                        AddressRange.Side.ON_LINE,
                        "MAIN STREET",
                        TOWN)));
        TileAddress tile = tile(14, CORNER);
        BufferedImage picture = read(tiles.picture(tile, LIGHT));
        assertThat(alphaAt(picture, tile, south.between(east, 0.1))).isGreaterThan(200);
        assertThat(alphaAt(picture, tile, new Point(CORNER.latitude() + 0.0001, CORNER.longitude() + 0.0006)))
                .isZero();
    }

    @Test
    void oneHouseIsAPointFromNearAndNothingFromFar() throws IOException {
        load("points", road("Main St", 1));
        assertThat(painted(picture(16, CORNER, LIGHT))).isPositive();
        assertThat(painted(picture(13, CORNER, LIGHT))).isEqualTo(painted(townOnly(13)));
    }

    /** The town's name is all that there is. */
    private BufferedImage townOnly(int zoom) throws IOException {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            Survey survey = Survey.of(snapshot, tile(zoom, CORNER));
            return GroundPainter.paint(
                    tile(zoom, CORNER), new Survey(List.of(), survey.towns()), LIGHT, new Lettering());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 10})
    void theTownIsNamedFromFar(int zoom) throws IOException {
        load("points", road("Main St", 60));
        assertThat(painted(picture(zoom, CORNER, LIGHT))).isGreaterThan(200);
        assertThat(painted(picture(zoom, new Point(-44, 100), LIGHT)) == 0).isEqualTo(zoom > 0);
    }

    @Test
    void darkGroundHasOtherColoursAndSharpScreensMorePixels() throws IOException {
        load("points", road("Main St", 60));
        TileAddress tile = tile(14, CORNER);
        assertThat(tiles.picture(tile, LIGHT)).isNotEqualTo(tiles.picture(tile, DARK));
        BufferedImage sharp = read(tiles.picture(tile, new Look(Look.Theme.DARK, 2)));
        assertThat(sharp.getWidth()).isEqualTo(1024);
        assertThat(painted(sharp)).isGreaterThan(3 * painted(read(tiles.picture(tile, DARK))));
    }

    @Test
    void withoutGazetteersTheGroundIsEmpty() throws IOException {
        for (int zoom : new int[] {0, 8, 15, 22}) {
            assertThat(painted(picture(zoom, CORNER, LIGHT))).isZero();
        }
    }

    @Test
    void withoutFontsStreetsAreDrawnAndNamesAreNot() throws IOException {
        load("points", road("Main St", 60));
        GroundTiles mute = new GroundTiles(gazetteers, new Lettering(() -> {
            throw new InternalError("Fontconfig head is null, check your fonts or fonts configuration");
        }));
        TileAddress tile = tile(14, CORNER);
        long withoutNames = painted(read(mute.picture(tile, LIGHT)));
        assertThat(withoutNames).isPositive();
        assertThat(withoutNames).isLessThan(painted(read(tiles.picture(tile, LIGHT))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u202E\u001b[31m", "<script>alert(1)</script>", "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ", "a\u0301\u0301\u0301\u0301\u0301"
            })
    void hostileNamesAreDrawnOrLeftOut(String name) throws IOException {
        load("points", road(name + " x".repeat(60) + " St", 60));
        assertThat(painted(picture(14, CORNER, LIGHT))).isPositive();
    }

    @Test
    void atTheAntimeridianNothingCrossesTheWorld() throws IOException {
        List<AddressRange> rows = List.of(new AddressRange(
                List.of(new Point(-17, 179.99), new Point(-17, -179.99)),
                "1",
                "99",
                AddressRange.Parity.ALL,
                AddressRange.Side.ON_LINE,
                "Edge Rd",
                TOWN));
        load("ranges", rows);
        assertThat(painted(picture(14, new Point(-17, 0), LIGHT))).isZero();
    }

    @Test
    void theVersionIsAnotherWhenMoreIsLoaded() throws IOException {
        String before = tiles.version();
        assertThat(tiles.version()).isEqualTo(before);
        load("points", road("Main St", 6));
        assertThat(tiles.version()).isNotEqualTo(before);
    }
}
