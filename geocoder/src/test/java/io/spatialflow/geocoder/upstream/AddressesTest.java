package io.spatialflow.geocoder.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.internet.PublicInternet;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an operator's settings may lead, and where not. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "203.0.113.7",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:a00:1::"
            })
    void isNotOnTheInternet(String address) throws UnknownHostException {
        assertThat(PublicInternet.holds(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "148.129.75.1",
                "172.32.0.1",
                "192.0.1.1",
                "100.128.0.1",
                "2606:4700::1111",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808"
            })
    void isOnTheInternet(String address) throws UnknownHostException {
        assertThat(PublicInternet.holds(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true", "127.0.0.1, true", "10.0.0.5, true", "[::1], true", "[fd00::5], true",
        "169.254.169.254, false", "[fe80::1], false", "8.8.8.8, false", "nominatim, false", "example.com, false",
        "0x7f000001, false", "2130706433, false"
    })
    void onlyWhatIsWrittenAsAPrivateAddressIsMeantAsOne(String host, boolean written) {
        assertThat(Addresses.isWrittenPrivate(host)).isEqualTo(written);
    }

    /** As a name it leads here; that it is this machine's is nothing that was written. */
    @Test
    void aNameThatLeadsInsideIsNotFollowed() throws InterruptedException {
        assertThat(Addresses.leadsOutside("localhost")).isFalse();
        assertThat(Addresses.leadsOutside("no-such-host.invalid")).isTrue();
        try (Wire wire = new Wire(URI.create("http://169.254.169.254"), false, Time.SYSTEM)) {
            assertThat(wire.send(
                            Json.get(URI.create("http://169.254.169.254"), "/latest/meta-data/"),
                            Duration.ofSeconds(5),
                            1000))
                    .isEqualTo(new Reply.Failed("its name leads into a private network", false));
        }
    }

    private static Upstream upstream(Provider provider, String base, Secret key, boolean agreed) {
        return new Upstream(provider, URI.create(base), key, new Pace(2, 2, 1), Patience.DEFAULT, agreed, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com",
                "gopher://example.com",
                "example.com",
                "/path",
                "https:///x",
                "https://user:pass@example.com",
                "https://example.com?x=1",
                "https://example.com#x",
                "mailto:a@b.c"
            })
    void aBaseIsAPlainAddress(String base) {
        assertThatThrownBy(() -> upstream(Provider.NOMINATIM, base, Secret.NONE, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("upstream.nominatim.base is");
    }

    @Test
    void aKeyIsNeverSentInClear() {
        assertThatThrownBy(() -> upstream(Provider.MAPBOX, "http://example.com", Asking.KEY, false))
                .hasMessageStartingWith("upstream.mapbox.base is http")
                .hasMessageNotContaining(Asking.KEY.reveal());
        assertThat(upstream(Provider.MAPBOX, "http://127.0.0.1:1", Asking.KEY, false))
                .isNotNull();
    }

    @Test
    void aNameThatLeadsInsideIsRefusedUnlessTheOperatorAllowsIt() {
        // An address of the machine itself that is not written as a private one.
        String metadata = "http://169.254.169.254";
        assertThatThrownBy(() -> upstream(Provider.NOMINATIM, metadata, Secret.NONE, false))
                .hasMessageContaining("upstream.allow-private-addresses=true");
        assertThat(new Upstream(
                        Provider.NOMINATIM,
                        URI.create(metadata),
                        Secret.NONE,
                        new Pace(2, 2, 1),
                        Patience.DEFAULT,
                        false,
                        true))
                .isNotNull();
    }

    @Test
    void aKeyIsSomethingThatAHeaderCanHold() {
        for (String key : new String[] {"a b", "a\nb", "schl\u00fcssel", "x".repeat(5000)}) {
            assertThatThrownBy(() -> new Secret(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(key);
        }
    }

    @Test
    void whatNeedsAKeyIsNotStartedWithout() {
        assertThatThrownBy(() -> upstream(Provider.MAPBOX, "https://example.com", Secret.NONE, false))
                .hasMessageStartingWith("set upstream.mapbox.key");
    }

    @ParameterizedTest
    @CsvSource({"GOOGLE", "HERE", "AZURE"})
    void whatMayNotBeKeptForGoodIsNotStartedWithoutAContract(Provider provider) {
        assertThatThrownBy(() -> upstream(provider, "https://example.com", Asking.KEY, false))
                .hasMessageContaining("upstream." + provider.id() + ".storage-agreed=true")
                .hasMessageContaining("contract")
                .hasMessageNotContaining(Asking.KEY.reveal());
        assertThat(upstream(provider, "https://example.com", Asking.KEY, true)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"NOMINATIM, https://nominatim.openstreetmap.org", "PHOTON, https://photon.komoot.io"})
    void serversThatAreSharedByAllAreAskedSlowly(Provider provider, String base) {
        assertThatThrownBy(() -> upstream(provider, base, Secret.NONE, false))
                .hasMessageContaining("one request a second")
                .hasMessageContaining("requests-per-second=1");
        assertThat(new Upstream(
                        provider, URI.create(base), Secret.NONE, new Pace(1, 1, 1), Patience.DEFAULT, false, false))
                .isNotNull();
    }
}
