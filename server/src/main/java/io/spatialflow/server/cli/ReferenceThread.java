package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.dashboard.ReferenceWork;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what {@code data add} does, in a thread of its own. A server that stops leaves a half-fetched file, which the next
 * attempt goes on with, and never half a gazetteer.
 */
final class ReferenceThread implements ReferenceWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceThread.class);

    private final DataDirectory directory;
    private final PublisherAddresses publishers;
    private final Gazetteers gazetteers;
    private final Transactions transactions;
    private final Audit audit;
    private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

    ReferenceThread(
            DataDirectory directory,
            PublisherAddresses publishers,
            Gazetteers gazetteers,
            Transactions transactions,
            Audit audit) {
        this.directory = directory;
        this.publishers = publishers;
        this.gazetteers = gazetteers;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public boolean begin(Caller caller, String source) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("\"" + source + "\" is none of the publishers that are known");
        }
        State before = state.get();
        State begun = new State(Stage.FETCHING, source, "", 0, -1);
        if (before.isUnderWay() || !state.compareAndSet(before, begun)) {
            return false;
        }
        transactions.run(() -> {
            audit.note(caller, "data.add", Audit.Subject.one("gazetteer", source), Map.of("source", source));
            return source;
        });
        Thread.ofPlatform().daemon().name("reference-data").start(() -> work(source));
        return true;
    }

    @Override
    public State state() {
        return state.get();
    }

    private void work(String source) {
        try {
            GazetteerSummary built = build(source);
            String addresses = String.format(
                    Locale.ENGLISH, "%,d rows as %s", built.intake().accepted(), built.name());
            state.set(new State(Stage.DONE, source, addresses, 0, -1));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn("Reference data {} could not be added: {}", source, e.toString());
            state.set(new State(Stage.FAILED, source, "" + e.getMessage(), 0, -1));
        }
    }

    private GazetteerSummary build(String source) throws IOException {
        ReferenceFinder finder = new ReferenceFinder(
                directory,
                publishers,
                (name, bytes, total) -> state.set(new State(Stage.FETCHING, source, name, bytes, total)));
        ReferenceFinder.Found found = finder.find(source, null);
        ReferenceBuild build = new ReferenceBuild(found, SourceOptions.NONE, name -> reading(source, name));
        return build.into(gazetteers, new ReferenceOptions().provenance(found));
    }

    private Progress reading(String source, String name) {
        state.set(new State(Stage.READING, source, name, 0, -1));
        return (bytes, total, rows) -> state.set(new State(Stage.READING, source, name, bytes, total));
    }
}
