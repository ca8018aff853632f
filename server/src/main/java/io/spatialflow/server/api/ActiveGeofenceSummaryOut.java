package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tally;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The active fences in brief, and how many there are of which kind. */
@Schema(
        name = "ActiveGeofenceSummaryOut",
        description = "The newest active geofences in brief, and how many there are of which kind.")
record ActiveGeofenceSummaryOut(
        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "The newest 500 active ones.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<Item> geofences,

        @Schema(description = "All active ones.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long totalCount,

        @Schema(description = "`active`, `inactive` and `archived`.", requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Long> byState,

        @Schema(
                description = "Active ones: `draw`, `address` and `building`.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Long> bySource,

        @Schema(
                description = "Active ones by the id of their group; those in none are not counted here.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Long> byGroup) {

    static ActiveGeofenceSummaryOut of(GeofencePage newest, List<Tally> tallies) {
        Map<String, Long> byState = new TreeMap<>();
        byState.put("active", sum(tallies, tally -> tally.status().counts()));
        byState.put("inactive", sum(tallies, tally -> tally.status().equals(new Status(false, false))));
        byState.put("archived", sum(tallies, tally -> tally.status().archived()));
        List<Tally> active =
                tallies.stream().filter(tally -> tally.status().counts()).toList();
        Map<String, Long> bySource = new TreeMap<>();
        for (Origin.Source source : Origin.Source.values()) {
            bySource.put(source.wireName(), sum(active, tally -> tally.source() == source));
        }
        return new ActiveGeofenceSummaryOut(
                newest.geofences().stream().map(Item::of).toList(),
                newest.totalCount(),
                byState,
                bySource,
                sums(active.stream().filter(tally -> tally.groupId() != null).toList(), tally -> tally.groupId() + ""));
    }

    private static long sum(List<Tally> tallies, Predicate<Tally> wanted) {
        return tallies.stream().filter(wanted).mapToLong(Tally::geofences).sum();
    }

    private static Map<String, Long> sums(List<Tally> tallies, Function<Tally, String> kind) {
        return tallies.stream()
                .collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.summingLong(Tally::geofences)));
    }

    /** A fence in brief. */
    @Schema(name = "ActiveGeofenceSummaryItemOut", description = "A geofence in brief.")
    record Item(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Geometry geometry,

            @Schema(description = "Longitude, latitude.", requiredMode = Schema.RequiredMode.REQUIRED)
            List<Double> center,

            @Schema(
                    description = "Always 0: devices are not followed yet.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Integer eventCountToday) {

        static Item of(Geofence geofence) {
            return new Item(
                    geofence.id().toString(),
                    geofence.name(),
                    Geometry.of(geofence.area()),
                    Geometry.position(geofence.area().centroid()),
                    0);
        }
    }
}
