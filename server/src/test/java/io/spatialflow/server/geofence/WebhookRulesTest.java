package io.spatialflow.server.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    private static final WebhookRules RULES = new WebhookRules(false);
    private static final WebhookRules AT_HOME = new WebhookRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com/hook?a=b#c",
                "HTTPS://Example.COM.:8443/x",
                "https://8.8.8.8/hook",
                "https://134744072/",
                "https://[2606:4700:4700::1111]:443/",
                "https://xn--bcher-kva.example/",
                "https://1password.com/"
            })
    void theInternetIsAllowed(String url) {
        assertThat(RULES.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://0/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fd00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://localhost/",
                "http://LOCALHOST:8080/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://db/"
            })
    void aPrivateNetworkIsNotUnlessTheOperatorAllowsIt(String url) {
        assertThat(RULES.fault(url)).isPresent();
        assertThat(AT_HOME.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://example.com@10.0.0.1/",
                "https://example.com:25/",
                "https://example.com:22/",
                "https://example.com:0/",
                "https://example.com:99999/",
                "https://exa mple.com/",
                "https://bücher.example/",
                "https://①②⑦.0.0.1/",
                "https://%31%32%37.0.0.1/",
                "https://1.2.3.4.5/",
                "https://999.1.1.1/",
                "https://0x100000000/",
                "https://08.1.1.1/",
                "https://[::1/",
                "https://[zz]/",
                "https://example.com\\@10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[fe80::1]/"
            })
    void someAreNeverAllowed(String url) {
        assertThat(RULES.fault(url)).isPresent();
        assertThat(AT_HOME.fault(url)).isPresent();
    }
}
