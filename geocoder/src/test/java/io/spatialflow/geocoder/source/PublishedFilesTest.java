package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.SharedData;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What agencies publish, as they publish it; skipped where the files are not beside the checkout. */
class PublishedFilesTest {

    private static final String CENSUS = "public domain (US Census Bureau, TIGER/Line)";

    private final List<ReferenceRow> rows = new ArrayList<>();

    @Test
    void tigerEdgesGiveTheRangesThatOthersDeriveFromThem() throws IOException {
        List<String> expected = expectedRanges(SharedData.file("tiger/expected_37143.csv"));
        SourceReport report = read("tiger/tl_2020_37143_edges.zip", SourceOptions.NONE);
        // Others leave out what is not a plain number, such as "117-01".
        Map<Boolean, List<AddressRange>> byPlain = ranges().stream()
                .collect(Collectors.partitioningBy(range -> (range.from() + range.to()).matches("\\d+")));
        assertThat(byPlain.get(true).stream()
                        .map(range -> String.join(
                                ";",
                                range.from(),
                                range.to(),
                                range.street(),
                                range.area().region(),
                                range.area().postcode()))
                        .sorted())
                .hasSize(2817)
                .containsExactlyElementsOf(expected);
        assertThat(byPlain.get(false)).hasSize(21);
        assertThat(ranges()).allSatisfy(range -> assertThat(range.side()).isNotEqualTo(Side.ON_LINE));
        assertThat(report.accepted()).isEqualTo(2838);
        assertThat(report.refusals()).containsOnlyKeys(Refusal.NO_NUMBER);
    }

    private static List<String> expectedRanges(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .map(parts -> String.join(";", parts[0], parts[1], parts[3], parts[5], parts[6]))
                .sorted()
                .toList();
    }

    @Test
    void tigerEdgesRunFromTheNumberThatTheyBeginWith() throws IOException {
        Path csv = SharedData.file("tiger/expected_37143.csv");
        read("tiger/tl_2020_37143_edges.zip", SourceOptions.NONE);
        Map<String, AddressRange> byKey = ranges().stream()
                .collect(Collectors.toMap(
                        range -> range.from() + ";" + range.to() + ";" + range.street(), range -> range, (a, b) -> a));
        List<String> lines = Files.readAllLines(csv);
        int near = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(";");
            AddressRange range = byKey.get(parts[0] + ";" + parts[1] + ";" + parts[3]);
            String[] first = parts[7].substring("LINESTRING(".length()).split("[ ,]");
            Point start = new Point(Double.parseDouble(first[1]), Double.parseDouble(first[0]));
            // Theirs is moved aside, and begins a little later so that it does not touch the crossing.
            near += range != null && range.line().getFirst().distanceTo(start).meters() < 40 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(2700);
    }

    @Test
    void tigerAddressFeaturesHaveTheirStateInTheFilesName() throws IOException {
        SourceReport report = read("tiger/tl_2021_30059_addrfeat.zip", SourceOptions.NONE);
        assertThat(ranges())
                .hasSizeGreaterThan(600)
                .allSatisfy(range -> assertThat(range.area().region()).isEqualTo("MT"));
        AddressRange first = ranges().getFirst();
        assertThat(first.from() + "-" + first.to()).isEqualTo("1101-1199");
        assertThat(first.parity()).isEqualTo(Parity.ODD);
        assertThat(first.side()).isEqualTo(Side.LEFT);
        assertThat(first.area().postcode()).isEqualTo("59645");
        assertThat(report.refusals()).isEmpty();
    }

    @Test
    void theLicenceOfTigerIsKnown() throws IOException {
        assertThat(Sources.licenceOf(SharedData.file("tiger/tl_2020_37143_edges.zip")))
                .isEqualTo(CENSUS);
        assertThat(Sources.licenceOf(SharedData.file("tiger/tl_2021_30059_addrfeat.zip")))
                .isEqualTo(CENSUS);
        assertThat(Sources.licenceOf(SharedData.file("tiger/01001-autauga-ranges.csv.gz")))
                .isEqualTo(CENSUS);
        assertThat(Sources.licenceOf(SharedData.file("us-vt-e911/addresses.csv.gz")))
                .isEmpty();
    }

