package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Asks for houses under the name of the municipality they stand in, where that is not their postal city. The text may mean a
 * house of that municipality, of a postal city of that name, or, with the ZIP, any of that ZIP.
 */
public final class TownQuestions {

    private final boolean zipKept;
    private final Meanings exact;
    private final Meanings byPostalCity;
    private final Meanings byTown;
    private final Meanings byZip;

    /** @param known points with the municipality in the area of each */
    public TownQuestions(List<AddressPoint> known, boolean zipKept) {
        UnaryOperator<Parts> loss = zipKept ? parts -> parts : parts -> parts.withZip("");
        this.zipKept = zipKept;
        this.exact = Meanings.exact(known);
        this.byPostalCity = new Meanings(known, loss);
        this.byTown =
                new Meanings(known.stream().map(TownQuestions::underItsTown).toList(), loss);
        this.byZip = new Meanings(known, parts -> parts.withCity(""));
    }

    /** @param most of them, the first ones */
    public List<Question> of(List<AddressPoint> points, int most) {
        return points.stream()
                .filter(TownQuestions::isElsewhereByPost)
                .limit(most)
                .map(this::of)
                .toList();
    }

    private Question of(AddressPoint point) {
        Parts parts = Parts.of(point);
        Parts inTown = Parts.of(underItsTown(point));
        Parts typed = zipKept ? inTown : inTown.withZip("");
        return new Question(typed.text(), exact.of(parts), isDecidable(point.point(), typed));
    }

    private boolean isDecidable(Point truth, Parts typed) {
        return byPostalCity.leaveNoChoiceBut(truth, typed)
                && byTown.leaveNoChoiceBut(truth, typed)
                && (typed.zip().isEmpty() || byZip.leaveNoChoiceBut(truth, typed));
    }

    private static boolean isElsewhereByPost(AddressPoint point) {
        String town = point.area().municipality().strip();
        String city = point.area().city().strip();
        return !town.isEmpty() && !city.isEmpty() && !town.equalsIgnoreCase(city);
    }

    private static AddressPoint underItsTown(AddressPoint point) {
        PostalArea area = point.area();
        return new AddressPoint(
                point.point(),
                point.number(),
                point.street(),
                point.unit(),
                new PostalArea(area.municipality(), "", area.district(), area.region(), area.postcode()));
    }
}
