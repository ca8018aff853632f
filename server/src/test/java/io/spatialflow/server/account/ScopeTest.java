package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @Test
    void aScopeNamesOnePermissionAKindOrEverythingThatKeysCanHave() {
        assertThat(new Scope("geofences:read").permissions()).containsExactly(Permission.GEOFENCES_READ);
        assertThat(new Scope("geofences:*").permissions())
                .containsExactlyInAnyOrder(Permission.GEOFENCES_READ, Permission.GEOFENCES_WRITE);
        assertThat(Scope.EVERYTHING.permissions())
                .containsExactlyInAnyOrderElementsOf(Permission.forKeys())
                .allMatch(Permission::isForKeys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":*", "geofences", "geofences:", "geofence:*", "*:*", "GEOFENCES:READ", " *"})
    void whatIsNoScopeIsNone(String name) {
        assertThat(Scope.parse(name)).isEmpty();
        assertThatThrownBy(() -> new Scope(name)).hasMessageContaining("geofences:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_keys:write", "api_keys:*", "workspace:write", "server:operate", "account:write"})
    void whatIsForPeopleOnlyIsNoScope(String name) {
        assertThat(Scope.parse(name)).isEmpty();
    }

    @Test
    void everyNameThatIsListedIsOne() {
        assertThat(Scope.names())
                .startsWith("*", "geofences:*")
                .contains("devices:*", "webhooks:*", "workspace:read")
                .doesNotHaveDuplicates()
                .allMatch(name -> Scope.parse(name).isPresent());
    }
}
