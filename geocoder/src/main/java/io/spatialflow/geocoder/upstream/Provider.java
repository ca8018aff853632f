package io.spatialflow.geocoder.upstream;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The geocoders that we can ask. What their terms allow was read in 2026 and is an operator's to check: the table with its
 * sources is {@code docs/upstream-geocoders.md}.
 */
public enum Provider {
    CENSUS(
            "https://geocoding.geo.census.gov",
            false,
            "public domain (U.S. Census Bureau)",
            Storage.permanent(),
            new Pace(4, 4, 100),
            CensusFormat::new),
    /** Ours is the operator's own server: the public one is for occasional use. */
    NOMINATIM(
            null,
            false,
            "ODbL 1.0, (c) OpenStreetMap contributors",
            Storage.permanent(),
            new Pace(4, 50, 1),
            NominatimFormat::new),
    PHOTON(
            null,
            false,
            "ODbL 1.0, (c) OpenStreetMap contributors",
            Storage.permanent(),
            new Pace(4, 50, 1),
            PhotonFormat::new),
    PELIAS(
            null,
            false,
            "as its sources; ODbL 1.0 where OpenStreetMap",
            Storage.permanent(),
            new Pace(4, 50, 1),
            PeliasFormat::new),
    GOOGLE(
            "https://maps.googleapis.com",
            true,
            "Google Maps Platform terms: coordinates 30 days",
            Storage.days(30),
            new Pace(8, 40, 1),
            GoogleFormat::new),
    /** Always asked for permanent results, which may be kept and cost more. */
    MAPBOX(
            "https://api.mapbox.com",
            true,
            "Mapbox permanent geocoding",
            Storage.permanent(),
            new Pace(2, 15, 100),
            MapboxFormat::new),
    HERE(
            "https://geocode.search.hereapi.com",
            true,
            "HERE platform terms: 30 days",
            Storage.days(30),
            new Pace(5, 5, 1),
            HereFormat::new),
    AZURE(
            "https://atlas.microsoft.com",
            true,
            "Azure Maps terms: while the account lasts",
            Storage.none(),
            new Pace(2, 5, 100),
            AzureFormat::new),
    GEOCODIO(
            "https://api.geocod.io",
            true,
            "Geocodio terms: may be kept",
            Storage.permanent(),
            new Pace(2, 10, 250),
            GeocodioFormat::new);

    private final @Nullable URI base;
    private final boolean needsKey;
    private final String licence;
    private final Storage storage;
    private final Pace pace;
    private final Function<Secret, Format> format;

    Provider(
            @Nullable String base,
            boolean needsKey,
            String licence,
            Storage storage,
            Pace pace,
            Function<Secret, Format> format) {
        this.base = base == null ? null : URI.create(base);
        this.needsKey = needsKey;
        this.licence = licence;
        this.storage = storage;
        this.pace = pace;
        this.format = format;
    }

    /** The provider of a name such as {@code census}. */
    public static Optional<Provider> find(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.id().equals(name.strip()))
                .findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Provider::id).collect(Collectors.joining(", "));
    }

    /** Its name in settings and in the source of a match. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the provider itself runs it; empty for those that operators run themselves. */
    public Optional<URI> base() {
        return Optional.ofNullable(base);
    }

    /** Within what its published limits allow everybody. */
    public Pace pace() {
        return pace;
    }

    /** Whether its terms let everybody keep a point for good. Otherwise the operator has to hold a contract that does. */
    public boolean allowsFences() {
        return storage.inFences();
    }

    boolean needsKey() {
        return needsKey;
    }

    String licence() {
        return licence;
    }

    Storage storage() {
        return storage;
    }

    Format format(Secret key) {
        return format.apply(key);
    }
}
