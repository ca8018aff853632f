package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds, while keys pass by in order, the beginnings that more than {@link Completions#MOST} of them share, and the weightiest of
 * each. Holds no more than what the letters of one key need.
 */
final class CompletionLists {

    private final Sink sink;
    private final Deque<Beginning> open = new ArrayDeque<>();
    private String last = "";
    private int headLength;

    CompletionLists(Sink sink) {
        this.sink = sink;
    }

    /** Takes what was found. */
    interface Sink {
        void take(String beginning, List<Completion> heaviest) throws IOException;
    }

    /**
     * The next key.
     *
     * @param head what is never typed, such as the place; keys that share it stand together
     * @param text what is typed, greater than that of the key before it with the same head
     */
    void add(String head, String text, int weight) throws IOException {
        String key = head + text;
        int common = headLength == head.length() ? commonLength(last, key) : 0;
        closeDownTo(common);
        for (int length = Math.max(head.length(), open.isEmpty() ? 0 : open.getLast().length + 1);
                length <= key.length();
                length++) {
            open.addLast(new Beginning(length));
        }
        last = key;
        headLength = head.length();
        Completion completion = new Completion(text, weight);
        open.forEach(beginning -> beginning.add(completion));
    }

    /** After the last key. */
    void finish() throws IOException {
        closeDownTo(-1);
    }

    /** What the next key does not begin with gets no more. */
    private void closeDownTo(int length) throws IOException {
        while (!open.isEmpty() && (open.getLast().length > length || length < headLength)) {
            Beginning done = open.removeLast();
            if (done.count > Completions.MOST) {
                sink.take(last.substring(0, done.length), done.heaviest());
            }
        }
    }

    private static int commonLength(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int i = 0;
        while (i < length && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static final class Beginning {

        private final int length;
        private final PriorityQueue<Completion> lightestFirst =
                new PriorityQueue<>(2, Completions.HEAVIEST_FIRST.reversed());
        private int count;

        Beginning(int length) {
            this.length = length;
        }

        void add(Completion completion) {
            count++;
            if (count <= Completions.MOST) {
                lightestFirst.add(completion);
            } else if (Completions.HEAVIEST_FIRST.compare(completion, lightestFirst.element()) < 0) {
                lightestFirst.remove();
                lightestFirst.add(completion);
            }
        }

        List<Completion> heaviest() {
            List<Completion> heaviest = new ArrayList<>(lightestFirst);
            heaviest.sort(Completions.HEAVIEST_FIRST);
            return heaviest;
        }
    }
}
