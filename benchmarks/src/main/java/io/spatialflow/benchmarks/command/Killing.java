package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.command.Ledger.Order;
import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.server.Answer;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.benchmarks.server.StoredFences;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Kills the server at random moments of a batch, starts it again, and looks whether it kept its promises. */
final class Killing {

    private static final List<String> STRATEGIES = List.of("skip", "override", "fail");

    /** Past the end of a usual batch, so that some of the kills come just after the answer. */
    private static final double LATEST_MOMENT = 1.3;

    private static final int MOST_BATCHES_BEFORE = 2;
    private static final int BATCH = KnownAddresses.BATCH;
    private static final int ATTEMPTS = 20;

    private final Launcher launcher;
    private final StoredFences file;
    private final String apiKey;
    private final Iterator<List<Address>> addresses;
    private final Ledger ledger;
    private final Checks checks;
    private final Random random;

    private @Nullable Order inFlight;
    private double usualMillis = 500;
    private int kills;
    private int writtenUnanswered;
    private int unwritten;

    Killing(
            Launcher launcher,
            StoredFences file,
            String apiKey,
            Iterator<List<Address>> addresses,
            Ledger ledger,
            Checks checks,
            Random random) {
        this.launcher = launcher;
        this.file = file;
        this.apiKey = apiKey;
        this.addresses = addresses;
        this.ledger = ledger;
        this.checks = checks;
        this.random = random;
    }

    /** One life of the server: the promises of earlier ones are looked after, then some batches, the last cut short. */
    void once() throws IOException, InterruptedException, SQLException {
        try (RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey)) {
            settle(api);
            for (int batch = random.nextInt(MOST_BATCHES_BEFORE + 1); batch > 0; batch--) {
                Order order = nextOrder();
                acknowledge(order, send(api, order));
            }
            killDuring(nextOrder(), server, api);
            kills++;
        }
    }

    /** After the last kill. */
    void finish() throws IOException, InterruptedException, SQLException {
        try (RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey)) {
            settle(api);
            checks.expect("the API counts as many fences as were acknowledged", ledger.fences(), api.count());
        }
        checks.expect("SQLite finds its file and the tree of boxes sound", "ok, ok", file.integrity());
    }

    String summary() {
        return String.format(
                "%d kills: %d before the batch was written, %d after it was written and before it was answered, %d after"
                        + " its answer. %d batches acknowledged, %d fences.",
                kills,
                unwritten,
                writtenUnanswered,
                kills - unwritten - writtenUnanswered,
                ledger.batches(),
                ledger.fences());
    }

    private void killDuring(Order order, RunningServer server, BulkApi api) throws IOException, InterruptedException {
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> sending = background.submit(() -> send(api, order));
            Thread.sleep(Duration.ofNanos(Math.round(random.nextDouble() * LATEST_MOMENT * usualMillis * 1e6)));
            server.kill();
            acknowledge(order, sending.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new IOException(e);
            }
            inFlight = order; // the connection broke: nobody knows what became of it
        }
    }

    private void settle(BulkApi api) throws IOException, InterruptedException, SQLException {
        long surplus = file.fences() - ledger.fences();
        boolean mayHaveMore = inFlight != null && surplus != 0;
        checks.expect("fences = all acknowledged, or one whole batch more", mayHaveMore ? (long) BATCH : 0L, surplus);
        checks.expect(
                "each batch that is there has its audit row, none that is not",
                ledger.batches() + (mayHaveMore ? 1 : 0),
                file.auditedBatches());
        checks.expect("the audit log accounts for every fence", file.fences(), file.auditedFences());
        checks.expect("every fence has its box", file.fences(), file.boxes());
        checks.expect("every fence has its tag", file.fences(), file.tags());
        checks.expect("every acknowledged id is there", 0L, missingIds());
        if (inFlight != null) {
            sendAgain(api, inFlight, mayHaveMore);
            inFlight = null;
        }
        replay(api);
    }

    private long missingIds() throws SQLException {
        Set<String> there = file.ids();
        return ledger.ids().stream().filter(id -> !there.contains(id)).count();
    }

    /** What was cut short either had been done, and its answer is there, or is done now. */
    private void sendAgain(BulkApi api, Order order, boolean wasWritten) throws IOException, InterruptedException {
        Answer answer = send(api, order);
        checks.expect(
                "a batch cut short, sent again with its key: the kept answer if it was written, else worked on",
                wasWritten,
                answer.replayed());
        acknowledge(order, answer);
        checks.expect("and it is there once", ledger.fences(), api.count());
        if (wasWritten) {
            writtenUnanswered++;
        } else {
            unwritten++;
        }
    }

    private void replay(BulkApi api) throws IOException, InterruptedException {
        if (ledger.isEmpty()) {
            return;
        }
        Ledger.Promise promise = ledger.any(random);
        Answer answer = send(api, promise.order());
        checks.expect("an acknowledged batch, sent again with its key, changes nothing", true, answer.replayed());
        checks.expect(
                "and is answered with the same bytes",
                true,
                Arrays.equals(promise.answer().body(), answer.body()));
    }

    private void acknowledge(Order order, Answer answer) {
        checks.expect("a batch of known addresses: HTTP status", 201, answer.status());
        checks.expect("a batch of known addresses: created", BATCH, answer.count("created"));
        ledger.acknowledge(order, answer);
    }

    /** Fresh addresses under any strategy; when they run out, old ones that are forced: all of them make a fence. */
    private Order nextOrder() {
        String key = UUID.randomUUID().toString();
        return addresses.hasNext()
                ? new Order(addresses.next(), STRATEGIES.get(random.nextInt(STRATEGIES.size())), key)
                : new Order(ledger.any(random).order().addresses(), "override", key);
    }

    /** Sends a batch; while the server says that it is still being worked on, asks again as a client would. */
    private Answer send(BulkApi api, Order order) throws IOException, InterruptedException {
        Answer answer = api.create(order.addresses(), order.strategy(), order.idempotencyKey());
        for (int attempt = 1; attempt < ATTEMPTS && isInProgress(answer); attempt++) {
            Thread.sleep(1000);
            answer = api.create(order.addresses(), order.strategy(), order.idempotencyKey());
        }
        if (!answer.replayed()) {
            usualMillis = answer.millis();
        }
        return answer;
    }

    private static boolean isInProgress(Answer answer) {
        return answer.status() == 409
                && answer.json().path("error_code").stringValue("").equals("REQUEST_IN_PROGRESS");
    }
}
