package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.upstream.Upstreams;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.Login;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RefreshTokens;
import io.spatialflow.server.account.RefusedLogins;
import io.spatialflow.server.account.SigningKeys;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.api.ApiConfiguration;
import io.spatialflow.server.api.BodyLimits;
import io.spatialflow.server.bulk.Admissions;
import io.spatialflow.server.bulk.BulkImport;
import io.spatialflow.server.dashboard.DashboardConfiguration;
import io.spatialflow.server.geofence.Geocoders;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlAdmissions;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlSigningKeys;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How the rooms fit together in a running server. The database, the gazetteers and the settings are given. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
    AuditConfiguration.class,
    PeopleConfiguration.class,
    KeyConfiguration.class,
    LimitConfiguration.class,
    GeofenceConfiguration.class,
    ImportConfiguration.class,
    ExchangeConfiguration.class,
    RoomsConfiguration.class,
    TileConfiguration.class,
    ApiConfiguration.class,
    DashboardConfiguration.class
})
class ServerConfiguration {

    @Bean
    Accounts accounts(Database database, Clock clock) {
        return Accounts.on(database, clock);
    }

    /** Part of {@code /actuator/health}: a server that cannot begin a write is not well, however well it reads. */
    @Bean
    HealthIndicator storageHealth(Database database) {
        return () -> database.canWrite() ? Health.up().build() : Health.down().build();
    }

    @Bean
    SigningKeys signingKeys(Database database) {
        return new SqlSigningKeys(database);
    }

    @Bean
    Audit audit(Database database, Clock clock) {
        return new Audit(new SqlAuditLog(database), clock);
    }

    @Bean
    Admissions admissions(Database database, RateLimits rateLimits, Clock clock) {
        return new SqlAdmissions(database, rateLimits, clock);
    }

    @Bean
    Upstreams upstreams(Settings settings) {
        return settings.upstreams().open();
    }

    @Bean
    Geocoders geocoders(Gazetteers gazetteers, Upstreams upstreams) {
        Geocoder ours = new GazetteerGeocoder(gazetteers);
        return workspaceId -> upstreams.behind(ours, workspaceId.toString());
    }

    @Bean
    Authentication authentication(
            Accounts accounts, RefreshTokens refreshTokens, SigningKeys signingKeys, Settings settings, Clock clock) {
        return new Authentication(
                accounts.apiKeys(), accounts.users(), refreshTokens, signingKeys, settings.tokenLifetimes(), clock);
    }

    @Bean
    Login login(
            Accounts accounts,
            RefreshTokens refreshTokens,
            PasswordCheck passwordCheck,
            TokenIssue tokenIssue,
            RefusedLogins refusedLogins,
            Database database,
            Audit audit,
            Clock clock) {
        return new Login(
                accounts.users(), refreshTokens, passwordCheck, tokenIssue, refusedLogins, database, audit, clock);
    }

    @Bean
    BodyLimits bodyLimits(Settings settings) {
        return settings.bodyLimits();
    }

    @Bean
    BulkImport bulkImport(
            Geocoders geocoders,
            Geofences geofences,
            Database database,
            Admissions admissions,
            RateLimits rateLimits,
            Audit audit,
            Settings settings,
            Clock clock) {
        return new BulkImport(
                geocoders, geofences, database, admissions, rateLimits, audit, settings.bulkLimits(), clock);
    }
}
