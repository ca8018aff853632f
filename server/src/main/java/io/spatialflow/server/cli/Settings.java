package io.spatialflow.server.cli;

import io.spatialflow.server.account.LoginLimits;
import io.spatialflow.server.account.RateLimit;
import io.spatialflow.server.account.TokenLifetimes;
import io.spatialflow.server.api.BodyLimits;
import io.spatialflow.server.bulk.BulkLimits;
import io.spatialflow.server.dashboard.BaseMap;
import io.spatialflow.server.exchange.UploadLimits;
import io.spatialflow.server.geofence.WebhookRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set: in {@code spatialflow.properties} in the data directory, or as environment variables, which
 * win ({@code bulk.api-key-batches-per-hour} is {@code SPATIALFLOW_BULK_API_KEY_BATCHES_PER_HOUR}). The defaults are those
 * of the public contract.
 */
final class Settings {

    private final SettingsSource source;
    private final BulkLimits bulkLimits;
    private final BodyLimits bodyLimits;
    private final LoginLimits loginLimits;
    private final TokenLifetimes tokenLifetimes;
    private final LimitSettings limits;
    private final PublisherAddresses publishers;
    private final UpstreamSettings upstreams;
    private final BaseMap baseMap;
    private final PeopleSettings people;
    private final MailSettings mail;
    private final WebhookRules webhookRules;
    private final UploadLimits uploadLimits;

    private Settings(SettingsSource source) {
        this.source = source;
        this.bulkLimits = BulkLimits.of(
                source.number(
                        "bulk.api-key-batches-per-hour",
                        60,
                        "Bulk batches a workspace may send by API key in an hour."),
                source.number(
                        "bulk.jwt-batches-per-hour", 10, "Bulk batches a workspace may send by token in an hour."),
                source.number("bulk.previews-per-hour", 600, "Previews a workspace may ask for in an hour."));
        this.bodyLimits = new BodyLimits(source.number(
                "http.max-body-bytes",
                BodyLimits.DEFAULT.maxBytes(),
                "Bytes a request's body may have, after decompression."));
        this.loginLimits = new LoginLimits(
                RateLimit.perMinute(
                        "login-ip",
                        source.number("auth.logins-per-minute-by-address", 60, "Logins tried from one address.")),
                RateLimit.perMinute(
                        "login-email",
                        source.number("auth.logins-per-minute-by-email", 15, "Logins tried for one e-mail.")));
        this.tokenLifetimes = tokenLifetimes(source);
        this.people = PeopleSettings.read(source);
        this.mail = MailSettings.read(source);
        this.limits = LimitSettings.read(source);
        this.publishers = new PublisherAddresses(
                source.address(
                        "data.tiger-base",
                        "https://www2.census.gov/geo/tiger/TIGER2024/ADDRFEAT/",
                        "The directory from which `data add tiger:VT` fetches."),
                source.address(
                        "data.gazetteer-base",
                        "https://www2.census.gov/geo/docs/maps-data/data/gazetteer/2024_Gazetteer/",
                        "The directory from which `data add census-places:VT` and `census-zips` fetch."),
                source.address(
                        "data.geonames-base",
                        "https://download.geonames.org/export/zip/",
                        "The directory from which `data add geonames:US` fetches."));
        this.upstreams = UpstreamSettings.read(source);
        this.baseMap = baseMap(source);
        this.webhookRules = new WebhookRules(source.flag(
                "webhooks.allow-private-addresses",
                "Whether a geofence's webhook may lie in a private network, as in a compose file."));
        this.uploadLimits = UploadLimits.of(
                source.number("upload.files-per-hour", 60, "Files of shapes a workspace may upload in an hour."));
        source.refuseUnknown();
    }

    private static TokenLifetimes tokenLifetimes(SettingsSource source) {
        int access = source.number("auth.access-token-minutes", 24 * 60, "How long an access token is good.");
        int refresh = source.number(
                "auth.refresh-token-minutes",
                7 * 24 * 60,
                "How long a refresh token is good; not shorter than an access token.");
        try {
            return new TokenLifetimes(Duration.ofMinutes(access), Duration.ofMinutes(refresh));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("the setting auth.refresh-token-minutes is no less than auth.access-token-minutes,"
                    + " not " + refresh + " against " + access);
        }
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
        return new Settings(new SettingsSource(values, environment));
    }

    private static BaseMap baseMap(SettingsSource source) {
        String template = source.text(
                "dashboard.base-map-url",
                "Tiles to draw under the fences, such as `https://tiles.example.com/{z}/{x}/{y}.png`; none without it.");
        String attribution = source.text(
                "dashboard.base-map-attribution", "What the terms of those tiles ask to be shown, as text.");
        try {
            return new BaseMap(template, attribution);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("the setting dashboard.base-map-url is " + e.getMessage());
        }
    }

    /** Every setting there is, for the documentation. */
    List<SettingsSource.Setting> known() {
        return source.known();
    }

    UploadLimits uploadLimits() {
        return uploadLimits;
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

    LimitSettings limits() {
        return limits;
    }

    PublisherAddresses publishers() {
        return publishers;
    }

    BaseMap baseMap() {
        return baseMap;
    }

    UpstreamSettings upstreams() {
        return upstreams;
    }

    PeopleSettings people() {
        return people;
    }

    MailSettings mail() {
        return mail;
    }

    WebhookRules webhookRules() {
        return webhookRules;
    }
}
