package io.spatialflow.server.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an API key can be given, by its name on the wire: one permission ({@code geofences:read}), all of one kind
 * ({@code geofences:*}), or all that keys can have ({@code *}), with those that a later version brings.
 */
public record Scope(String name) implements Comparable<Scope> {

    private static final String WILDCARD = "*";

    public static final Scope EVERYTHING = new Scope(WILDCARD);

    public Scope {
        if (permissionsOf(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no scope of an API key. Scopes are: " + String.join(", ", names()));
        }
    }

    public static Optional<Scope> parse(String name) {
        return permissionsOf(name).isEmpty() ? Optional.empty() : Optional.of(new Scope(name));
    }

    /** Every scope there is, the widest first. */
    public static List<String> names() {
        Stream<String> kinds = single().map(name -> kind(name) + WILDCARD).distinct();
        return Stream.concat(Stream.of(WILDCARD), Stream.concat(kinds, single()))
                .toList();
    }

    private static Stream<String> single() {
        return Permission.forKeys().stream().map(Permission::scope);
    }

    private static String kind(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }

    private static Set<Permission> permissionsOf(String name) {
        return Permission.forKeys().stream()
                .filter(permission -> covers(name, permission.scope()))
                .collect(Collectors.toSet());
    }

    private static boolean covers(String name, String single) {
        return name.equals(single) || name.equals(WILDCARD) || name.equals(kind(single) + WILDCARD);
    }

    public Set<Permission> permissions() {
        return permissionsOf(name);
    }

    @Override
    public int compareTo(Scope other) {
        return name.compareTo(other.name);
    }
}
