package io.spatialflow.geocoder.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.index.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same question has the same answer, whatever else is asked, in whatever order and on however many threads. */
class DeterminismTest {

    private static final List<String> STREETS = List.of(
            "Maple St", "N Maple St", "Maple Ave", "Glen Ridge Rd", "Lake Rd", "US Route 7", "15th St", "Larch St");
    private static final List<String> TOWNS = List.of("Addison", "Vergennes", "Middlebury", "Bristol");
    private static final List<String> ASKED_STREETS = List.of(
            "Maple St", "Mapel St", "Maple", "S Maple St", "Glenridge Rd", "Lake", "Route 7", "16th St", "Parch St");
    private static final List<String> ASKED_TOWNS = List.of(
            ", Addison, VT", ", Adison, VT", ", Vergennes, VT 05491", ", VT", ", Fairyville, VT", "", " Bristol VT");

    @Test
    void inAnyOrder(@TempDir Path folder) throws IOException {
        try (Gazetteers gazetteers = gazetteers(folder, new Random(1))) {
            Geocoder geocoder = new GazetteerGeocoder(gazetteers);
            Map<AddressQuery, Match> alone = alone(geocoder);
            List<AddressQuery> shuffled = new ArrayList<>(alone.keySet());
            Random random = new Random(2);
            for (int i = 0; i < 10; i++) {
                Collections.shuffle(shuffled, random);
                assertThat(geocoder.locate(shuffled))
                        .isEqualTo(shuffled.stream().map(alone::get).toList());
            }
        }
    }

    @Test
    void onManyThreads(@TempDir Path folder) throws Exception {
        try (Gazetteers gazetteers = gazetteers(folder, new Random(1));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Geocoder geocoder = new GazetteerGeocoder(gazetteers);
            List<Future<Map<AddressQuery, Match>>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> alone(geocoder)))
                    .toList();
            Map<AddressQuery, Match> expected = alone(geocoder);
            for (Future<Map<AddressQuery, Match>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void inWhateverOrderTheRowsCame(@TempDir Path one, @TempDir Path other) throws IOException {
        try (Gazetteers some = gazetteers(one, new Random(1));
                Gazetteers others = gazetteers(other, new Random(7))) {
            assertThat(alone(new GazetteerGeocoder(others))).isEqualTo(alone(new GazetteerGeocoder(some)));
        }
    }

    @Test
    void theQuestionsAreOfEveryKind(@TempDir Path folder) throws IOException {
        try (Gazetteers gazetteers = gazetteers(folder, new Random(1))) {
            List<Match> matches =
                    List.copyOf(alone(new GazetteerGeocoder(gazetteers)).values());
            assertThat(matches).anyMatch(Match.Ambiguous.class::isInstance);
            assertThat(matches).anyMatch(Match.Unmatched.class::isInstance);
            assertThat(matches)
                    .filteredOn(Match.Found.class::isInstance)
                    .extracting(match -> ((Match.Found) match).candidate().level())
                    .contains(MatchLevel.ROOFTOP, MatchLevel.INTERPOLATED);
        }
    }

    private static Map<AddressQuery, Match> alone(Geocoder geocoder) {
        Map<AddressQuery, Match> answers = new HashMap<>();
        for (String street : ASKED_STREETS) {
            for (String town : ASKED_TOWNS) {
                for (String number : List.of("12", "13", "17A", "400")) {
                    AddressQuery query = AddressQuery.of(number + " " + street + town);
                    answers.put(query, geocoder.locate(List.of(query)).getFirst());
                }
            }
        }
        return answers;
    }

    /** The same rows each time, in the order that the generator makes. */
    private static Gazetteers gazetteers(Path folder, Random order) throws IOException {
        Gazetteers gazetteers = Gazetteers.open(folder);
        Samples.build(gazetteers, Samples.named("a"), shuffled(rows(3), order));
        Samples.build(gazetteers, Samples.named("b"), shuffled(rows(4), order));
        return gazetteers;
    }

    private static List<ReferenceRow> shuffled(List<ReferenceRow> rows, Random order) {
        List<ReferenceRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    private static List<ReferenceRow> rows(long seed) {
        Random random = new Random(seed);
        List<ReferenceRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int town = random.nextInt(TOWNS.size());
            PostalArea area = PostalArea.of(TOWNS.get(town), "Addison", "VT", "0549" + town);
            String street = STREETS.get(random.nextInt(STREETS.size()));
            int number = 1 + random.nextInt(60);
            double latitude = 44 + town / 10.0 + STREETS.indexOf(street) / 200.0;
            Point point = new Point(latitude + number / 10_000.0, -73);
            if (random.nextInt(10) == 0) {
                List<Point> line = List.of(point, new Point(latitude + 0.05, -73));
                rows.add(new AddressRange(line, Integer.toString(number), "499", Parity.ALL, Side.LEFT, street, area));
            } else {
                rows.add(new AddressPoint(point, Integer.toString(number), street, "", area));
            }
        }
        return rows;
    }
}
