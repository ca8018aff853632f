package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/accounts.md} has the table of what each role may do. */
class RolesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "accounts.md");
    private static final String BEGIN = "rewrites it -->\n";
    private static final String END = "<!-- end of roles -->";

    @Test
    void thePageSaysWhatEachRoleMayDo() throws Exception {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String expected = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("spatialflow.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE)
                .as("docs/accounts.md; ./spatialflow test -Dspatialflow.write=true rewrites its table")
                .hasContent(expected);
    }

    private static String table() {
        String roles = Arrays.stream(Role.values()).map(Role::wireName).collect(Collectors.joining(" | "));
        StringBuilder table = new StringBuilder("| | " + roles + " | API key |\n|---|---|---|---|---|---|\n");
        for (Permission permission : Permission.values()) {
            String cells = Arrays.stream(Role.values())
                    .map(role -> mark(role.permissions().contains(permission)))
                    .collect(Collectors.joining(" | "));
            table.append("| `%s` | %s | %s |\n".formatted(permission.scope(), cells, mark(permission.isForKeys())));
        }
        return table.toString();
    }

    private static String mark(boolean may) {
        return may ? "yes" : "";
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleMayWhatTheNextMayAndRulesOnlyThoseBelow(Role role) {
        for (Role other : Role.values()) {
            boolean below = other.ordinal() > role.ordinal();
            assertThat(role.permissions().containsAll(other.permissions())).isEqualTo(below || other == role);
            assertThat(role.rules(other)).isEqualTo(below || role == Role.OWNER);
        }
    }
}
