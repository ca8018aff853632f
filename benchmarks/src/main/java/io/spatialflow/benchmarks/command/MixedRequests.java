package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.server.Traffic.Request;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What clients ask of a server on a busy day: mostly lists and points, some changes, a preview now and then. */
final class MixedRequests {

    static final String LIST = "list";
    static final String TEST_POINT = "test-point";

    private static final String GEOFENCES = "/api/v1/geofences";
    private static final int DEEPEST_OFFSET = 20_000;
    private static final String PREVIEW = """
            {"items":[{"address":"1 Infinite Loop, Cupertino, CA"},{"address":"1 Apple Park Way, Cupertino, CA"},\
            {"address":"99999 Main St, San Francisco, CA"}]}""";

    private final Shapes shapes;
    private final Random random;
    private final List<String> ids;

    MixedRequests(Shapes shapes, long seed, List<String> ids) {
        this.shapes = shapes;
        this.random = new Random(seed);
        this.ids = List.copyOf(ids);
    }

    /** 45 in 100 are lists, 45 test a point, 5 get one, 3 change something, 2 preview. */
    Request next() {
        int kind = random.nextInt(100);
        if (kind < 45) {
            return get(LIST, GEOFENCES + "?limit=50" + page());
        } else if (kind < 90) {
            double[] at = shapes.place();
            return post(
                    TEST_POINT,
                    GEOFENCES + "/test-point",
                    String.format(Locale.ROOT, "{\"lng\":%.6f,\"lat\":%.6f}", at[0], at[1]));
        } else if (kind < 95) {
            return get("get one", GEOFENCES + "/" + id());
        } else if (kind < 98) {
            return change();
        }
        return post("preview of 3", GEOFENCES + "/preview", PREVIEW);
    }

    /** Half are first pages, a fifth deep ones; three in ten ask for a tag or two. */
    private String page() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> "";
            case 5, 6 -> "&offset=" + random.nextInt(DEEPEST_OFFSET);
            case 7 -> "&tags=depot";
            case 8 -> "&tags=fleet:" + random.nextInt(Shapes.FLEETS);
            default -> "&tags=depot&tags=fleet:" + random.nextInt(Shapes.FLEETS);
        };
    }

    private Request change() {
        return switch (random.nextInt(3)) {
            case 0 ->
                post(
                        "change",
                        GEOFENCES,
                        "{\"name\":\"New\",\"confirm_duplicate\":true,\"geometry\":" + shapes.polygon(shapes.place())
                                + "}");
            case 1 -> new Request("change", "PUT", GEOFENCES + "/" + id(), "{\"description\":\"seen again\"}");
            default -> new Request("change", "POST", GEOFENCES + "/" + id() + "/unarchive", null);
        };
    }

    private String id() {
        return ids.get(random.nextInt(ids.size()));
    }

    private static Request get(String kind, String path) {
        return new Request(kind, "GET", path, null);
    }

    private static Request post(String kind, String path, String json) {
        return new Request(kind, "POST", path, json);
    }
}
