package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;

/** Some two hundred well-known addresses, so that there is something to see before any real data is loaded. */
final class SampleGazetteer {

    static final String NAME = "sample";

    private static final String RESOURCE = "sample/addresses.csv";

    private SampleGazetteer() {}

    static void buildInto(Gazetteers gazetteers) throws IOException {
        gazetteers.build(new Provenance(NAME, "Apache-2.0", null, true), RESOURCE, consumer -> {
            try (InputStream csv = new ClassPathResource(RESOURCE).getInputStream()) {
                return Sources.read(csv.readAllBytes(), RESOURCE, SourceOptions.NONE, Progress.NONE, consumer)
                        .intake();
            }
        });
    }
}
