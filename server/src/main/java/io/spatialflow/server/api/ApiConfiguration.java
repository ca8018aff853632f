package io.spatialflow.server.api;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;
import tools.jackson.databind.json.JsonMapper;

/** All parts of this room; the one thing that a server has to import to have the API. */
@Configuration(proxyBeanMethods = false)
@Import({
    AdminController.class,
    AddressBoxController.class,
    ApiKeyController.class,
    ApiSecurity.class,
    AuditController.class,
    AuthController.class,
    OwnAccountController.class,
    PasswordController.class,
    SignupController.class,
    MembersController.class,
    InvitationsController.class,
    PublicInvitationController.class,
    BulkController.class,
    GeofenceController.class,
    GeofenceActionsController.class,
    GeofenceGroupsController.class,
    GeofenceOverviewController.class,
    PointTestController.class,
    WorkspaceController.class,
    ExportController.class,
    UploadController.class,
    TileController.class,
    ErrorAnswers.class,
    RoutingErrors.class,
    ApiDescription.class
})
public class ApiConfiguration {

    private static final int IN_MEMORY_BYTES = 256 * 1024;

    @Bean
    RequestBodies requestBodies(BodyLimits limits) {
        return new RequestBodies(limits);
    }

    /** A file may be as large as any other body. A small one never touches the disk. */
    @Bean
    MultipartConfigElement multipartLimits(BodyLimits limits) {
        return new MultipartConfigElement("", limits.maxBytes(), limits.maxBytes(), IN_MEMORY_BYTES);
    }

    @Bean
    BulkAnswers bulkAnswers(JsonMapper json) {
        return new BulkAnswers(json);
    }

    @Bean
    Refusals refusals(JsonMapper json) {
        return new Refusals(json);
    }

    @Bean
    UnhandledErrors unhandledErrors() {
        return new UnhandledErrors();
    }

    /** Each route answers with and without a slash at its end, without a redirect; before anybody looks at the path. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
        FilterRegistrationBean<UrlHandlerFilter> registration =
                new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/api/v1/**")
                        .wrapRequest()
                        .build());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
