package io.spatialflow.geocoder.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whatever a server says of its files. */
class AnswersFuzzTest {

    private static final Pattern FILE = Pattern.compile("tl_(\\d{4})_50\\d{3}_addrfeat\\.zip");

    @FuzzTest(maxDuration = "1m")
    void directory(byte[] bytes) {
        assertThat(Listing.names(new String(bytes, StandardCharsets.UTF_8), FILE))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(name -> FILE.matcher(name).matches());
    }

    @FuzzTest(maxDuration = "1m")
    void checksums(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        HttpHeaders headers = HttpHeaders.of(
                Map.of("Repr-Digest", List.of(text), "Content-MD5", List.of(text)), (name, value) -> true);
        assertThat(Checksum.in(headers, true)).allMatch(sum -> sum.hex().matches("[0-9a-f]{32,128}"));
        Checksum beside = Checksum.beside("SHA-256", text);
        assertThat(beside == null || beside.hex().length() == 64).isTrue();
    }
}
