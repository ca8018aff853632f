package io.spatialflow.server.cli;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Provenance;
import java.io.IOException;

/** The one town of {@link RunningServer}. */
final class Testville {

    private Testville() {}

    /** Makes it known to a server that is not running yet. */
    static void build(DataDirectory directory) throws IOException {
        try (Gazetteers gazetteers = directory.openGazetteers()) {
            gazetteers.build(
                    new Provenance("testville", "Testville, invented", null, false), "testville.csv", consumer -> {
                        for (int number = 1; number <= RunningServer.HOUSES; number++) {
                            consumer.accept(house(number, "Main St", RunningServer.LONGITUDE));
                            if (number % 10 == 0) {
                                consumer.accept(house(number, "Elm St", RunningServer.LONGITUDE + 1));
                            }
                        }
                        return new Intake(RunningServer.HOUSES, 0, 0);
                    });
        }
    }

    private static AddressPoint house(int number, String street, double longitude) {
        return new AddressPoint(
                new Point(RunningServer.FIRST_HOUSE_LATITUDE + number * RunningServer.HOUSE_STEP_DEGREES, longitude),
                Integer.toString(number),
                street,
                "",
                PostalArea.of("Testville", "Test County", "VT", "05999"));
    }
}