    @Test
    void tigerAsCsvHasTheCountyWhereTheCityWouldBe() throws IOException {
        SourceReport report = read("tiger/01001-autauga-ranges.csv.gz", SourceOptions.NONE);
        AddressRange first = ranges().getFirst();
        assertThat(first.area().district()).isEqualTo("Autauga");
        assertThat(first.area().city()).isEmpty();
        assertThat(first.parity()).isEqualTo(Parity.ALL);
        assertThat(first.line()).hasSize(9);
        assertThat(report.refused()).isZero();
    }

    @Test
    void aShapefileInStatePlaneFeetLandsWhereItsPublisherPutIt() throws IOException {
        Map<String, List<Point>> published = new HashMap<>();
        Sources.read(
                SharedData.file("us-ca-yuba/openaddresses.csv.gz"),
                SourceOptions.NONE,
                Progress.NONE,
                row -> published
                        .computeIfAbsent(key((AddressPoint) row), key -> new ArrayList<>())
                        .add(((AddressPoint) row).point()));
        SourceReport report =
                read("us-ca-yuba/raw/AddressPoints.zip", SourceOptions.mapped("region='CA',number=HNUMS|HNUM"));
        double farthest = 0;
        int compared = 0;
        for (AddressPoint point : points()) {
            List<Point> same = published.getOrDefault(key(point), List.of());
            if (same.size() == 1) {
                compared++;
                farthest = Math.max(
                        farthest, same.getFirst().distanceTo(point.point()).meters());
            }
        }
        assertThat(report.accepted()).isEqualTo(29_940);
        assertThat(compared).isGreaterThan(27_000);
        assertThat(farthest).as("metres").isLessThan(0.1);
    }

    private static String key(AddressPoint point) {
        return point.number() + " " + point.street();
    }

    @Test
    void aStateKnowsMunicipalitiesAndOtherNamesOfItsRoads() throws IOException {
        SourceReport report = read("us-vt-e911/addresses.csv.gz", SourceOptions.NONE);
        assertThat(report.accepted()).isEqualTo(362_803);
        assertThat(report.refused()).isEqualTo(41);
        AddressPoint first = points().getFirst();
        assertThat(first.street()).isEqualTo("Vermont Route 22A");
        assertThat(first.area().municipality()).isEqualTo("Addison");
        assertThat(first.area().district()).isEqualTo("Addison");
        assertThat(points().get(1).street()).isEqualTo("ROUTE 22A");
        assertThat(points().get(1).point()).isEqualTo(first.point());
    }

    @Test
    void centrelinesOfACityHaveARangeOnEitherSide() throws IOException {
        SourceReport report =
                read("us-ma-cambridge/street_ranges.csv", SourceOptions.mapped("city='Cambridge',region='MA'"));
        assertThat(report.accepted()).isEqualTo(4301);
        assertThat(report.refusals()).containsOnlyKeys(Refusal.NO_NUMBER);
        AddressRange first = ranges().getFirst();
        assertThat(first.from() + "-" + first.to()).isEqualTo("1334-1378");
        assertThat(first.parity()).isEqualTo(Parity.EVEN);
        assertThat(first.side()).isEqualTo(Side.LEFT);
        assertThat(first.street()).isEqualTo("Cambridge St");
        assertThat(first.area().city()).isEqualTo("Cambridge");
        assertThat(first.area().region()).isEqualTo("MA");
        assertThat(first.area().postcode()).isEqualTo("02139");
        assertThat(first.line()).hasSize(3);
        assertThat(ranges().get(1).parity()).isEqualTo(Parity.ODD);
    }

    private SourceReport read(String file, SourceOptions options) throws IOException {
        return Sources.read(SharedData.file(file), options, Progress.NONE, rows::add);
    }

    private List<AddressRange> ranges() {
        return rows.stream().map(AddressRange.class::cast).toList();
    }

    private List<AddressPoint> points() {
        return rows.stream().map(AddressPoint.class::cast).toList();
    }
}
