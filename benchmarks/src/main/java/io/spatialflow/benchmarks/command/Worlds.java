package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import io.spatialflow.geocoder.match.Geocoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Geocoders for the suites, each built when the first suite needs it. Not for several threads. */
final class Worlds implements AutoCloseable {

    private final SharedData shared;
    private final Scratch scratch;
    private final Map<Suite.World, Gazetteers> built = new EnumMap<>(Suite.World.class);

    Worlds(SharedData shared, Scratch scratch) {
        this.shared = shared;
        this.scratch = scratch;
    }

    Geocoder geocoder(Suite.World world) throws IOException {
        if (!built.containsKey(world)) {
            Path folder = scratch.folder().resolve(world.toString());
            Gazetteers gazetteers = Gazetteers.open(folder);
            built.put(world, gazetteers);
            build(world, gazetteers);
        }
        return new GazetteerGeocoder(built.get(world));
    }

    private void build(Suite.World world, Gazetteers gazetteers) throws IOException {
        switch (world) {
            case ALL -> {
                for (AddressSet set : AddressSet.ALL) {
                    build(gazetteers, set, shared.points(set));
                }
            }
            case WITHHELD -> {
                for (AddressSet set : AddressSet.ALL) {
                    build(gazetteers, set, shared.withheld(set).loaded());
                }
            }
            case RANGES -> build(gazetteers, AddressSet.CAMBRIDGE, shared.ranges());
            case TOWNS -> build(gazetteers, AddressSet.VERMONT, shared.vermontWithTowns());
        }
    }

    /** A geocoder that can make nothing of the rows answers nothing: that is its score, and no reason to stop. */
    private void build(Gazetteers gazetteers, AddressSet set, List<? extends ReferenceRow> rows) {
        Provenance provenance = new Provenance(set.folder(), "", null, false);
        try {
            gazetteers.build(provenance, set.folder(), consumer -> {
                rows.forEach(consumer);
                return new Intake(rows.size(), 0, 0);
            });
        } catch (IOException e) {
            scratch.say("%s is not loaded: %s", set.folder(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        built.values().forEach(Gazetteers::close);
    }
}
