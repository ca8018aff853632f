package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeocodeCommandTest {

    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void loadATown() throws Exception {
        commands = new Commands(folder.resolve("data"));
        Path town = Files.writeString(folder.resolve("town.csv"), """
                LON,LAT,NUMBER,STREET,CITY,REGION,POSTCODE
                -73.5,44.5,1,Church St,Testburgh,VT,05999
                -72.5,44.5,1,Church St,Otherburgh,VT,05998
                """);
        commands.run("data", "add", town.toString()).ok();
    }

    private static List<JsonNode> json(Commands.Said said) {
        return said.lines().stream().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void anAddressThatIsFoundIsOneLineOfJsonAndExitsWithZero() {
        Commands.Said said =
                commands.run("geocode", "1 Church St, Testburgh, VT").ok();
        assertThat(said.err()).isEmpty();
        JsonNode line = json(said).getFirst();
        assertThat(said.lines()).hasSize(1);
        assertThat(line.get("address").stringValue()).isEqualTo("1 Church St, Testburgh, VT");
        assertThat(line.get("status").stringValue()).isEqualTo("found");
        assertThat(line.get("lat").doubleValue()).isCloseTo(44.5, within(1e-6));
        assertThat(line.get("lng").doubleValue()).isCloseTo(-73.5, within(1e-6));
        assertThat(line.get("match_level").stringValue()).isEqualTo("rooftop");
        assertThat(line.get("source").stringValue()).isEqualTo("town");
        assertThat(line.has("sample")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'2 Church St, Testburgh, VT', number_not_found",
        "'1 Nowhere St, Testburgh, VT', no_match",
        "'PO Box 7, Testburgh, VT', po_box",
        "'1 Church St, VT', ambiguous",
        "'TBD', not_an_address",
        "'', not_an_address"
    })
    void anAddressThatIsNotFoundSaysWhyAndExitsWithOne(String address, String status) {
        Commands.Said said = commands.run("geocode", address);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(json(said).getFirst().get("status").stringValue()).isEqualTo(status);
    }

    @Test
    void anAddressMayComeInFields() {
        Commands.Said said = commands.run(
                        "geocode", "1 Church St", "--city", "Testburgh", "--state", "Vermont", "--postcode", "5999")
                .ok();
        JsonNode line = json(said).getFirst();
        assertThat(line.get("address").stringValue()).isEqualTo("1 Church St, Testburgh, Vermont 5999");
        assertThat(line.get("confidence").doubleValue()).isEqualTo(1);
    }

    @Test
    void anExplanationSaysHowTheTextWasReadAndWhichStepsWereTaken() {
        List<String> lines = commands.run("geocode", "--explain", "1 Chruch St, Testburgh, VT")
                .ok()
                .lines();
        assertThat(lines).first().asString().startsWith("reading").contains("street=\"chruch st\"");
        assertThat(lines)
                .contains("step       full_name: nothing")
                .anyMatch(line -> line.startsWith("step       misspelled_street: 1 found"))
                .anyMatch(line -> line.contains("-0.05 street.misspelled"));
        assertThat(JsonMapper.shared().readTree(lines.getLast()).get("status").stringValue())
                .isEqualTo("found");
    }

    @Test
    void whatGoesWithOneAddressIsRefusedWithoutOne() {
        commands.run("geocode", "--explain").failedWith("--explain", "go with one ADDRESS");
        commands.run("geocode", "--city", "Testburgh").failedWith("--city");
    }

    @Test
    void aNumberWithinARangeIsEstimatedAndNamesTheLicence() throws Exception {
        Path ranges = Files.writeString(folder.resolve("ranges.csv"), """
                from;to;interpolation;street;city;state;postcode;geometry
                100;198;even;Range Rd;Testburgh;VT;05999;LINESTRING(-73.5 44.6,-73.49 44.6)
                """);
        commands.run("data", "add", ranges.toString(), "--licence", "public domain")
                .ok();
        JsonNode line = json(commands.run("geocode", "150 Range Road, Testburgh VT")
                        .ok())
                .getFirst();
        assertThat(line.get("match_level").stringValue()).isEqualTo("interpolated");
        assertThat(line.get("lng").doubleValue()).isCloseTo(-73.495, within(1e-3));
        assertThat(line.get("licence").stringValue()).isEqualTo("public domain");
    }

    @Test
    void anAmbiguousAddressListsThePlaces() {
        JsonNode line = json(commands.run("geocode", "1 Church St, VT")).getFirst();
        assertThat(line.get("candidates").values())
                .extracting(candidate -> candidate.get("lng").doubleValue())
                .hasSize(2);
    }

    @Test
    void eachLineOfStandardInputIsAnsweredInItsPlace() {
        Commands.Said said = commands.runWithInput(
                        "1 Church St, Testburgh, VT\r\n\nTBD\n1 Church St, Otherburgh, VT", "geocode")
                .ok();
        assertThat(json(said))
                .extracting(line -> line.get("status").stringValue())
                .containsExactly("found", "not_an_address", "not_an_address", "found");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void moreLinesThanAreReadAtOnceAreAllAnswered() {
        String lines = IntStream.range(0, 2_001)
                .mapToObj(i -> (i % 2 + 1) + " Church St, Testburgh, VT")
                .collect(Collectors.joining("\n"));
        List<JsonNode> answers = json(commands.runWithInput(lines, "geocode").ok());
        assertThat(answers).hasSize(2_001);
        assertThat(answers.get(2_000).get("status").stringValue()).isEqualTo("found");
        assertThat(answers.get(1_999).get("status").stringValue()).isEqualTo("number_not_found");
    }

    @Test
    void whatTheGazetteersDoNotKnowIsAskedOfOthersIfTheSettingsSaySo(@TempDir Path other) throws Exception {
        try (Nominatim nominatim = new Nominatim()) {
            Files.write(other.resolve("spatialflow.properties"), List.of(nominatim.settings()));
            JsonNode line = json(new Commands(other)
                            .run("geocode", Nominatim.ITS_HOUSE)
                            .ok())
                    .getFirst();
            assertThat(line.get("source").stringValue()).isEqualTo("nominatim");
            assertThat(line.get("match_level").stringValue()).isEqualTo("rooftop");
            nominatim.answerWith(429);
            Commands.Said said = new Commands(other).run("geocode", Nominatim.ITS_HOUSE);
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(json(said).getFirst().get("status").stringValue()).isEqualTo("busy");
            assertThat(json(said).getFirst().get("retry_after").intValue()).isEqualTo(10);
        }
    }

    @Test
    void settingsThatMakeNoSenseStopIt(@TempDir Path other) throws Exception {
        Files.write(other.resolve("spatialflow.properties"), List.of("geocoder.upstream=bing"));
        new Commands(other).run("geocode", "1 Church St").failedWith("geocoder.upstream", "bing");
    }

    @Test
    void noInputIsNoAnswer() {
        assertThat(commands.runWithInput("", "geocode").ok().out()).isEmpty();
    }

    @Test
    void anyTextComesBackAsJson() {
        String text = "1 \"Church\" St \\ \u001b[31m Zürich 🔑";
        assertThat(json(commands.runWithInput(text, "geocode").ok())
                        .getFirst()
                        .get("address")
                        .stringValue())
                .isEqualTo(text);
    }

    @Test
    void statisticsGoToStandardErrorOnly() {
        Commands.Said said = commands.runWithInput("1 Church St, Testburgh, VT\nTBD\n", "geocode", "--stats")
                .ok();
        assertThat(json(said)).hasSize(2);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).startsWith("2 addresses in ").contains("found=1", "not_an_address=1");
        assertThat(commands.runWithInput("", "geocode", "--stats").ok().err())
                .as("of nothing")
                .startsWith("0 addresses in ")
                .doesNotContain("NaN");
    }
}
