package io.spatialflow.server.cli;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.bulk.AddressFinder;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListComparison;
import io.spatialflow.server.bulk.ListCreation;
import io.spatialflow.server.bulk.ListEditing;
import io.spatialflow.server.bulk.ListIntake;
import io.spatialflow.server.bulk.ListKeeping;
import io.spatialflow.server.bulk.ListPreview;
import io.spatialflow.server.bulk.ListSources;
import io.spatialflow.server.bulk.ListUndo;
import io.spatialflow.server.bulk.ListWork;
import io.spatialflow.server.dashboard.BaseMap;
import io.spatialflow.server.geofence.Geocoders;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlAddressLists;
import io.spatialflow.server.store.SqlListSources;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The import of lists in the dashboard. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    AddressLists addressLists(Database database) {
        return new SqlAddressLists(database);
    }

    @Bean
    ListSources listSources(Database database) {
        return new SqlListSources(database);
    }

    @Bean
    ListIntake listIntake(AddressLists lists, ListSources sources, Database database, Clock clock) {
        return new ListIntake(lists, sources, database, clock);
    }

    @Bean
    AddressFinder addressFinder(Geocoders geocoders, RateLimits rateLimits, Settings settings) {
        return new AddressFinder(geocoders, rateLimits, settings.bulkLimits());
    }

    @Bean
    ListComparison listComparison(AddressLists lists, Geofences geofences, Database database, Clock clock) {
        return new ListComparison(lists, geofences, database, clock);
    }

    @Bean
    ListPreview listPreview(
            AddressLists lists, AddressFinder finder, ListComparison comparison, Database database, Clock clock) {
        return new ListPreview(lists, finder, comparison, database, clock);
    }

    @Bean
    ListEditing listEditing(
            AddressLists lists, AddressFinder finder, ListComparison comparison, Database database, Clock clock) {
        return new ListEditing(lists, finder, comparison, database, clock);
    }

    @Bean
    ListCreation listCreation(
            AddressLists lists,
            ListSources sources,
            Geofences geofences,
            Database database,
            RateLimits rateLimits,
            Audit audit,
            Settings settings,
            Clock clock) {
        return new ListCreation(lists, sources, geofences, database, rateLimits, audit, settings.bulkLimits(), clock);
    }

    @Bean
    ListUndo listUndo(AddressLists lists, Geofences geofences, Database database, Audit audit, Clock clock) {
        return new ListUndo(lists, geofences, database, audit, clock);
    }

    @Bean
    ListKeeping listKeeping(AddressLists lists, ListSources sources, Database database, Clock clock) {
        return new ListKeeping(lists, sources, database, clock);
    }

    @Bean(initMethod = "resume", destroyMethod = "close")
    ListWork listWork(AddressLists lists, ListPreview preview, ListCreation creation, ListUndo undo) {
        return new ListWork(lists, preview, creation, undo);
    }

    @Bean
    BaseMap baseMap(Settings settings) {
        return settings.baseMap();
    }
}
