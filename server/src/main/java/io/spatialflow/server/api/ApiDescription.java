package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The published description of the API, as the documentation at {@code /docs} shows it. A test derives it from the code
 * and fails when the file differs; the server itself only hands the file out.
 */
@RestController
@OpenAPIDefinition(
        info =
                @Info(
                        title = "SpatialFlow",
                        version = "1.1.0",
                        description = "A list of street addresses goes in, a map of circular geofences comes out."
                                + " Every example is an answer the server really gave, to addresses of the sample"
                                + " gazetteer that ships with it; only ids, keys and tokens are replaced.",
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0.html")),
        servers = @Server(url = "http://127.0.0.1:8080", description = "A server started with its defaults"),
        security = {@SecurityRequirement(name = "ApiKey"), @SecurityRequirement(name = "Token")})
@SecurityScheme(
        name = "ApiKey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        paramName = "X-API-Key",
        description = "For programs: `sf_live_…`")
@SecurityScheme(
        name = "Token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "For people: from `/api/v1/auth/login`")
class ApiDescription {

    @GetMapping(path = "/docs/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("specs/openapi-latest.json");
    }
}
