package io.spatialflow.geocoder.download;

import static io.spatialflow.geocoder.download.LoopbackServer.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusFilesTest {

    /** As Apache lists a directory, with what must not be taken for a county. */
    private static final String PAGE = """
            <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html><head><title>Index of /geo</title></head><body>
            <a href="?C=N;O=D">Name</a> <a href="/geo/tiger/">Parent Directory</a>
            <a href="tl_2024_50007_addrfeat.zip">tl_2024_50007_addrfeat.zip</a> 2024-06-24 10:00 1.1M
            <a href="tl_2024_50001_addrfeat.zip">tl_2024_50001_addrfeat.zip</a>
            <a href="tl_2023_50001_addrfeat.zip">of the year before</a>
            <A HREF='/geo/TIGER2024/tl_2024_50003_addrfeat.zip'>x</A>
            <a href="https://evil.example/tl_2024_50005_addrfeat.zip">x</a>
            <a href="tl_2024_33001_addrfeat.zip">New Hampshire</a>
            <a href="tl_2024_50009_addrfeat.zip.iso.xml">x</a> <a href="xtl_2024_50011_addrfeat.zip">x</a>
            <a href="2024_gaz_place_50.txt">x</a> <a href="2024_gaz_cousubs_50.txt">x</a>
            <a href="2024_gaz_counties_50.txt">x</a> <a href="2024_Gaz_zcta_national.zip">x</a>
            <a href="2024_gaz_place_51.txt">x</a>
            </body></html>
            """;

    @TempDir
    private Path folder;

    private LoopbackServer server;
    private CensusFiles census;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(file(PAGE.getBytes(UTF_8), "\"1\"", "Content-Type: text/html"));
        census = new CensusFiles(new Downloads(folder, DownloadLimits.DEFAULT));
        base = server.address("/geo/TIGER2024/ADDRFEAT");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStateIsAllItsCountiesThatTheDirectoryLists() throws IOException {
        assertThat(names(census.addressRanges(base, "vt")))
                .containsExactly(
                        "tl_2024_50001_addrfeat.zip",
                        "tl_2024_50003_addrfeat.zip",
                        "tl_2024_50005_addrfeat.zip",
                        "tl_2024_50007_addrfeat.zip");
        assertThat(census.addressRanges(base, "VT"))
                .as("all of them from the directory, wherever the page links to")
                .allMatch(file -> file.toString().startsWith(base + "/tl_"));
    }

    @Test
    void aCountyIsOneFile() throws IOException {
        assertThat(names(census.addressRanges(base, "50007"))).containsExactly("tl_2024_50007_addrfeat.zip");
    }

    @Test
    void thePlacesOfAStateAreThreeFilesAndAllZipsOne() throws IOException {
        assertThat(names(census.places(base, "VT")))
                .containsExactly("2024_gaz_counties_50.txt", "2024_gaz_cousubs_50.txt", "2024_gaz_place_50.txt");
        assertThat(names(census.zips(base))).containsExactly("2024_Gaz_zcta_national.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "Vermont", "5000", "500071", ".*", "../"})
    void anotherNameIsNoPlace(String where) {
        assertThatThrownBy(() -> census.addressRanges(base, where))
                .isInstanceOf(DownloadFailed.class)
                .hasMessageContaining("such as VT");
    }

    @Test
    void whatTheDirectoryDoesNotListIsNamed() {
        assertThatThrownBy(() -> census.addressRanges(base, "50099"))
                .isInstanceOf(DownloadFailed.class)
                .hasMessageContaining("lists no address ranges of 50099");
        assertThatThrownBy(() -> census.places(base, "TX")).hasMessageContaining("lists no places of TX");
    }

    private static List<String> names(List<URI> files) {
        return files.stream()
                .map(file -> Path.of(file.getPath()).getFileName().toString())
                .toList();
    }
}
