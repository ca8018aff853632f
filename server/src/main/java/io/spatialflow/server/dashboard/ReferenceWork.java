package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Caller;
import java.util.regex.Pattern;

/** Adds reference data while the server runs, for those who run it: one source after the other, apart from all requests. */
public interface ReferenceWork {

    /** What can be asked for here: what publishers are known for, never an address or a file that a form names. */
    Pattern SOURCE = Pattern.compile("tiger:[A-Z]{2}|census-places:[A-Z]{2}|census-zips|geonames:US");

    /**
     * Begins, if nothing is under way.
     *
     * @param source one of {@link #SOURCE}, as the command {@code data add} has it
     * @return whether it begins
     */
    boolean begin(Caller caller, String source);

    /**
     * Gives up what is under way; nothing of it stays. It ends a moment later.
     *
     * @return whether something is under way
     */
    boolean cancel(Caller caller);

    /** How the last one stands; after a restart too. */
    State state();

    /** Where it is. */
    enum Stage {
        NONE,
        FETCHING,
        READING,
        DONE,
        FAILED,
        /** Somebody did not want it any more. */
        CANCELLED,
        /** The server stopped in the middle of it. */
        INTERRUPTED
    }

    /**
     * How far it is.
     *
     * @param source empty if nothing was ever asked for
     * @param words the file that is at hand; what was built; or why nothing was
     * @param done bytes of that file
     * @param total of how many; -1 if nobody knows
     */
    record State(Stage stage, String source, String words, long done, long total) {

        public static final State NONE = new State(Stage.NONE, "", "", 0, -1);

        public boolean isUnderWay() {
            return stage == Stage.FETCHING || stage == Stage.READING;
        }
    }
}
