package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.account.LoginLimits;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.account.TokenLifetimes;
import io.spatialflow.server.api.BodyLimits;
import io.spatialflow.server.bulk.BulkLimits;
import io.spatialflow.server.cli.SettingsSource.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path folder;

    private Settings read(String file, Map<String, String> environment) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("spatialflow.properties"), file), environment::get);
    }

    private Settings read(String file) throws IOException {
        return read(file, Map.of());
    }

    @Test
    void withoutAFileEverythingIsAsTheContractSays() throws Exception {
        Settings settings = Settings.read(folder.resolve("none"), name -> null);
        assertThat(settings.bulkLimits()).isEqualTo(BulkLimits.DEFAULT);
        assertThat(settings.bodyLimits()).isEqualTo(BodyLimits.DEFAULT);
        assertThat(settings.loginLimits()).isEqualTo(LoginLimits.DEFAULT);
        assertThat(settings.tokenLifetimes()).isEqualTo(TokenLifetimes.DEFAULT);
    }

    @Test
    void theFileChangesWhatItNamesAndNothingElse() throws Exception {
        Settings settings = read("# ours\nbulk.jwt-batches-per-hour = 20 \nauth.access-token-minutes=5\n");
        assertThat(settings.bulkLimits()).isEqualTo(BulkLimits.of(60, 20, 600));
        assertThat(settings.tokenLifetimes().access()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.tokenLifetimes().refresh()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void theEnvironmentWins() throws Exception {
        Settings settings = read(
                "bulk.api-key-batches-per-hour=1\nhttp.max-body-bytes=1000\n",
                Map.of("SPATIALFLOW_BULK_API_KEY_BATCHES_PER_HOUR", "2"));
        assertThat(settings.bulkLimits().byApiKey().quota()).isEqualTo(2);
        assertThat(settings.bodyLimits().maxBytes()).isEqualTo(1000);
    }

    @Test
    void everySettingCanBeSetInBothWays() throws Exception {
        List<Setting> known = read("").known();
        for (Setting setting : known) {
            String name = setting.name().replace(SettingsSource.NAME, "nominatim");
            String good = switch (setting.kind()) {
                case FLAG -> "true";
                case ADDRESS -> "http://127.0.0.1:1/data";
                case NUMBER, TEXT -> "123";
            };
            String file =
                    "auth.access-token-minutes=5\ngeocoder.upstream=nominatim\nupstream.nominatim.base=http://127.0.0.1:1\n";
            String variable = SettingsSource.environmentName(name);
            assertThat(variable).matches("SPATIALFLOW_[A-Z_]+");
            if (setting.kind() != SettingsSource.Kind.TEXT) {
                assertThat(read(file + name + "=" + good + "\n")).isNotNull();
                assertThatThrownBy(() -> read(file, Map.of(variable, "x")))
                        .as(variable)
                        .hasMessageContaining(name);
            }
        }
        assertThat(known).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(known).extracting(Setting::description).allMatch(text -> text.endsWith("."));
    }

    @Test
    void proxiesAreNamedByAddressOrNetwork() throws Exception {
        assertThat(read("http.trusted-proxies=127.0.0.1, 10.0.0.0/8, ::1, fd00::/8\n")
                        .limits()
                        .trustedProxies())
                .containsExactly("127.0.0.1/32", "10.0.0.0/8", "::1/128", "fd00::/8");
        assertThat(read("").limits().trustedProxies()).isEmpty();
        assertThat(read("").limits().quotas()).isEqualTo(RequestLimits.Quotas.DEFAULT);
        for (String wrong : List.of("proxy.example.com", "10.0.0.0/33", "10.0.0/8", "*", "abc", "127.0.0.1;10.0.0.1")) {
            assertThatThrownBy(() -> read("http.trusted-proxies=" + wrong + "\n"))
                    .as(wrong)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("http.trusted-proxies");
        }
    }

    @Test
    void anUnknownSettingStopsTheStartAndTheKnownOnesAreListed() {
        assertThatThrownBy(() -> read("bulk.batches=5\nbulk.previews-per-hour=7\nzoom=1\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("unknown settings in spatialflow.properties: bulk.batches, zoom. Known are: ")
                .hasMessageContaining("bulk.previews-per-hour")
                .hasMessageContaining("auth.refresh-token-minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "-1", "1.5", "1e3", "60s", "2147483648", "99999999999999999999", "٣x"})
    void whatIsNoNumberAboveZeroIsRefused(String value) {
        assertThatThrownBy(() -> read("bulk.previews-per-hour=" + value + "\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("the setting bulk.previews-per-hour is a whole number above 0, not \"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "www2.census.gov", "ftp://host/", "file:///etc", "https://", "http://a b/"})
    void whatIsNoAddressIsRefused(String value) {
        assertThatThrownBy(() -> read("data.tiger-base=" + value + "\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("the setting data.tiger-base is an address like https://www2.census.gov/");
    }

    @Test
    void aFileThatIsDamagedIsRefusedLikeAnyOtherMistake() {
        assertThatThrownBy(() -> read("bulk.previews-per-hour=\\u12\n"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("spatialflow.properties");
    }
}
