package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What holds for any bytes taken for a file. */
final class Fuzzed {

    private Fuzzed() {}

    static void check(FileFormat format, byte[] file) {
        List<Checked> features = new ArrayList<>();
        try {
            format.read(file, feature -> features.add(FeatureCheck.check(Files.PLAIN, features.size(), feature)));
        } catch (Unreadable e) {
            assertThat(e.reason()).hasSizeBetween(10, 2000);
        }
        for (Checked feature : features) {
            switch (feature) {
                case Checked.Sound sound ->
                    assertThat(sound.draft().profile().name()).isNotBlank();
                case Checked.Faulty faulty ->
                    assertThat(faulty.error().message()).startsWith("Feature ").doesNotContain("\0", "\n");
            }
        }
        List<Integer> again = new ArrayList<>();
        try {
            format.read(file, feature -> again.add(1));
        } catch (Unreadable e) {
            // As the first time.
        }
        assertThat(again).as("a file reads the same twice").hasSameSizeAs(features);
    }
}
