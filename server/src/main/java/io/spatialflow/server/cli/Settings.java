package io.spatialflow.server.cli;

import io.spatialflow.server.account.LoginLimits;
import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.TokenLifetimes;
import io.spatialflow.server.api.BodyLimits;
import io.spatialflow.server.bulk.BulkLimits;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set: in {@code spatialflow.properties} in the data directory, or as environment variables, which
 * win ({@code bulk.api-key-batches-per-hour} is {@code SPATIALFLOW_BULK_API_KEY_BATCHES_PER_HOUR}). The defaults are those
 * of the public contract.
 */
final class Settings {

    private final Map<String, String> file;
    private final UnaryOperator<@Nullable String> environment;
    private final List<Setting> known = new ArrayList<>();

    private final BulkLimits bulkLimits;
    private final BodyLimits bodyLimits;
    private final LoginLimits loginLimits;
    private final TokenLifetimes tokenLifetimes;
    private final PublisherAddresses publishers;

    private Settings(Map<String, String> file, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.environment = environment;
        this.bulkLimits = BulkLimits.of(
                number("bulk.api-key-batches-per-hour", 60, "Bulk batches a workspace may send by API key in an hour."),
                number("bulk.jwt-batches-per-hour", 10, "Bulk batches a workspace may send by token in an hour."),
                number("bulk.previews-per-hour", 600, "Previews a workspace may ask for in an hour."));
        this.bodyLimits = new BodyLimits(number(
                "http.max-body-bytes",
                BodyLimits.DEFAULT.maxBytes(),
                "Bytes a request's body may have, after decompression."));
        this.loginLimits = new LoginLimits(
                RateLimit.perMinute(
                        "login-ip", number("auth.logins-per-minute-by-address", 60, "Logins tried from one address.")),
                RateLimit.perMinute(
                        "login-email", number("auth.logins-per-minute-by-email", 15, "Logins tried for one e-mail.")));
        this.tokenLifetimes = new TokenLifetimes(
                Duration.ofMinutes(number("auth.access-token-minutes", 24 * 60, "How long an access token is good.")),
                Duration.ofMinutes(
                        number("auth.refresh-token-minutes", 7 * 24 * 60, "How long a refresh token is good.")));
        this.publishers = new PublisherAddresses(
                address(
                        "data.tiger-base",
                        "https://www2.census.gov/geo/tiger/TIGER2024/ADDRFEAT/",
                        "The directory from which `data add tiger:VT` fetches."),
                address(
                        "data.gazetteer-base",
                        "https://www2.census.gov/geo/docs/maps-data/data/gazetteer/2024_Gazetteer/",
                        "The directory from which `data add census-places:VT` and `census-zips` fetch."),
                address(
                        "data.geonames-base",
                        "https://download.geonames.org/export/zip/",
                        "The directory from which `data add geonames:US` fetches."));
        refuseUnknown();
    }

    /** @throws CommandFailed if a setting is unknown or makes no sense */
    static Settings read(Path file, UnaryOperator<@Nullable String> environment) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(file + " is damaged: " + e.getMessage());
            }
        }
        Map<String, String> values = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return new Settings(values, environment);
    }

    private int number(String name, int whenAbsent, String description) {
        known.add(new Setting(name, Integer.toString(whenAbsent), description));
        String text = text(name);
        if (text == null) {
            return whenAbsent;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like every other number that does not fit.
        }
        throw new CommandFailed("the setting " + name + " is a whole number above 0, not \"" + text + "\"");
    }

    private URI address(String name, String whenAbsent, String description) {
        known.add(new Setting(name, whenAbsent, description));
        String text = text(name);
        try {
            URI address = new URI(text == null ? whenAbsent : text.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, like every other address that does not fit.
        }
        throw new CommandFailed("the setting " + name + " is an address like " + whenAbsent + ", not \"" + text + "\"");
    }

    private @Nullable String text(String name) {
        String value = environment.apply(environmentName(name));
        return value == null ? file.get(name) : value;
    }

    private void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(file.keySet());
        known.forEach(setting -> unknown.remove(setting.name()));
        if (!unknown.isEmpty()) {
            throw new CommandFailed("unknown settings in spatialflow.properties: " + String.join(", ", unknown)
                    + ". Known are: "
                    + known.stream().map(Setting::name).collect(Collectors.joining(", ")));
        }
    }

    static String environmentName(String setting) {
        return "SPATIALFLOW_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Every setting there is, for the documentation. */
    List<Setting> known() {
        return List.copyOf(known);
    }

    BulkLimits bulkLimits() {
        return bulkLimits;
    }

    BodyLimits bodyLimits() {
        return bodyLimits;
    }

    LoginLimits loginLimits() {
        return loginLimits;
    }

    TokenLifetimes tokenLifetimes() {
        return tokenLifetimes;
    }

    PublisherAddresses publishers() {
        return publishers;
    }

    /** One setting, as the documentation lists it. */
    record Setting(String name, String whenAbsent, String description) {}
}
