package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static Gazetteers gazetteers;
    private static GazetteerGeocoder geocoder;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        String towns = IntStream.range(0, 30)
                .mapToObj(i -> "1|Oak St||Town " + i + "||NH|03" + (100 + i) + "|43." + (100 + i) + "|-72\n")
                .collect(Collectors.joining());
        Samples.build(gazetteers, Samples.named("test"), """
                110 | Maple St |  | Addison | | VT | 05491 | 44.1000 | -73.3000
                116 | Maple St |  | Addison | | VT | 05491 | 44.1005 | -73.3000
                """ + towns);
        geocoder = new GazetteerGeocoder(gazetteers);
    }

    @AfterAll
    static void close() {
        gazetteers.close();
    }

    @Test
    void aPerfectMatchTakesOneStep() {
        List<String> lines = lines("110 Maple St, Addison, VT");
        assertThat(lines).first().asString().startsWith("reading    number=110 street=\"maple st\"");
        assertThat(lines).filteredOn(line -> line.startsWith("step")).containsExactly("step       full_name: 1 found");
        assertThat(lines).last().asString().isEqualTo("  1.00 rooftop  110 Maple St, Addison, VT 05491  [test]");
    }

    @Test
    void stepsAreToldInTheirOrderWithFaultsAndTheirCosts() {
        assertThat(lines("Acme, 112 Maple St, Addison, VT"))
                .filteredOn(line -> line.startsWith("step"))
                .containsExactly(
                        "step       full_name: street known, number not",
                        "step       bare_name: street known, number not",
                        "step       interpolation: 1 found");
        assertThat(lines("Acme, 112 Maple St, Addison, VT"))
                .last()
                .asString()
                .matches("  0\\.\\d\\d interpolated  112 Maple St, Addison, VT 05491  \\[test]"
                        + " -0\\.\\d\\d number\\.between -0\\.\\d\\d lead\\.ignored");
    }

    @Test
    void readingsSayWhatTheyLeftOut() {
        assertThat(lines("Acme, 112 Maple St, The Mill, Addison, VT"))
                .anyMatch(line -> line.startsWith("reading") && line.endsWith("(lead_ignored, middle_ignored)"));
        assertThat(lines("112 Maple St, Addison, VT")).anyMatch(line -> line.contains("city=\"addison\" (marked)"));
    }

    @Test
    void everyStepIsToldWhereNoneLeadsAnywhere() {
        assertThat(lines("110 Qwonk St, Addison, VT"))
                .filteredOn(line -> line.startsWith("step"))
                .extracting(line -> line.substring("step       ".length()).split(":", 2)[0])
                .containsExactly(
                        "full_name",
                        "bare_name",
                        "misspelled_street",
                        "misspelled_town",
                        "nearby",
                        "partly_nearby",
                        "other_parts",
                        "misspelled_nearby",
                        "whole_state",
                        "partly_in_state",
                        "misspelled_in_state");
    }

    @Test
    void housesBeyondTheTwentiethAreNotListed() {
        List<String> lines = lines("1 Oak St, NH");
        assertThat(lines).contains("step       whole_state: 30 found");
        assertThat(lines).filteredOn(line -> line.startsWith("  ")).hasSize(20);
    }

    @Test
    void whatIsNoHouseTakesNoSteps() {
        assertThat(lines("PO Box 5, Addison, VT")).isEmpty();
        assertThat(lines("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110 Maple St, Addison, VT",
                "112 Mapel St, Addison, VT",
                "1 Oak St, NH",
                "PO Box 5",
                "Addison, VT"
            })
    void theAnswerIsTheSameAsWithoutAnExplanation(String asked) {
        AddressQuery query = AddressQuery.of(asked);
        assertThat(geocoder.explain(query).match())
                .isEqualTo(geocoder.locate(List.of(query)).getFirst());
        assertThat(geocoder.explain(query)).isEqualTo(geocoder.explain(query));
    }

    private static List<String> lines(String asked) {
        return geocoder.explain(AddressQuery.of(asked)).lines();
    }
}
