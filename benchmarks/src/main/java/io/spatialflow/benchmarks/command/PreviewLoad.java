package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Previews of 500 addresses, one request after another, against a server that has the country loaded and no fences. */
final class PreviewLoad {

    private static final int BATCH = 500;
    private static final int BATCHES_IN_A_ROUND = 20;
    private static final double RATE_BAR = 10_000;

    private final Scratch scratch;
    private final Launcher launcher;
    private final int rows;
    private final int warmUpRounds;
    private final int rounds;

    PreviewLoad(Scratch scratch, Launcher launcher, int rows, int warmUpRounds, int rounds) {
        this.scratch = scratch;
        this.launcher = launcher;
        this.rows = rows;
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
    }

    Figure measure() throws IOException, InterruptedException {
        List<Address> addresses = addresses();
        String apiKey = launcher.run("keys", "create", "--name", "benchmark");
        Series rates = new Series();
        try (RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey)) {
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                double rate = round(api, addresses, round + warmUpRounds);
                scratch.say("%s: previews %,.0f addresses/s", round > 0 ? "round" : "warm-up", rate);
                if (round > 0) {
                    rates.add(rate);
                }
            }
            scratch.say("server: %.0f MB resident", server.memory().megabytes());
        }
        return Figure.rate("previews of 500 over HTTP, addresses", "/s", rates, RATE_BAR);
    }

    private double round(BulkApi api, List<Address> addresses, int number) throws IOException, InterruptedException {
        double millis = 0;
        for (int i = 0; i < BATCHES_IN_A_ROUND; i++) {
            int from = (number * BATCHES_IN_A_ROUND + i) * BATCH % (addresses.size() - BATCH);
            millis += api.preview(addresses.subList(from, from + BATCH)).millis();
        }
        return BATCHES_IN_A_ROUND * BATCH / (millis / 1000);
    }

    private List<Address> addresses() {
        int wanted = (warmUpRounds + rounds + 1) * BATCHES_IN_A_ROUND * BATCH;
        List<Address> addresses = new ArrayList<>();
        for (Question question :
                CountryQuestions.of(rows, wanted, scratch.seed()).exact()) {
            Point truth = question.truths().getFirst();
            addresses.add(new Address(question.text(), truth.latitude(), truth.longitude()));
        }
        return addresses;
    }
}
