package io.spatialflow.server.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.bulk.BulkLimits;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlRateLimits;
import java.time.Clock;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps anybody from taking more than his share. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(Database database, Clock clock, MeterRegistry meters) {
        return new MeteredRateLimits(new SqlRateLimits(database, clock), meters);
    }

    @Bean
    RequestLimits requestLimits(RateLimits rateLimits, Settings settings) {
        return new RequestLimits(rateLimits, settings.limits().quotas());
    }

    @Bean
    BulkLimits bulkLimits(Settings settings) {
        return settings.bulkLimits();
    }

    /**
     * Believes proxies that are named, and nobody else: of the addresses in {@code X-Forwarded-For} it takes the last that
     * is no proxy's, because those before it are hearsay.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(Settings settings) {
        return server -> {
            String proxies = String.join(",", settings.limits().trustedProxies());
            if (!proxies.isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(proxies);
                valve.setProtocolHeader("X-Forwarded-Proto");
                server.addEngineValves(valve);
            }
        };
    }
}
