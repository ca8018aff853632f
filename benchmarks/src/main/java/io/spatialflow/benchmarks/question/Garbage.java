package io.spatialflow.benchmarks.question;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What stands in an address column and is no address. */
final class Garbage {

    private static final List<String> NOTES = List.of(
            "TBD",
            "n/a",
            "none",
            "-",
            "same as above",
            "see notes",
            "unknown",
            "call first",
            "test",
            "#REF!",
            "NULL",
            "to be confirmed",
            "customer will pick up",
            "in the back, next to the red barn",
            "homeless",
            "various",
            "moved, no forwarding address",
            "returned to sender",
            "will advise",
            "general delivery");

    private Garbage() {}

    /** @param parts of an address nearby, whose town may stand beside the noise */
    static String text(Random random, Parts parts) {
        return switch (random.nextInt(7)) {
            case 0 -> NOTES.get(random.nextInt(NOTES.size()));
            case 1 -> NOTES.get(random.nextInt(NOTES.size())) + ", " + parts.city() + ", " + parts.state();
            case 2 ->
                String.format(
                        Locale.ROOT,
                        "(%d) %03d-%04d",
                        200 + random.nextInt(800),
                        random.nextInt(1000),
                        random.nextInt(10_000));
            case 3 -> noise(random, 3 + random.nextInt(30), " abcdefghijklmnopqrstuvwxyz0123456789.,#-/");
            case 4 -> noise(random, 4 + random.nextInt(10), "abcdefghijklmnopqrstuvwxyz") + "@example.com";
            case 5 ->
                String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        1990 + random.nextInt(40),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
            default -> "Order " + random.nextInt(1_000_000) + " for " + noise(random, 6, "abcdefghijklmnopqrstuvwxyz");
        };
    }

    private static String noise(Random random, int length, String letters) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
