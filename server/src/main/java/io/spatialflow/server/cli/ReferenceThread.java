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
 * Does what {@code data add} does, in a thread of its own. What is under way is noted in a file: a server that finds one was
 * stopped in the middle, removes what had been fetched, and says so. Half a gazetteer never is one.
 */
final class ReferenceThread implements ReferenceWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceThread.class);

    private final DataDirectory directory;
    private final PublisherAddresses publishers;
    private final Gazetteers gazetteers;
    private final Transactions transactions;
    private final Audit audit;
    private final ReferenceNote note;
    private final AtomicReference<State> state;
    private volatile boolean cancelled;

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
        this.note = ReferenceNote.in(directory);
        this.state = new AtomicReference<>(interrupted());
    }

    /** What an earlier server left unfinished, if it did. */
    private State interrupted() {
        return note.unfinished()
                .map(source -> {
                    note.clear();
                    return new State(Stage.INTERRUPTED, source, "", 0, -1);
                })
                .orElse(State.NONE);
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
        cancelled = false;
        transactions.run(() -> {
            audit.note(caller, "data.add", Audit.Subject.one("gazetteer", source), Map.of("source", source));
            return source;
        });
        Thread.ofPlatform().daemon().name("reference-data").start(() -> work(source));
        return true;
    }

    @Override
    public boolean cancel(Caller caller) {
        State now = state.get();
        if (!now.isUnderWay()) {
            return false;
        }
        cancelled = true;
        transactions.run(() -> {
            audit.note(
                    caller,
                    "data.cancel",
                    Audit.Subject.one("gazetteer", now.source()),
                    Map.of("source", now.source()));
            return now;
        });
        return true;
    }

    @Override
    public State state() {
        return state.get();
    }

    private void work(String source) {
        try {
            note.begin(source);
            GazetteerSummary built = build(source);
            String addresses = String.format(
                    Locale.ENGLISH, "%,d rows as %s", built.intake().accepted(), built.name());
            state.set(new State(Stage.DONE, source, addresses, 0, -1));
            note.end();
        } catch (Cancelled e) {
            note.clear();
            state.set(new State(Stage.CANCELLED, source, "", 0, -1));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn("Reference data {} could not be added: {}", source, e.toString());
            note.end();
            state.set(new State(Stage.FAILED, source, "" + e.getMessage(), 0, -1));
        }
    }

    private GazetteerSummary build(String source) throws IOException {
        ReferenceFinder finder = new ReferenceFinder(directory, publishers, (name, bytes, total) -> {
            if (!name.equals(state.get().words())) {
                note.fetching(name);
            }
            at(new State(Stage.FETCHING, source, name, bytes, total));
        });
        ReferenceFinder.Found found = finder.find(source, null);
        ReferenceBuild build = new ReferenceBuild(found, SourceOptions.NONE, name -> reading(source, name));
        return build.into(gazetteers, new ReferenceOptions().provenance(found));
    }

    private Progress reading(String source, String name) {
        at(new State(Stage.READING, source, name, 0, -1));
        return (bytes, total, rows) -> at(new State(Stage.READING, source, name, bytes, total));
    }

    /** Whoever is told how far it is ends it by throwing. */
    private void at(State further) {
        if (cancelled) {
            throw new Cancelled();
        }
        state.set(further);
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
