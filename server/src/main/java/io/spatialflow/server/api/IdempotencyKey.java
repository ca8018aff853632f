package io.spatialflow.server.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} header: bare, or in the double quotes that its draft asks for. */
final class IdempotencyKey {

    /** What the header may hold; an opening quote wants its closing one. */
    static final String PATTERN = "^(\"[!-~]{1,255}\"|[!#-~][!-~]{0,254})$";

    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    private IdempotencyKey() {}

    /**
     * The key in a header; null if there is none.
     *
     * @throws ApiProblem 422 if it is empty, too long, or has other than visible ASCII characters
     */
    static @Nullable String parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (!ALLOWED.matcher(header).matches()) {
            throw Faults.only(
                    Location.HEADER.to("Idempotency-Key"),
                    "idempotency_key",
                    "Idempotency-Key should be 1 to 255 visible ASCII characters, bare or in double quotes");
        }
        return header.startsWith("\"") ? header.substring(1, header.length() - 1) : header;
    }
}
