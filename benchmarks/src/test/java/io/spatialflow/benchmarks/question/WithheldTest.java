package io.spatialflow.benchmarks.question;

import static io.spatialflow.benchmarks.question.SpeltQuestionsTest.house;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WithheldTest {

    @Test
    void aboutTheShareIsLeftOutAndNothingIsLost() {
        List<AddressPoint> points = street();
        Withheld withheld = Withheld.of(points, 0.2, 1);
        assertThat(withheld.asked()).hasSizeBetween(150, 250);
        assertThat(withheld.loaded()).hasSize(points.size() - withheld.asked().size());
    }

    @Test
    void aHouseIsLeftOutWithItsTwinsUnderOtherPlaceNames() {
        List<AddressPoint> points = new ArrayList<>(street());
        street().forEach(house -> points.add(
                house(house.point().latitude(), house.number(), house.street().toUpperCase(Locale.ROOT), "", "")));
        Withheld withheld = Withheld.of(points, 0.2, 1);
        assertThat(withheld.asked())
                .allSatisfy(asked -> assertThat(withheld.loaded())
                        .noneMatch(loaded -> loaded.number().equals(asked.number())));
    }

    private static List<AddressPoint> street() {
        List<AddressPoint> points = new ArrayList<>();
        for (int number = 1; number <= 1_000; number++) {
            points.add(house(44 + number * 0.0002, Integer.toString(number), "Maple Street", "Barre", "05641"));
        }
        return points;
    }
}
