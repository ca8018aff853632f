package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.reference.AddressPool;
import io.spatialflow.benchmarks.server.Answer;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.ResidentMemory;
import io.spatialflow.benchmarks.server.RunningServer;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Batches of 500 against a server that has many fences already, one after another. Each round asks three things: a preview
 * of what the next round will create, the creation of what the last one saw, and the same creation again.
 */
final class BulkLoad {

    private static final int FILL_BATCH = 1000;
    private static final double CREATE_MILLIS_BAR = 150;
    private static final double PREVIEW_MILLIS_BAR = 60;
    private static final double MEMORY_MEGABYTES_BAR = 400;

    private final Workbench workbench;
    private final Launcher launcher;
    private final int fences;
    private final int warmUpRounds;
    private final int rounds;

    private final Series previews = new Series();
    private final Series creations = new Series();
    private final Series repetitions = new Series();

    BulkLoad(Workbench workbench, Launcher launcher, int fences, int warmUpRounds, int rounds) {
        this.workbench = workbench;
        this.launcher = launcher;
        this.fences = fences;
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        String apiKey = launcher.run("keys", "create", "--name", "benchmark");
        launcher.run("workspace", "set", "--bulk-limit", Integer.toString(FILL_BATCH));
        int batches = warmUpRounds + rounds + 1;
        AddressPool pool = KnownAddresses.pool(workbench, batches);
        try (RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey)) {
            fill(api, pool.crowd());
            Iterator<List<Address>> known =
                    KnownAddresses.find(workbench, api, pool.fresh(), batches).iterator();
            List<Address> seen = known.next();
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                List<Address> next = known.next();
                round(api, next, seen, round > 0);
                seen = next;
            }
            workbench.say("%d fences at the end", api.count());
            return figures(server.memory());
        }
    }

    private void fill(BulkApi api, List<Address> crowd) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long made = 0;
        for (int from = 0; made < fences; from += FILL_BATCH) {
            if (from >= crowd.size()) {
                workbench.say("all %d addresses have a fence: beginning again", crowd.size());
                from = 0;
            }
            List<Address> batch = crowd.subList(from, Math.min(crowd.size(), from + FILL_BATCH));
            made += api.create(batch, "override").count("created");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        workbench.say("%d fences made in %.1f s, %d there", made, seconds, api.count());
    }

    private void round(BulkApi api, List<Address> next, List<Address> seen, boolean counts)
            throws IOException, InterruptedException {
        Answer preview = expect(api.preview(next), "ok");
        Answer creation = expect(api.create(seen, "skip"), "created");
        Answer repetition = expect(api.create(seen, "skip"), "duplicate");
        workbench.say(
                "%s: preview %.0f ms, create %.0f ms, again %.0f ms",
                counts ? "round " + (creations.size() + 1) : "warm-up",
                preview.millis(),
                creation.millis(),
                repetition.millis());
        if (counts) {
            previews.add(preview.millis());
            creations.add(creation.millis());
            repetitions.add(repetition.millis());
        }
    }

    private static Answer expect(Answer answer, String status) throws IOException {
        int count = answer.count(status);
        if (count != KnownAddresses.BATCH) {
            throw new IOException("HTTP " + answer.status() + ", and only " + count + " results are " + status);
        }
        return answer;
    }

    private List<Figure> figures(ResidentMemory memory) throws IOException {
        Series resident = Series.of(memory.megabytes());
        Series peak = Series.of(memory.peakMegabytes());
        Series file = Series.of(new DataDirectory(launcher.dataDirectory()).databaseBytes() / 1e6);
        return List.of(
                new Figure("bulk create, 500 created", "ms", creations, CREATE_MILLIS_BAR),
                new Figure("the same again, 500 duplicates", "ms", repetitions, null),
                new Figure("preview, 500 ok", "ms", previews, PREVIEW_MILLIS_BAR),
                new Figure("resident memory at the end", "MB", resident, MEMORY_MEGABYTES_BAR),
                new Figure("its peak", "MB", peak, null),
                new Figure("database on disk", "MB", file, null));
    }
}
