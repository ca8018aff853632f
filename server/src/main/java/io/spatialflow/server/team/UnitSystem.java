package io.spatialflow.server.team;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which units a workspace's people like to read lengths; the API's are metres. */
public enum UnitSystem {
    IMPERIAL,
    METRIC;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitSystem> parse(String wireName) {
        return Arrays.stream(values())
                .filter(units -> units.wireName().equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(UnitSystem::wireName).toList();
    }
}
