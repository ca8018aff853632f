package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59Z, 2026-12-31T23:59:59Z",
        "2026-12-31T23:59:59.123456Z, 2026-12-31T23:59:59.123Z",
        "2026-12-31T23:59:59.123456+02:00, 2026-12-31T21:59:59.123Z",
        "2026-12-31T23:59:59 02:00, 2026-12-31T21:59:59Z",
        "2026-12-31T23:59:59-05:00, 2027-01-01T04:59:59Z",
        "2026-12-31t23:59:59z, 2026-12-31T23:59:59Z",
        "2026-12-31 23:59:59, 2026-12-31T23:59:59Z",
        "2026-12-31T23:59, 2026-12-31T23:59:00Z",
        "2026-12-31, 2026-12-31T00:00:00Z"
    })
    void whatClientsWriteIsRead(String text, Instant expected) {
        assertThat(Timestamps.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "1767225599",
                "2026-13-01",
                "2026-02-30T00:00:00Z",
                "2026-12-31T25:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-12-31T"
            })
    void whatIsNoMomentIsNone(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }
}
