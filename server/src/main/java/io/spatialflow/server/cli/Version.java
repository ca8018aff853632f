package io.spatialflow.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream info = new ClassPathResource("META-INF/build-info.properties").getInputStream()) {
            build.load(info);
        }
        return new String[] {"spatialflow " + build.getProperty("build.version")};
    }
}
