package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.bulk.BulkLimits;
import io.spatialflow.server.bulk.LimitStandings;
import io.spatialflow.server.dashboard.ReferenceWork;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.InvitationLinks;
import io.spatialflow.server.team.Invitations;
import io.spatialflow.server.team.Letters;
import io.spatialflow.server.team.Links;
import io.spatialflow.server.team.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about account, workspace and data ask for. */
@Configuration(proxyBeanMethods = false)
class RoomsConfiguration {

    @Bean
    LimitStandings limitStandings(RequestLimits requests, BulkLimits bulk, RateLimits rateLimits) {
        return new LimitStandings(requests, bulk, rateLimits);
    }

    @Bean
    InvitationLinks invitationLinks(
            Settings settings,
            Invitations invitations,
            Members members,
            Acceptance acceptance,
            Letters letters,
            Links links,
            Database database,
            Audit audit) {
        return new InvitationLinks(
                settings.mail().server().isPresent(),
                invitations,
                members,
                acceptance,
                letters,
                links,
                database,
                audit);
    }

    @Bean
    ReferenceWork referenceWork(
            DataDirectory directory, Settings settings, Gazetteers gazetteers, Database database, Audit audit) {
        return new ReferenceThread(directory, settings.publishers(), gazetteers, database, audit);
    }
}
