package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an API key may do, in words; the first are those that this server has a use for. */
record ScopeWords(Permission permission, String words, String more) {

    private static final String HOSTED = "Nothing of this server asks for it; for clients of the hosted product.";

    static final List<ScopeWords> USED = List.of(
            new ScopeWords(
                    Permission.GEOFENCES_WRITE,
                    "Create and change geofences",
                    "Bulk create and its preview, uploads; change, archive and delete."),
            new ScopeWords(Permission.GEOFENCES_READ, "Read geofences", "Lists, exports, tests of a point, geocoding."),
            new ScopeWords(Permission.WORKSPACE_READ, "Read the workspace", "Its name, limits, features and usage."));

    static final List<ScopeWords> OTHERS = List.of(
            new ScopeWords(Permission.DEVICES_READ, "Read devices", HOSTED),
            new ScopeWords(Permission.DEVICES_WRITE, "Change devices", HOSTED),
            new ScopeWords(Permission.WEBHOOKS_READ, "Read webhooks", HOSTED),
            new ScopeWords(Permission.WEBHOOKS_WRITE, "Change webhooks", HOSTED));

    public String scope() {
        return permission.scope();
    }

    /** The shortest true description of some scopes, such as {@code geofences:*, workspace:read}. */
    static String list(Set<Scope> scopes) {
        return scopes.contains(Scope.EVERYTHING)
                ? "Everything"
                : scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(", "));
    }

    /** What stops when a key with these permissions does, each in a few words. */
    static List<String> of(Collection<Permission> permissions) {
        return USED.stream()
                .filter(words -> permissions.contains(words.permission()))
                .map(ScopeWords::words)
                .toList();
    }
}
