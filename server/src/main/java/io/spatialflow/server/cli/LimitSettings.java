package io.spatialflow.server.cli;

import io.spatialflow.server.account.RequestLimits;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/**
 * How many requests whoever may send, and whom to believe where they come from.
 *
 * @param trustedProxies addresses and networks, as {@code 10.0.0.0/8}, whose {@code X-Forwarded-For} is believed
 */
record LimitSettings(RequestLimits.Quotas quotas, List<String> trustedProxies) {

    private static final Pattern ADDRESS_OR_NETWORK =
            Pattern.compile("(([0-9]{1,3}[.]){3}[0-9]{1,3}|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*)(/[0-9]{1,3})?");

    /** @throws CommandFailed if a proxy is neither an address nor a network */
    static LimitSettings read(SettingsSource source) {
        RequestLimits.Quotas standard = RequestLimits.Quotas.DEFAULT;
        RequestLimits.Quotas quotas = new RequestLimits.Quotas(
                source.number(
                        "limits.requests-per-hour",
                        standard.perCaller(),
                        "Requests a key, or a person, may send in an hour."),
                source.number(
                        "limits.anonymous-requests-per-hour",
                        standard.perAddress(),
                        "Requests without credentials from one address in an hour."),
                source.number(
                        "limits.most-requests-per-hour-of-a-key",
                        standard.mostPerKey(),
                        "What a manager may give a key of his workspace instead."));
        String proxies = source.text(
                "http.trusted-proxies",
                "Addresses of the proxies in front of the server, with commas between, as `127.0.0.1, 10.0.0.0/8`: what"
                        + " they say in `X-Forwarded-For` and `X-Forwarded-Proto` is believed.");
        return new LimitSettings(
                quotas,
                Arrays.stream(proxies.split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .map(LimitSettings::checked)
                        .toList());
    }

    private static String checked(String proxy) {
        try {
            // Of digits only, so that nobody is asked for the address of a name.
            if (ADDRESS_OR_NETWORK.matcher(proxy).matches()) {
                new NetMask(proxy);
                return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
            }
        } catch (IllegalArgumentException e) {
            // Said below, like every other text that is no network.
        }
        throw new CommandFailed(
                "the setting http.trusted-proxies has addresses like 127.0.0.1 or 10.0.0.0/8, not \"" + proxy + "\"");
    }
}
