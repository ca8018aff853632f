package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.peer.PeerAnswer;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.score.Judged;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import java.util.List;
import java.util.Optional;

/** Our library without a server, in batches as large as the list. */
final class InProcessPeer {

    private InProcessPeer() {}

    static List<PeerAnswer> ask(Geocoder library, List<String> texts) {
        return library.locate(AddressQuery.ofAll(texts)).stream()
                .map(InProcessPeer::answer)
                .toList();
    }

    private static PeerAnswer answer(Match match) {
        Optional<Candidate> placed = new Judged(Question.ofNowhere(""), match).placed();
        return new PeerAnswer(
                placed.map(Candidate::point), placed.map(Candidate::normalized).orElse("none"));
    }
}
