package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Position;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.tile.ReadTile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Tiles over HTTP. */
class TileTest {

    /** As far as the corners of a polygon stand away from the circle: a quarter of a pixel, and rounding. */
    private static final double CORNER_CUT = 4.5;

    /** Of four tiles at each zoom from 2 on. */
    private static final Point CORNER = new Point(0, -90);

    @TempDir
    static Path folder;

    private static RunningServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Geofence fence(WorkspaceId owner, String name, Area area, String... tags) {
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(server.clock().instant())),
                owner,
                Profile.named(name).tagged(Stream.of(tags).map(Tag::new).toList()),
                area,
                Origin.DRAWN,
                server.clock().instant());
    }

    private static Area square(double west, double south, double size) {
        Drawing drawing = new Drawing(List.of(List.of(List.of(
                new Position(west, south),
                new Position(turned(west + size), south),
                new Position(turned(west + size), south + size),
                new Position(west, south + size)))));
        return ((Drawing.Outcome.Sound) drawing.check()).area();
    }

    private static double turned(double longitude) {
        return Math.IEEEremainder(longitude, 360);
    }

    /** A workspace of its own for a test. */
    private record Tenant(WorkspaceId id, String token) {

        private static int count;

        static Tenant fresh() {
            String name = "tiles-" + ++count;
            WorkspaceId id = server.newWorkspace(name, name + "@example.com", "correct horse battery");
            return new Tenant(id, server.token(name + "@example.com", "correct horse battery"));
        }
    }

    private HttpResponse<byte[]> get(Tenant tenant, String path, String... headers) throws Exception {
        return client.send(
                server.request("/api/v1/tiles/" + path, headers)
                        .header("Authorization", "Bearer " + tenant.token())
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<Map<?, ?>> features(Tenant tenant, String path, String layer) throws Exception {
        return geometries(tenant, path, layer).stream()
                .<Map<?, ?>>map(geometry -> (Map<?, ?>) geometry.getUserData())
                .toList();
    }

    private List<Geometry> geometries(Tenant tenant, String path, String layer) throws Exception {
        HttpResponse<byte[]> response = get(tenant, path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        return new ReadTile(response.body()).layer(layer);
    }

    private BufferedImage picture(Tenant tenant, String path) throws Exception {
        HttpResponse<byte[]> response = get(tenant, path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    private static long drawn(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .filter(pixel -> pixel >>> 24 != 0)
                .count();
    }

    @Test
    void aFenceIsAPolygonWithWhatAMapNeedsToKnow() throws Exception {
        Tenant tenant = Tenant.fresh();
        Geofence circle = fence(tenant.id(), "Ring & <Rose>", CircleArea.of(new Point(10, 10), 50_000));
        server.geofences().add(List.of(circle, fence(tenant.id(), "Square", square(11, 10, 0.5))));
        List<Geometry> found = geometries(tenant, "6/33/30.mvt", "geofences");
        assertThat(found)
                .hasSize(2)
                .allSatisfy(geometry -> assertThat(geometry.isValid()).isTrue());
        assertThat(found)
                .extracting(Geometry::getUserData)
                .anySatisfy(data -> assertThat((Map<?, ?>) data)
                        .isEqualTo(Map.of(
                                "id",
                                circle.id().toString(),
                                "name",
                                "Ring & <Rose>",
                                "status",
                                "active",
                                "radius_meters",
                                50_000L)));
        assertThat(features(tenant, "6/0/30.mvt", "geofences")).isEmpty();
    }

    @Test
    void aCircleIsWhereItIsOnTheGround() throws Exception {
        Tenant tenant = Tenant.fresh();
        server.geofences().add(List.of(fence(tenant.id(), "Equator", CircleArea.of(new Point(0, 0.5), 10_000))));
        Geometry circle = geometries(tenant, "8/128/127.mvt", "geofences").getFirst();
        double unitsPerDegree = 4096 * 256 / 360.0;
        double radius = 10_000 / 111_195.0 * unitsPerDegree;
        assertThat(circle.getEnvelopeInternal().getMinX()).isCloseTo(0.5 * unitsPerDegree - radius, within(CORNER_CUT));
        assertThat(circle.getEnvelopeInternal().getMaxX()).isCloseTo(0.5 * unitsPerDegree + radius, within(CORNER_CUT));
        assertThat(circle.getEnvelopeInternal().getMinY()).isCloseTo(4096 - radius, within(CORNER_CUT));
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void aFenceOnACornerIsOnAllFourTilesAndCutBesideEach() throws Exception {
        Tenant tenant = Tenant.fresh();
        server.geofences().add(List.of(fence(tenant.id(), "Corner", CircleArea.of(CORNER, 100_000))));
        for (String tile : List.of("10/255/511", "10/256/511", "10/255/512", "10/256/512")) {
            Geometry piece = geometries(tenant, tile + ".mvt", "geofences").getFirst();
            assertThat(piece.getEnvelopeInternal().getMinX()).isGreaterThanOrEqualTo(-128);
            assertThat(piece.getEnvelopeInternal().getMaxX()).isLessThanOrEqualTo(4096 + 128);
            assertThat(drawn(picture(tenant, tile + ".png"))).isEqualTo(256 * 256);
        }
    }

    @Test
    void whatCrossesTheAntimeridianIsAtBothEndsOfTheWorld() throws Exception {
        Tenant tenant = Tenant.fresh();
        server.geofences()
                .add(List.of(
                        fence(tenant.id(), "Circle", CircleArea.of(new Point(-17, 179.95), 20_000)),
                        fence(tenant.id(), "Square", square(179.5, -17.5, 1))));
        for (String tile : List.of("8/255/140.mvt", "8/0/140.mvt", "0/0/0.mvt")) {
            List<Geometry> found = new ArrayList<>(geometries(tenant, tile, "geofences"));
            found.addAll(geometries(tenant, tile, "geofence_points"));
            assertThat(found).as(tile).isNotEmpty();
        }
        // The circle, and of the square what lies on either side.
        assertThat(geometries(tenant, "8/0/140.mvt", "geofences")).hasSize(3);
        assertThat(drawn(picture(tenant, "8/0/140.png"))).isPositive();
    }

    @Test
    void aFenceSmallerThanAPixelIsAPointOnOneTileAndADotInThePicture() throws Exception {
        Tenant tenant = Tenant.fresh();
        server.geofences().add(List.of(fence(tenant.id(), "Tiny", CircleArea.of(new Point(20, 20), 50))));
        assertThat(features(tenant, "4/8/7.mvt", "geofence_points")).hasSize(1);
        assertThat(features(tenant, "4/8/7.mvt", "geofences")).isEmpty();
        assertThat(drawn(picture(tenant, "4/8/7.png"))).isBetween(9L, 40L);
        assertThat(drawn(picture(tenant, "4/8/7.png?scale=2"))).isBetween(40L, 120L);
    }

    @Test
    void whereThereAreTooManyNoneIsLeftOutOfTheCount() throws Exception {
        Tenant tenant = Tenant.fresh();
        Random random = new Random(7);
        List<Geofence> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(fence(
                    tenant.id(),
                    "Fence " + i,
                    CircleArea.of(new Point(random.nextDouble() * 60, random.nextDouble() * 100), 100),
                    i < 10 ? "few" : "many"));
        }
        server.geofences().add(many);
        long counted = features(tenant, "1/1/0.mvt", "crowds").stream()
                .mapToLong(crowd -> (Long) crowd.get("count"))
                .sum();
        assertThat(counted).isEqualTo(3_000);
        assertThat(features(tenant, "1/1/0.mvt", "geofence_points")).isEmpty();
        assertThat(get(tenant, "1/1/0.mvt").body().length).isLessThan(40_000);
        assertThat(features(tenant, "1/1/0.mvt?tags=few", "geofence_points")).hasSize(10);
        assertThat(drawn(picture(tenant, "1/1/0.png?theme=dark"))).isGreaterThan(1_000);
    }

    @Test
    void onlyFencesThatCountAreDrawnUnlessOthersAreAskedFor() throws Exception {
        Tenant tenant = Tenant.fresh();
        Area area = CircleArea.of(new Point(10, 10), 50_000);
        Geofence changed = fence(tenant.id(), "Changed", area);
        server.geofences()
                .add(List.of(
                        fence(tenant.id(), "Active", area),
                        fence(tenant.id(), "Inactive", area).with(new Status(false, false)),
                        fence(tenant.id(), "Archived", area).with(new Status(true, true)),
                        changed));
        server.geofences().update(changed.with(new Status(false, true)));
        assertThat(names(tenant, "")).containsExactlyInAnyOrder("Active");
        assertThat(names(tenant, "?active_only=false")).containsExactlyInAnyOrder("Active", "Inactive");
        assertThat(names(tenant, "?include_archived=true")).containsExactlyInAnyOrder("Active", "Archived");
        assertThat(names(tenant, "?active_only=false&include_archived=true"))
                .containsExactlyInAnyOrder("Active", "Inactive", "Archived", "Changed");
    }

    private List<Object> names(Tenant tenant, String query) throws Exception {
        return features(tenant, "6/33/30.mvt" + query, "geofences").stream()
                .<Object>map(feature -> feature.get("name"))
                .toList();
    }

    @Test
    void anotherWorkspacesTilesShowNothingOfOurs() throws Exception {
        Tenant ours = Tenant.fresh();
        Tenant theirs = Tenant.fresh();
        server.geofences().add(List.of(fence(ours.id(), "Secret", CircleArea.of(new Point(10, 10), 50_000))));
        for (String query : List.of("", "?active_only=false&include_archived=true", "?tags=x")) {
            assertThat(get(theirs, "6/33/30.mvt" + query).body()).isEmpty();
            assertThat(drawn(picture(theirs, "6/33/30.png" + query))).isZero();
        }
    }

    @Test
    void aTileIsFetchedAgainOnlyAfterAChange() throws Exception {
        Tenant tenant = Tenant.fresh();
        Geofence fence = fence(tenant.id(), "Depot", CircleArea.of(new Point(10, 10), 50_000));
        for (String tile : List.of("6/33/30.mvt", "6/33/30.png")) {
            String empty = etag(tenant, tile);
            assertThat(get(tenant, tile, "If-None-Match", empty).statusCode()).isEqualTo(304);
            server.geofences().add(List.of(fence));
            assertThat(get(tenant, tile, "If-None-Match", empty).statusCode()).isEqualTo(200);
            String full = etag(tenant, tile);
            server.geofences().delete(tenant.id(), fence.id());
            assertThat(get(tenant, tile, "If-None-Match", full).statusCode()).isEqualTo(200);
            assertThat(etag(tenant, tile)).isNotIn(empty, full);
        }
        assertThat(get(tenant, "6/33/30.png").headers().firstValue("Cache-Control"))
                .contains("no-cache, private");
    }

    private String etag(Tenant tenant, String tile) throws Exception {
        return get(tenant, tile).headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23/0/0.mvt",
                "0/1/0.mvt",
                "0/0/1.png",
                "3/8/0.png",
                "3/0/8.mvt",
                "x/0/0.mvt",
                "0/0/0.gif",
                "0/0/0",
                "-1/0/0.png",
                "0/-1/0.png",
                "9999999/9999999/9999999.png",
                "99999999999/0/0.mvt",
                "0/0/0.5.png"
            })
    void whatIsNoTileIsNotFound(String path) {
        RunningServer.Answer answer = server.get("/api/v1/tiles/" + path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().has("detail")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "theme=blue, theme",
        "scale=3, scale",
        "scale=x, scale",
        "active_only=maybe, active_only",
        "group_id=1, group_id",
        "tags=%00, tags"
    })
    void aParameterThatIsWrongIsNamed(String query, String name) {
        RunningServer.Answer answer = server.get("/api/v1/tiles/0/0/0.png?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(name);
    }

    @Test
    void withoutAKeyOrTokenNobodyIsAnswered() {
        assertThat(server.call("GET", "/api/v1/tiles/0/0/0.mvt", "", "").status())
                .isEqualTo(401);
        assertThat(server.send(server.request("/api/v1/tiles/0/0/0.png", "Cookie", "spatialflow_session=x")
                                .GET())
                        .status())
                .isEqualTo(401);
        assertThat(server.call("POST", "/api/v1/tiles/0/0/0.mvt", server.ownerToken(), "")
                        .status())
                .isEqualTo(405);
    }
}
