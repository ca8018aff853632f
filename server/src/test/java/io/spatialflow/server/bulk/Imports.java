package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geocoders;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlAdmissions;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlGeofences;
import io.spatialflow.server.store.SqlRateLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Bulk imports on a real store. House number n of Main St in Testville is the n-th of the points given, counted from 1,
 * and is found in a real index.
 */
final class Imports implements AutoCloseable {

    private final FurnishedStore store;
    private final Geofences geofences;
    private final Gazetteers gazetteers;
    private final Workspace workspace;
    private final AtomicInteger orders = new AtomicInteger();

    private Imports(FurnishedStore store, Gazetteers gazetteers) {
        this.store = store;
        this.geofences = new SqlGeofences(store.database());
        this.gazetteers = gazetteers;
        this.workspace = store.addWorkspace("one");
    }

    static Imports in(Path folder, Point... houses) throws IOException {
        Gazetteers gazetteers = Gazetteers.open(folder.resolve("gazetteers"));
        if (houses.length > 0) {
            gazetteers.build(new Provenance("testville", "none", null, false), "testville.csv", consumer -> {
                for (int i = 0; i < houses.length; i++) {
                    consumer.accept(new AddressPoint(
                            houses[i],
                            "" + (i + 1),
                            "Main St",
                            "",
                            PostalArea.of("Testville", "Test County", "VT", "05999")));
                }
                return new Intake(houses.length, 0, 0);
            });
        }
        return new Imports(FurnishedStore.in(folder), gazetteers);
    }

    FurnishedStore store() {
        return store;
    }

    Workspace workspace() {
        return workspace;
    }

    Geofences geofences() {
        return geofences;
    }

    static BulkItem house(int number, int bufferMeters) {
        return item(number + " Main St, Testville, VT 05999", bufferMeters);
    }

    static BulkItem item(String address, int bufferMeters, String... tags) {
        return new BulkItem(address, null, bufferMeters, List.of(tags), false);
    }

    /** The real geocoder on the gazetteer. */
    Geocoders geocoders() {
        return anybody -> new GazetteerGeocoder(gazetteers);
    }

    /** Sends a batch, never the same one twice, and returns what became of it. */
    BulkOutcome send(DedupStrategy strategy, BulkItem... items) {
        return send(workspace, new GazetteerGeocoder(gazetteers), strategy, items);
    }

    BulkOutcome send(Workspace into, Geocoder geocoder, DedupStrategy strategy, BulkItem... items) {
        Caller caller = store.caller(into);
        BulkOrder order = new BulkOrder(List.of(items), strategy, "batch " + orders.incrementAndGet(), null);
        AtomicReference<BulkOutcome> outcome = new AtomicReference<>();
        bulkImport(geocoder).create(caller, order, judged -> {
            outcome.set(judged);
            return "told".getBytes(StandardCharsets.UTF_8);
        });
        return outcome.get();
    }

    List<ItemResult> preview(BulkItem... items) {
        BulkImport.Preview preview =
                bulkImport(new GazetteerGeocoder(gazetteers)).preview(store.caller(workspace), List.of(items));
        return ((BulkImport.Preview.Shown) preview).results();
    }

    private BulkImport bulkImport(Geocoder geocoder) {
        SqlRateLimits rateLimits = new SqlRateLimits(store.database(), store.clock());
        return new BulkImport(
                anybody -> geocoder,
                geofences,
                store.database(),
                new SqlAdmissions(store.database(), rateLimits, store.clock()),
                rateLimits,
                new Audit(new SqlAuditLog(store.database()), store.clock()),
                BulkLimits.of(1_000, 1_000, 1_000),
                store.clock());
    }

    /** Fences that are there before any batch, oldest first. */
    List<Geofence> given(WorkspaceId owner, Circle... circles) {
        List<Geofence> fences = Arrays.stream(circles)
                .map(circle -> Geofence.made(
                        new GeofenceId(TimeOrderedUuid.next(store.clock().instant())),
                        owner,
                        Profile.named("given"),
                        new CircleArea(circle),
                        Origin.DRAWN,
                        store.clock().instant()))
                .toList();
        geofences.add(fences);
        return fences;
    }

    /** What an upstream geocoder answers: the same to every address, or one answer per address in turn. */
    static Geocoder answering(Match... matches) {
        return addresses -> IntStream.range(0, addresses.size())
                .mapToObj(i -> matches[i % matches.length])
                .toList();
    }

    static Match found(Point point, MatchLevel level) {
        return new Match.Found(candidate(point, level));
    }

    static Candidate candidate(Point point, MatchLevel level) {
        return new Candidate(point, level, 0.9, "somewhere", List.of(), new Provenance("upstream", "", null, false));
    }

    static Circle circle(Point center, double radiusMeters) {
        return new Circle(center, Length.ofMeters(radiusMeters));
    }

    @Override
    public void close() {
        gazetteers.close();
        store.close();
    }
}
