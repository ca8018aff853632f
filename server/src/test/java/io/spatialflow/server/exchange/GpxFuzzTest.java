package io.spatialflow.server.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: fences and errors, or a refusal. */
class GpxFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void fencesAndErrorsOrARefusal(byte[] file) {
        Fuzzed.check(FileFormat.GPX, file);
    }
}
