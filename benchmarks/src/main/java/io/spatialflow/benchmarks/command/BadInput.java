package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.peer.Crowd;
import io.spatialflow.benchmarks.peer.PeerAnswer;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.geocoder.index.AddressPoint;
import java.io.IOException;
import java.util.List;

/** Texts that have no answer, or have one that is hard to see: where a wrong fence would come from. */
final class BadInput {

    private record Case(String should, Question question) {}

    private final List<Case> cases;

    /** @param points with 110 Maple Street, Springfield, but nothing at its number 9999 */
    BadInput(List<AddressPoint> points) {
        AddressPoint house = points.stream()
                .filter(point -> point.number().equals("110")
                        && point.street().equals("Maple Street")
                        && point.area().city().equals("Springfield"))
                .findFirst()
                .orElseThrow();
        String town = ", Springfield, CA " + house.area().postcode();
        this.cases = List.of(
                none("no such number", "9999 Maple Street" + town),
                none("twenty towns have one", "110 Maple Street"),
                none("no such town", "110 Maple Street, Nowhereville, CA 99999"),
                found(house, "110-112 Maple St" + town),
                found(house, "Ste 400 110 Maple St" + town),
                found(house, "C/O John Smith 110 Maple St" + town),
                none("a post office box", "P.O. Box 123" + town));
    }

    private static Case none(String why, String text) {
        return new Case("none: " + why, Question.ofNowhere(text));
    }

    private static Case found(AddressPoint house, String text) {
        return new Case("110 Maple Street", new Question(text, List.of(house.point()), true));
    }

    /** How many of their answers are wrong, and a Markdown table of all. */
    record Report(int wrongOfTheirs, int wrongOfOurs, String table) {}

    Report ask(String theirName, Crowd.Oracle theirs, Crowd.Oracle ours) throws IOException, InterruptedException {
        StringBuilder table =
                new StringBuilder("| text | should be | " + theirName + " | SpatialFlow |\n|---|---|---|---|\n");
        int wrongOfTheirs = 0;
        int wrongOfOurs = 0;
        for (Case one : cases) {
            PeerAnswer theirAnswer = theirs.ask(one.question.text());
            PeerAnswer ourAnswer = ours.ask(one.question.text());
            wrongOfTheirs += theirAnswer.isRight(one.question) ? 0 : 1;
            wrongOfOurs += ourAnswer.isRight(one.question) ? 0 : 1;
            table.append(String.format(
                    "| %s | %s | %s | %s |%n",
                    one.question.text(), one.should, show(theirAnswer, one.question), show(ourAnswer, one.question)));
        }
        return new Report(wrongOfTheirs, wrongOfOurs, table.toString());
    }

    private static String show(PeerAnswer answer, Question question) {
        return answer.isRight(question) ? answer.told() : "**wrong**: " + answer.told();
    }
}
