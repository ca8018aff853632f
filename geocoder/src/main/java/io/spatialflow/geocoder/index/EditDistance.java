package io.spatialflow.geocoder.index;

/**
 * How many letters have to be put in, left out, exchanged for another, or exchanged with their neighbour to make one word of
 * another: the distance of Damerau and Levenshtein in its restricted form, in which no letter is touched twice (Boytsov,
 * "Indexing Methods for Approximate Dictionary Searching", ACM JEA 16, 2011).
 */
final class EditDistance {

    /** Rows of the table: two before and the one being filled. Grown as needed, for one thread. */
    private int[] before = new int[64];

    private int[] last = new int[64];
    private int[] row = new int[64];

    /** The distance, or {@code most + 1} if it is more than {@code most}. */
    int within(int most, byte[] one, int oneFrom, int oneTo, byte[] other, int otherFrom, int otherTo) {
        int width = otherTo - otherFrom;
        if (Math.abs(oneTo - oneFrom - width) > most) {
            return most + 1;
        }
        grow(width + 1);
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= oneTo - oneFrom; i++) {
            int least = fill(i, one, oneFrom, other, otherFrom, width);
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[width], most + 1);
    }

    /** Fills the row of the i-th letter and gives the least number in it. */
    private int fill(int i, byte[] one, int oneFrom, byte[] other, int otherFrom, int width) {
        byte letter = one[oneFrom + i - 1];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= width; j++) {
            byte against = other[otherFrom + j - 1];
            int cost = last[j - 1] + (letter == against ? 0 : 1);
            cost = Math.min(cost, Math.min(last[j], row[j - 1]) + 1);
            boolean swapped = i > 1 && j > 1 && letter == other[otherFrom + j - 2] && one[oneFrom + i - 2] == against;
            if (swapped) {
                cost = Math.min(cost, before[j - 2] + 1);
            }
            row[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private void grow(int width) {
        if (row.length < width) {
            before = new int[width];
            last = new int[width];
            row = new int[width];
        }
    }
}
