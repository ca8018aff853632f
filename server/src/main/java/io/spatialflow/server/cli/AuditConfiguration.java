package io.spatialflow.server.cli;

import io.spatialflow.server.account.AuditTrail;
import io.spatialflow.server.exchange.AuditExport;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlAuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reading the audit log. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(Database database) {
        return new SqlAuditTrail(database);
    }

    @Bean
    AuditExport auditExport(AuditTrail trail, JsonMapper json) {
        return new AuditExport(trail, json);
    }
}
