package io.spatialflow.geocoder.download;

import static io.spatialflow.geocoder.download.LoopbackServer.file;
import static io.spatialflow.geocoder.download.LoopbackServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

    private static final byte[] CONTENT = "hello\n".getBytes(UTF_8);
    private static final String SHA256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    private static final String SHA256_BASE64 = "WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=";
    private static final String MD5 = "b1946ac92492d2347c6235b4d2611184";
    private static final String MD5_BASE64 = "sZRqySSS0jR8YjW00mERhA==";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Repr-Digest: sha-256=:" + SHA256_BASE64 + ":",
                "Digest: SHA-256=" + SHA256_BASE64 + ",MD5=" + MD5_BASE64,
                "Content-MD5: " + MD5_BASE64,
                "Repr-Digest: unixsum=:AA==:, md5=:short:"
            })
    void whatTheAnswerSaysOfItselfIsCompared(String header) throws IOException {
        try (LoopbackServer server = new LoopbackServer(file(CONTENT, "", header))) {
            assertThat(fetch(server, null).sha256()).isEqualTo(SHA256);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Repr-Digest: sha-256=:" + SHA256_BASE64 + ":",
                "Digest: MD5=" + MD5_BASE64,
                "Content-MD5: " + MD5_BASE64
            })
    void otherBytesThanTheAnswerSaysAreRefused(String header) throws IOException {
        byte[] flipped = Arrays.copyOf(CONTENT, CONTENT.length);
        flipped[0] ^= 1;
        try (LoopbackServer server = new LoopbackServer(file(flipped, "", header))) {
            assertThatThrownBy(() -> fetch(server, null))
                    .isInstanceOf(DownloadFailed.class)
                    .hasMessageContaining("other bytes than it should");
        }
    }

    @Test
    void otherBytesThanWeExpectAreRefused() throws IOException {
        Checksum expected = Checksum.sha256(SHA256.toUpperCase(java.util.Locale.ROOT) + "\n");
        try (LoopbackServer server = new LoopbackServer(file(CONTENT, "\"1\""))) {
            assertThat(fetch(server, expected).file()).hasBinaryContent(CONTENT);
            assertThat(fetch(server, expected).file()).hasBinaryContent(CONTENT);
            assertThat(server.requests()).as("what is here is what is wanted").hasSize(1);
            Checksum other = Checksum.sha256("0".repeat(64));
            assertThatThrownBy(() -> fetch(server, other)).hasMessageContaining("other bytes than it should");
        }
    }

    @Test
    void twoHalvesOfDifferentVersionsAreFetchedAnew() throws IOException {
        byte[] other = "jelly\n".getBytes(UTF_8);
        try (LoopbackServer server =
                new LoopbackServer(LoopbackServer.brokenOff(other, 3, "\"1\""), file(CONTENT, "\"1\""))) {
            assertThat(fetch(server, Checksum.sha256(SHA256)).file()).hasBinaryContent(CONTENT);
            assertThat(server.requests()).containsExactly("/a.txt", "/a.txt bytes=3-", "/a.txt");
        }
    }

    @Test
    void theSumBesideTheFileIsCompared() throws IOException {
        Map<String, String> sums =
                Map.of("/a.txt.sha256", SHA256 + "  a.txt\n", "/b.txt.md5", MD5, "/c.txt.md5", SHA256);
        try (LoopbackServer server = new LoopbackServer(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith(".txt")) {
                file(CONTENT, "\"1\"").give(exchange);
            } else if (sums.get(path) instanceof String sum) {
                file(sum.getBytes(UTF_8), "\"1\"").give(exchange);
            } else {
                status(404).give(exchange);
            }
        })) {
            Downloads downloads = new Downloads(folder, DownloadLimits.DEFAULT);
            for (String name : new String[] {"/a.txt", "/b.txt", "/c.txt", "/none.txt"}) {
                assertThat(downloads
                                .fetchAndCompare(server.address(name), DownloadProgress.NONE)
                                .file())
                        .hasBinaryContent(CONTENT);
            }
        }
    }

    @Test
    void aFileThatIsNotWhatTheSumBesideItSaysIsThrownAway() throws IOException {
        try (LoopbackServer server =
                new LoopbackServer(file(CONTENT, "\"1\""), file("0".repeat(64).getBytes(UTF_8), "\"1\""))) {
            Downloads downloads = new Downloads(folder, DownloadLimits.DEFAULT);
            assertThatThrownBy(() -> downloads.fetchAndCompare(server.address("/a.txt"), DownloadProgress.NONE))
                    .isInstanceOf(DownloadFailed.class)
                    .hasMessageContaining("not what the SHA-256 beside it says");
            try (var files = java.nio.file.Files.walk(folder)) {
                assertThat(files).noneMatch(file -> file.endsWith("a.txt"));
            }
        }
    }

    @Test
    void aZipArchiveIsComparedWithTheSumsInIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(CONTENT.length);
            CRC32 sum = new CRC32();
            sum.update(CONTENT);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(CONTENT);
        }
        byte[] flipped = bytes.toByteArray();
        flipped["PK..".length() + 26 + "a.txt".length()] ^= 1;
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), 60);
        try (LoopbackServer server =
                new LoopbackServer(file(flipped, ""), file(cut, ""), file(bytes.toByteArray(), ""))) {
            Downloads downloads = new Downloads(folder, DownloadLimits.DEFAULT);
            for (String why : new String[] {"a.txt is not what it was", "gave a damaged ZIP archive"}) {
                assertThatThrownBy(() -> downloads.fetch(server.address("/a.zip"), null, DownloadProgress.NONE))
                        .isInstanceOf(DownloadFailed.class)
                        .hasMessageContaining(why);
            }
            assertThat(downloads
                            .fetch(server.address("/a.zip"), null, DownloadProgress.NONE)
                            .file())
                    .hasBinaryContent(bytes.toByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "g891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"})
    void aSumIsASum(String text) {
        assertThatThrownBy(() -> Checksum.sha256(text)).hasMessageContaining("64 hexadecimal digits");
    }

    private Download fetch(LoopbackServer server, Checksum expected) throws IOException {
        return new Downloads(folder, DownloadLimits.DEFAULT)
                .fetch(server.address("/a.txt"), expected, DownloadProgress.NONE);
    }
}
