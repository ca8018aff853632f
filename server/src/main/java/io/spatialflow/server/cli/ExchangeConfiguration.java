package io.spatialflow.server.cli;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.exchange.Doorbell;
import io.spatialflow.server.exchange.GeofenceExport;
import io.spatialflow.server.exchange.UploadJobs;
import io.spatialflow.server.exchange.UploadWorker;
import io.spatialflow.server.exchange.Uploads;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Groups;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlUploadJobs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of shapes, in and out. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    UploadJobs uploadJobs(Database database, Clock clock) {
        return new SqlUploadJobs(database, clock);
    }

    @Bean
    Doorbell uploadDoorbell() {
        return new Doorbell();
    }

    @Bean
    Uploads uploads(UploadJobs jobs, RateLimits rateLimits, Settings settings, Doorbell doorbell, Clock clock) {
        return new Uploads(jobs, rateLimits, settings.uploadLimits(), doorbell, clock);
    }

    @Bean
    UploadThread uploadThread(
            UploadJobs jobs,
            Geofences geofences,
            Groups groups,
            Database database,
            Audit audit,
            Doorbell doorbell,
            Clock clock) {
        return new UploadThread(
                doorbell, stopping -> new UploadWorker(jobs, geofences, groups, database, audit, clock, stopping));
    }

    @Bean
    GeofenceExport geofenceExport(Geofences geofences) {
        return new GeofenceExport(geofences);
    }
}
