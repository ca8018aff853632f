package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.peer.PeerAnswer;
import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.server.Answer;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Our own server, asked as if it were somebody else's. */
record Ourselves(BulkApi api) {

    private static final int BATCH = 500;

    PeerAnswer ask(String text) throws IOException, InterruptedException {
        return preview(List.of(text)).getFirst();
    }

    /** In previews of 500, one after another. */
    List<PeerAnswer> askInBatches(List<String> texts) throws IOException, InterruptedException {
        List<PeerAnswer> answers = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            answers.addAll(preview(texts.subList(from, Math.min(texts.size(), from + BATCH))));
        }
        return answers;
    }

    private List<PeerAnswer> preview(List<String> texts) throws IOException, InterruptedException {
        Answer answer =
                api.preview(texts.stream().map(text -> new Address(text, 0, 0)).toList());
        if (answer.status() != 200) {
            throw new IOException("a preview was answered with HTTP " + answer.status());
        }
        return answer.results().stream().map(Ourselves::answer).toList();
    }

    private static PeerAnswer answer(JsonNode item) {
        if (item.path("status").stringValue("").equals("error")) {
            return PeerAnswer.none(item.path("error_reason").stringValue("error"));
        }
        Point point = new Point(item.path("lat").doubleValue(), item.path("lng").doubleValue());
        return new PeerAnswer(
                Optional.of(point),
                item.path("match_level").stringValue("") + ": "
                        + item.path("normalized_address").stringValue("") + ", confidence "
                        + item.path("confidence").doubleValue());
    }
}
