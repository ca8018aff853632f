package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a provider found is what was asked for. Providers differ in how readily they give something near; here it
 * has to be the very house, where the question says it is, and the only one.
 */
final class Judgement {

    /** Places with less confidence between them than this fit equally. */
    private static final double EQUAL = 0.05;

    /** Equal places nearer to each other than this are one for our purposes. */
    private static final Length APART = Length.ofMeters(200);

    private static final double LEAST_CONFIDENCE = 0.4;

    private static final int MOST_CANDIDATES = 10;

    /** An answer with more is a list of everything. */
    private static final int MOST_PLACES = 50;

    private static final int LONGEST_LABEL = 300;

    /** Half a kilometre of open sea around 0, 0, where unset coordinates lead. */
    private static final double NULL_ISLAND_DEGREES = 0.01;

    private final Question question;
    private final Provenance provenance;
    private final List<Candidate> candidates = new ArrayList<>();
    private boolean located = true;
    private Match.Reason reason = Match.Reason.NO_MATCH;

    private Judgement(Question question, Provenance provenance) {
        this.question = question;
        this.provenance = provenance;
    }

    static Match of(Question question, Format.Answer answer, Provenance provenance) {
        if (answer.tie()) {
            return new Match.Ambiguous(List.of());
        }
        Judgement judgement = new Judgement(question, provenance);
        answer.places().stream().limit(MOST_PLACES).forEach(judgement::weigh);
        return judgement.match();
    }

    private void weigh(Place place) {
        Point point = point(place).orElse(null);
        if (point == null) {
            return;
        }
        if (place.level() == MatchLevel.POSTCODE || place.level() == MatchLevel.PLACE) {
            atLeast(Match.Reason.LOCALITY_ONLY);
            return;
        }
        Agreement agreement = Agreement.between(question, place).orElse(null);
        if (agreement == null) {
            return;
        }
        if (place.level() == MatchLevel.STREET || !agreement.number()) {
            atLeast(Match.Reason.NUMBER_NOT_FOUND);
            return;
        }
        double confidence = Math.max(0, place.confidence() - agreement.cost());
        if (confidence >= LEAST_CONFIDENCE) {
            located &= agreement.located();
            candidates.add(
                    new Candidate(point, place.level(), confidence, label(place), agreement.faults(), provenance));
        }
    }

    /** Where the place is, unless that cannot be: out of range, unset, or with the coordinates in the wrong order. */
    private Optional<Point> point(Place place) {
        double latitude = place.latitude();
        double longitude = place.longitude();
        if (!Point.isValid(latitude, longitude)
                || Math.abs(latitude) < NULL_ISLAND_DEGREES && Math.abs(longitude) < NULL_ISLAND_DEGREES) {
            return Optional.empty();
        }
        Point point = new Point(latitude, longitude);
        boolean american = States.code(place.state()) != null
                || question.readings().stream()
                        .anyMatch(reading -> !reading.state().isEmpty());
        return american && !UnitedStates.contains(point) ? Optional.empty() : Optional.of(point);
    }

    private void atLeast(Match.Reason found) {
        if (found == Match.Reason.NUMBER_NOT_FOUND || reason == Match.Reason.NO_MATCH) {
            reason = found;
        }
    }

    private Match match() {
        if (candidates.isEmpty()) {
            return new Match.Unmatched(reason);
        }
        candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        Candidate best = candidates.getFirst();
        List<Candidate> equal = candidates.stream()
                .filter(candidate -> candidate.confidence() >= best.confidence() - EQUAL)
                .limit(MOST_CANDIDATES)
                .toList();
        boolean apart = equal.stream()
                .anyMatch(
                        candidate -> candidate.point().distanceTo(best.point()).compareTo(APART) > 0);
        return apart || !located ? new Match.Ambiguous(equal) : new Match.Found(best);
    }

    private static String label(Place place) {
        String label =
                place.label().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }
}
