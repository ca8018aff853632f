package io.spatialflow.server.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures: ours under {@code /assets}, those of libraries under {@code /webjars}. Templates link them
 * without a version; Spring writes a hash of the content, or the library's version, into each link, so that a browser may
 * keep what it got for ever. The time of last change would not do: a reproducible build gives every file the same one.
 * Whoever links one without a version, in a script perhaps, gets a copy that outlives the next release.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String OURS = "/assets/";
    private static final String LIBRARIES = "/webjars/";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Whether a request is for one of them, so that nobody need be known to answer it. */
    static boolean serve(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(OURS) || path.startsWith(LIBRARIES);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        kept(registry.addResourceHandler(OURS + "**").addResourceLocations("classpath:/assets/"))
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        kept(registry.addResourceHandler(LIBRARIES + "**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/"))
                .resourceChain(true);
    }

    private static ResourceHandlerRegistration kept(ResourceHandlerRegistration resources) {
        return resources.setCacheControl(FOR_EVER).setUseLastModified(false);
    }
}
