package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.match.Autocomplete;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.geofence.Geocoders;
import io.spatialflow.server.geofence.GeofenceCreation;
import io.spatialflow.server.geofence.GeofenceEditing;
import io.spatialflow.server.geofence.GeofenceRemoval;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Groups;
import io.spatialflow.server.geofence.PointTest;
import io.spatialflow.server.geofence.Tags;
import io.spatialflow.server.geofence.WebhookRules;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlGeofences;
import io.spatialflow.server.store.SqlGroups;
import io.spatialflow.server.store.SqlTags;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fences, and what can be done with them one by one. */
@Configuration(proxyBeanMethods = false)
class GeofenceConfiguration {

    @Bean
    SqlGeofences geofences(Database database) {
        return new SqlGeofences(database);
    }

    @Bean
    Groups geofenceGroups(Database database) {
        return new SqlGroups(database);
    }

    @Bean
    Tags geofenceTags(Database database) {
        return new SqlTags(database);
    }

    @Bean
    WebhookRules webhookRules(Settings settings) {
        return settings.webhookRules();
    }

    @Bean
    GeofenceCreation geofenceCreation(
            Geocoders geocoders, Geofences geofences, Groups groups, Database database, Audit audit, Clock clock) {
        return new GeofenceCreation(geocoders, geofences, groups, database, audit, clock);
    }

    @Bean
    GeofenceEditing geofenceEditing(
            Geocoders geocoders, Geofences geofences, Groups groups, Database database, Audit audit, Clock clock) {
        return new GeofenceEditing(geocoders, geofences, groups, database, audit, clock);
    }

    @Bean
    GeofenceRemoval geofenceRemoval(Geofences geofences, Groups groups, Database database, Audit audit) {
        return new GeofenceRemoval(geofences, groups, database, audit);
    }

    /** The reference data alone answer, also where geocoders of others are named: nobody is told what is being typed. */
    @Bean
    Autocomplete autocomplete(Gazetteers gazetteers) {
        return new Autocomplete(gazetteers);
    }

    @Bean
    PointTest pointTest(Geofences geofences) {
        return new PointTest(geofences);
    }
}
