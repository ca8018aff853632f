package io.spatialflow.server.cli;

import io.spatialflow.geocoder.upstream.Pace;
import io.spatialflow.geocoder.upstream.Patience;
import io.spatialflow.geocoder.upstream.Provider;
import io.spatialflow.geocoder.upstream.Secret;
import io.spatialflow.geocoder.upstream.Upstream;
import io.spatialflow.geocoder.upstream.Upstreams;
import io.spatialflow.server.cli.SettingsSource.Kind;
import io.spatialflow.server.cli.SettingsSource.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Which geocoders of others are asked, and how. None, unless an operator names some. */
final class UpstreamSettings {

    private static final String BY_PROVIDER = "by provider";

    private final List<Upstream> upstreams;
    private final Duration batchLimit;

    private UpstreamSettings(List<Upstream> upstreams, Duration batchLimit) {
        this.upstreams = upstreams;
        this.batchLimit = batchLimit;
    }

    /** @throws CommandFailed if a provider could not or may not be used as the settings say */
    static UpstreamSettings read(SettingsSource source) {
        String chain = source.text(
                "geocoder.upstream",
                "Geocoders of others that are asked, in this order, for what the gazetteers do not know: names with"
                        + " commas between, of " + Provider.names() + ".");
        int seconds = source.number(
                "geocoder.batch-seconds", 20, "How long they may take for one batch; the rest is to be sent again.");
        boolean allowPrivate = source.flag(
                "upstream.allow-private-addresses",
                "Whether `base` may be a name that leads into a private network, as in a compose file.");
        declare(source);
        List<Upstream> upstreams = Arrays.stream(chain.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> upstream(source, provider(name), allowPrivate))
                .toList();
        if (upstreams.stream().map(Upstream::provider).distinct().count() < upstreams.size()) {
            throw new CommandFailed("the setting geocoder.upstream names a geocoder twice");
        }
        return new UpstreamSettings(upstreams, Duration.ofSeconds(seconds));
    }

    private static void declare(SettingsSource source) {
        Patience patience = Patience.DEFAULT;
        declare(source, "base", Kind.TEXT, BY_PROVIDER, "Where it is, as `https://host/path`.");
        declare(source, "key", Kind.TEXT, "", "Its key; better in the environment than in a file.");
        declare(source, "concurrency", Kind.NUMBER, BY_PROVIDER, "Requests under way at once.");
        declare(source, "requests-per-second", Kind.NUMBER, BY_PROVIDER, "Requests in a second.");
        declare(source, "batch-size", Kind.NUMBER, BY_PROVIDER, "Addresses in one request, where it takes several.");
        declare(
                source,
                "timeout-seconds",
                Kind.NUMBER,
                Long.toString(patience.timeout().toSeconds()),
                "How long a request may take.");
        declare(
                source,
                "attempts",
                Kind.NUMBER,
                Integer.toString(patience.retries() + 1),
                "How often a request is sent before it is given up.");
        declare(
                source,
                "breaker-failures",
                Kind.NUMBER,
                Integer.toString(patience.breakerFailures()),
                "Failures in a row after which it is left alone for a while.");
        declare(
                source,
                "breaker-seconds",
                Kind.NUMBER,
                Long.toString(patience.breakerPause().toSeconds()),
                "For how long.");
        declare(
                source,
                "storage-agreed",
                Kind.FLAG,
                "false",
                "Whether you hold a contract that allows to keep its points for good.");
    }

    private static void declare(SettingsSource source, String name, Kind kind, String whenAbsent, String description) {
        source.declare(
                new Setting("upstream." + SettingsSource.NAME + "." + name, kind, whenAbsent, description),
                Arrays.stream(Provider.values()).map(Provider::id).toList());
    }

    private static Provider provider(String name) {
        return Provider.find(name)
                .orElseThrow(() -> new CommandFailed("the setting geocoder.upstream names \"" + name
                        + "\", which is no geocoder. Known are: " + Provider.names()));
    }

    private static Upstream upstream(SettingsSource source, Provider provider, boolean allowPrivate) {
        String prefix = "upstream." + provider.id() + ".";
        Pace pace = provider.pace();
        Patience patience = Patience.DEFAULT;
        int seconds = Math.toIntExact(patience.timeout().toSeconds());
        int breakerSeconds = Math.toIntExact(patience.breakerPause().toSeconds());
        try {
            return new Upstream(
                    provider,
                    base(source, prefix + "base", provider),
                    new Secret(source.text(prefix + "key")),
                    new Pace(
                            source.number(prefix + "concurrency", pace.concurrency()),
                            source.number(prefix + "requests-per-second", pace.perSecond()),
                            source.number(prefix + "batch-size", pace.batchSize())),
                    new Patience(
                            Duration.ofSeconds(source.number(prefix + "timeout-seconds", seconds)),
                            source.number(prefix + "attempts", patience.retries() + 1) - 1,
                            source.number(prefix + "breaker-failures", patience.breakerFailures()),
                            Duration.ofSeconds(source.number(prefix + "breaker-seconds", breakerSeconds))),
                    source.flag(prefix + "storage-agreed"),
                    allowPrivate);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()));
        }
    }

    private static URI base(SettingsSource source, String name, Provider provider) {
        String text = source.text(name);
        if (text.isEmpty()) {
            return provider.base()
                    .orElseThrow(() -> new CommandFailed(
                            "set " + name + ": where your " + provider.id() + " runs, such as http://127.0.0.1:8081"));
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new CommandFailed("the setting " + name + " is no address: \"" + text + "\"");
        }
    }

    /** For a server, whose callers wait. */
    Upstreams open() {
        return Upstreams.of(upstreams, batchLimit);
    }

    /** For somebody who waits longer. */
    Upstreams open(Duration limit) {
        return Upstreams.of(upstreams, limit);
    }
}
