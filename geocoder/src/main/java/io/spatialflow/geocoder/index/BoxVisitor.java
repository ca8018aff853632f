package io.spatialflow.geocoder.index;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;

/** Gathers the documents whose values lie between two bounds in every dimension, until there are too many. */
final class BoxVisitor implements PointValues.IntersectVisitor {

    private final int[] lows;
    private final int[] highs;
    private final int most;
    private final Set<Integer> documents;

    /**
     * @param taken documents that count as gathered already
     * @param most if there are more it stops, some time after the first too many
     */
    BoxVisitor(int[] lows, int[] highs, Set<Integer> taken, int most) {
        this.lows = lows;
        this.highs = highs;
        this.most = most;
        this.documents = new HashSet<>(taken);
    }

    Set<Integer> documents() {
        return documents;
    }

    @Override
    public void visit(int document) {
        if (documents.size() <= most) {
            documents.add(document);
        }
    }

    @Override
    public void visit(int document, byte[] packed) {
        for (int i = 0; i < lows.length; i++) {
            int value = IntPoint.decodeDimension(packed, i * Integer.BYTES);
            if (value < lows[i] || value > highs[i]) {
                return;
            }
        }
        visit(document);
    }

    @Override
    public Relation compare(byte[] least, byte[] greatest) {
        boolean isInside = true;
        for (int i = 0; i < lows.length; i++) {
            int from = IntPoint.decodeDimension(least, i * Integer.BYTES);
            int to = IntPoint.decodeDimension(greatest, i * Integer.BYTES);
            if (documents.size() > most || to < lows[i] || from > highs[i]) {
                return Relation.CELL_OUTSIDE_QUERY;
            }
            isInside &= from >= lows[i] && to <= highs[i];
        }
        return isInside ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
    }
}
