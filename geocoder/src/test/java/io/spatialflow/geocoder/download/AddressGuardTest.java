package io.spatialflow.geocoder.download;

import static io.spatialflow.geocoder.download.LoopbackServer.file;
import static io.spatialflow.geocoder.download.LoopbackServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.internet.PublicInternet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://example.org/",
                "ftp://example.org/a",
                "jar:file:/a!/b",
                "http:///a",
                "https://user@example.org/a",
                "https://user:secret@example.org/a",
                "a.csv",
                "//example.org/a"
            })
    void onlyTheWebIsFetchedFrom(String address) {
        assertThatThrownBy(() -> AddressGuard.requireFetchable(URI.create(address)))
                .isInstanceOf(DownloadFailed.class)
                .hasMessageContaining("no address to download from");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x,/y", "http://a.example/x,https://a.example/y",
                "http://a.example:81/x,http://a.example:81/y",
        "https://a.example/x,y?z", "https://1.1.1.1/x,https://8.8.8.8/y", "http://1.1.1.1/x,https://8.8.8.8/y",
        "https://10.0.0.1/x,/y"
    })
    void aServerMaySendUsToItselfOrByHttpsToAPublicOne(String from, String to) throws IOException {
        assertThat(AddressGuard.requireAllowed(URI.create(from), to))
                .isEqualTo(URI.create(from).resolve(to));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x,http://a.example/y",
        "http://1.1.1.1/x,http://8.8.8.8/y",
        "http://1.1.1.1/x,http://1.1.1.1:25/y",
        "https://1.1.1.1/x,https://127.0.0.1/y",
        "https://1.1.1.1/x,https://[::1]/y",
        "https://1.1.1.1/x,https://0.0.0.0/y",
        "https://1.1.1.1/x,https://169.254.169.254/latest",
        "https://1.1.1.1/x,https://10.1.2.3/",
        "https://1.1.1.1/x,https://localhost/",
        "https://1.1.1.1/x,https://[::ffff:10.0.0.1]/",
        "https://1.1.1.1/x,https://2130706433/",
        "https://1.1.1.1/x,file:///etc/passwd",
        "https://1.1.1.1/x,https://me@8.8.8.8/",
        "https://1.1.1.1/x,'http://[bad'"
    })
    void aServerMayNotSendUsAnywhereElse(String from, String to) {
        assertThatThrownBy(() -> AddressGuard.requireAllowed(URI.create(from), to))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2002:a00:1::1"
            })
    void addressesOfOurOwnAreNotPublic(String address) throws IOException {
        assertThat(PublicInternet.holds(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.128.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void theOthersAre(String address) throws IOException {
        assertThat(PublicInternet.holds(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anAddressOfAnyNumberIsReadAsTheSystemReadsIt() throws IOException {
        assertThat(PublicInternet.holds(InetAddress.getByName("2130706433"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "http://localhost:25/"
            })
    void aDownloadDoesNotFollowThere(String location) throws IOException {
        try (LoopbackServer server = new LoopbackServer(status(302, "Location: " + location), file(new byte[5], ""))) {
            Downloads downloads = new Downloads(folder, DownloadLimits.DEFAULT);
            assertThatThrownBy(() -> downloads.fetch(server.address("/a.csv"), null, DownloadProgress.NONE))
                    .isInstanceOf(DownloadFailed.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aDownloadFollowsOnTheSameServerButNotForEver() throws IOException {
        try (LoopbackServer server = new LoopbackServer(
                status(301, "Location: /b.csv"),
                status(307, "Location: c.csv?d=e"),
                file(new byte[5], ""),
                status(302, "Location: /a.csv"))) {
            Downloads downloads = new Downloads(folder, DownloadLimits.DEFAULT);
            assertThat(downloads
                            .fetch(server.address("/a.csv"), null, DownloadProgress.NONE)
                            .file())
                    .hasFileName("a.csv")
                    .hasSize(5);
            assertThat(server.requests()).containsExactly("/a.csv", "/b.csv", "/c.csv?d=e");
            assertThatThrownBy(() -> downloads.fetch(server.address("/z.csv"), null, DownloadProgress.NONE))
                    .isInstanceOf(DownloadFailed.class)
                    .hasMessageContaining("in circles");
        }
    }
}
