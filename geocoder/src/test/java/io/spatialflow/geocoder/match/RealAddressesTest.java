package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.SharedData;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Samples;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real places, asked for by their own addresses in several spellings. */
class RealAddressesTest {

    private static final Length RIGHT = Length.ofMeters(25);
    private static final Length FAR = Length.ofMeters(1000);

    private static final Map<String, UnaryOperator<String>> SPELLINGS = Map.of(
            "clean", text -> text,
            "lower case", text -> text.toLowerCase(Locale.ROOT),
            "no commas", text -> text.replace(",", ""),
            "abbreviated",
                    text -> text.replace("Street", "St.").replace("Road", "Rd").replace("North", "N"),
            "with a unit", text -> "Apt 4B, " + text,
            "with the country", text -> text + ", USA");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-ma-cambridge", "us-ca-yuba", "us-ut-cache-sample", "us-oh-hamilton-nad5k"})
    void nearlyAllAreFoundAndNoneElsewhere(String place, @TempDir Path folder) throws IOException {
        Path file = SharedData.file(place + "/openaddresses.csv.gz");
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            gazetteers.build(
                    Samples.named(place),
                    "openaddresses.csv.gz",
                    rows -> Sources.read(file, SourceOptions.NONE, Progress.NONE, rows)
                            .intake());
            Map<String, AddressPoint> sample = sample(file);
            SPELLINGS.forEach((name, spelling) -> judge(name, spelling, sample, new GazetteerGeocoder(gazetteers)));
            refuseOtherNumbersAndStates(sample, new GazetteerGeocoder(gazetteers));
        }
    }

    private static void judge(
            String name, UnaryOperator<String> spelling, Map<String, AddressPoint> sample, Geocoder geocoder) {
        List<String> texts = List.copyOf(sample.keySet());
        List<Match> matches = geocoder.locate(
                texts.stream().map(spelling).map(AddressQuery::of).toList());
        int right = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (matches.get(i) instanceof Match.Found(Candidate candidate)) {
                Length off =
                        candidate.point().distanceTo(sample.get(texts.get(i)).point());
                assertThat(off).as("%s: %s", name, texts.get(i)).isLessThan(FAR);
                right += off.compareTo(RIGHT) <= 0 ? 1 : 0;
            }
        }
        assertThat(right / (double) texts.size()).as(name).isGreaterThanOrEqualTo(0.99);
    }

    private static void refuseOtherNumbersAndStates(Map<String, AddressPoint> sample, Geocoder geocoder) {
        List<String> absent = new ArrayList<>();
        for (AddressPoint point : sample.values()) {
            absent.add("99999 " + point.street() + ", " + point.area().city() + ", "
                    + point.area().region());
            absent.add(point.number() + " Qwonk " + point.street() + ", "
                    + point.area().city() + ", " + point.area().region());
            absent.add(point.number() + " " + point.street() + ", "
                    + point.area().city() + ", TX " + point.area().postcode());
        }
        assertThat(geocoder.locate(AddressQuery.ofAll(absent))).noneMatch(Match.Found.class::isInstance);
    }

    /** Addresses that occur once, with their points. */
    private static Map<String, AddressPoint> sample(Path file) throws IOException {
        List<AddressPoint> points = new ArrayList<>();
        Sources.read(file, SourceOptions.NONE, Progress.NONE, row -> points.add((AddressPoint) row));
        Collections.shuffle(points, new Random(6));
        return points.stream().collect(Collectors.groupingBy(RealAddressesTest::text)).entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .limit(2000)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private static String text(AddressPoint point) {
        return (point.number() + " " + point.street() + ", " + point.area().city() + ", "
                        + point.area().region() + " " + point.area().postcode())
                .strip();
    }
}
