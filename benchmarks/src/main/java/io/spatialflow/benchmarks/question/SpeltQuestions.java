package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Asks for loaded points in a spelling. */
public final class SpeltQuestions {

    private final Spelling spelling;
    private final Meanings exact;
    private final Meanings afterLoss;
    private final @Nullable Meanings inZip;
    private final @Nullable NearStreets nearStreets;

    /**
     * @param loaded everything that answers can be, which decides what is decidable
     * @param exact the same by the whole address
     */
    public SpeltQuestions(Spelling spelling, List<AddressPoint> loaded, Meanings exact) {
        this.spelling = spelling;
        this.exact = exact;
        this.afterLoss = new Meanings(loaded, spelling.loss());
        this.inZip = spelling == Spelling.ZIP_WRONG ? new Meanings(loaded, parts -> parts.withCity("")) : null;
        this.nearStreets = spelling.hasTypo() ? new NearStreets(loaded) : null;
    }

    /**
     * One question for each point that can be spelt so.
     *
     * @param most of them, the first ones
     */
    public List<Question> of(List<AddressPoint> points, int most, long seed) {
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (AddressPoint point : points) {
            if (questions.size() < most) {
                of(point, random).ifPresent(questions::add);
            }
        }
        return questions;
    }

    private Optional<Question> of(AddressPoint point, Random random) {
        Parts parts = Parts.of(point);
        Optional<Parts> typed = spelling.type(parts, random);
        String text = typed.map(spelling::text).orElse("");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(text, exact.of(parts), isDecidable(point.point(), parts, typed.get())));
    }

    private boolean isDecidable(Point truth, Parts parts, Parts typed) {
        return afterLoss.leaveNoChoiceBut(truth, parts)
                && (inZip == null || inZip.leaveNoChoiceBut(truth, typed))
                && (nearStreets == null || nearStreets.leaveNoChoiceBut(truth, typed));
    }
}
