package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.upstream.Upstreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the settings of upstream geocoders is said before anything starts, and never with a key in it. */
class UpstreamSettingsTest {

    private static final String KEY = "sesame-0xC0FFEE";

    @TempDir
    private Path folder;

    private Settings read(String file, Map<String, String> environment) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("spatialflow.properties"), file), environment::get);
    }

    @Test
    void aChainIsReadInItsOrder() throws Exception {
        Settings settings = read("""
                geocoder.upstream = census, nominatim ,mapbox
                upstream.nominatim.base=http://127.0.0.1:8081
                upstream.nominatim.requests-per-second=500
                """, Map.of("SPATIALFLOW_UPSTREAM_MAPBOX_KEY", KEY));
        try (Upstreams upstreams = settings.upstreams().open()) {
            assertThat(upstreams).asString().doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bing                    | names "bing", which is no geocoder. Known are: census, nominatim
            census,census           | names a geocoder twice
            nominatim               | set upstream.nominatim.base
            mapbox                  | set upstream.mapbox.key
            """)
    void aChainThatCannotBeIsRefused(String chain, String message) {
        assertThatThrownBy(() -> read("geocoder.upstream=" + chain + "\n", Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatMayNotBeKeptForGoodNeedsTheOperatorsWord() throws Exception {
        String google = "geocoder.upstream=google\nupstream.google.key=" + KEY + "\n";
        assertThatThrownBy(() -> read(google, Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("upstream.google.storage-agreed=true")
                .hasMessageNotContaining(KEY);
        assertThat(read(google + "upstream.google.storage-agreed=true\n", Map.of()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "base, file:///etc/passwd, upstream.census.base",
        "base, http://a b, upstream.census.base",
        "base, not an address, upstream.census.base",
        "concurrency, 0, upstream.census.concurrency",
        "storage-agreed, yes, upstream.census.storage-agreed is true or false"
    })
    void aValueThatMakesNoSenseIsNamed(String name, String value, String message) {
        assertThatThrownBy(
                        () -> read("geocoder.upstream=census\nupstream.census." + name + "=" + value + "\n", Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSettingOfAGeocoderThatDoesNotExistIsUnknown() {
        assertThatThrownBy(() -> read("upstream.bing.key=x\n", Map.of()))
                .hasMessageStartingWith("unknown settings in spatialflow.properties: upstream.bing.key.");
    }
}
