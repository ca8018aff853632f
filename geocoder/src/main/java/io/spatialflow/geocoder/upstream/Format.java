package io.spatialflow.geocoder.upstream;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** How one provider is asked and how it answers, and nothing else. */
interface Format {

    /** How many addresses it takes in one request. */
    int mostAtOnce();

    /** What a request counts for in the provider's own limit. */
    default int weight(int questions) {
        return 1;
    }

    /** @param questions at least one, at most {@link #mostAtOnce} */
    HttpRequest.Builder request(URI base, List<Question> questions);

    /**
     * Reads the body of an answer with status 200.
     *
     * @return one answer per question, in their order
     * @throws UnreadableAnswer if it is not what the provider documents
     * @throws Trouble if it says, with status 200, that it does not answer
     */
    List<Answer> read(byte[] body, int questions) throws UnreadableAnswer, Trouble;

    /**
     * What a provider says about one address.
     *
     * @param tie whether it knows several places and names none
     */
    record Answer(List<Place> places, boolean tie) {

        static final Answer NOTHING = new Answer(List.of(), false);
        static final Answer TIE = new Answer(List.of(), true);

        public Answer {
            places = List.copyOf(places);
        }

        static Answer of(List<Place> places) {
            return new Answer(places, false);
        }
    }

    /** A reply that came in the body instead of the status. */
    final class Trouble extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Reply reply;

        Trouble(Reply reply) {
            super("in the body");
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }
}
