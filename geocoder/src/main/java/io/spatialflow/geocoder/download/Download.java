package io.spatialflow.geocoder.download;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that is here now, whole.
 *
 * @param address where it came from
 * @param published the day its server says that it was last changed, null if it does not say
 * @param sha256 of its bytes, in hexadecimal
 */
public record Download(Path file, URI address, @Nullable LocalDate published, String sha256) {}
