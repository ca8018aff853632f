package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.command.Suite.World;
import io.spatialflow.benchmarks.question.AbsentQuestions;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.question.Spelling;
import io.spatialflow.benchmarks.question.SpeltQuestions;
import io.spatialflow.benchmarks.question.TownQuestions;
import io.spatialflow.benchmarks.question.WrittenQuestions;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.score.Bar;
import io.spatialflow.benchmarks.score.Measure;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that is asked, and every bar. */
final class Suites {

    private static final int SAMPLE = 20_000;
    private static final List<AddressSet> VERMONT = List.of(AddressSet.VERMONT);
    private static final List<AddressSet> CAMBRIDGE = List.of(AddressSet.CAMBRIDGE);

    private final SharedData shared;
    private final long seed;

    Suites(SharedData shared, long seed) {
        this.shared = shared;
        this.seed = seed;
    }

    /** In the order of the report. */
    List<Suite> list() {
        List<Suite> suites = new ArrayList<>();
        for (Spelling spelling : Spelling.values()) {
            suites.add(spelt(spelling));
        }
        suites.add(towns("municipality for city, ZIP kept", World.ALL, true, 97));
        suites.add(towns("municipality for city, no ZIP, named by the source", World.TOWNS, false, 97));
        suites.add(towns("municipality for city, no ZIP, in no source", World.ALL, false, 0));
        suites.add(withheld());
        suites.add(ranges());
        suites.add(written("vt_osm_pairs", VERMONT, 92));
        suites.add(written("vt_brewers", VERMONT, 85));
        suites.add(written("ma_cambridge_poi", CAMBRIDGE, 95));
        suites.add(absent("absent: number out of range", AbsentQuestions::numbersOutOfRange));
        suites.add(absent("absent: unknown street", AbsentQuestions::unknownStreets));
        suites.add(absent("absent: wrong state, ZIP kept", absent -> absent.wrongStates(true)));
        suites.add(absent("absent: wrong state, no ZIP", absent -> absent.wrongStates(false)));
        suites.add(absent("absent: PO box", AbsentQuestions::postBoxes));
        suites.add(absent("absent: garbage", AbsentQuestions::garbage));
        suites.add(absent("absent: place only", AbsentQuestions::placesOnly));
        return suites;
    }

    private Suite spelt(Spelling spelling) {
        Bar bar = Bar.atLeast(percent(spelling), Measure.RIGHT_AT_ROOFTOP);
        return new Suite(spelling.title(), World.ALL, AddressSet.ALL, List.of(bar), set -> {
            int most = spelling == Spelling.CLEAN ? Integer.MAX_VALUE : most(set);
            return new SpeltQuestions(spelling, shared.points(set), shared.exact(set))
                    .of(shared.shuffled(set), most, seed);
        });
    }

    private static double percent(Spelling spelling) {
        return switch (spelling) {
            case CLEAN -> 99.7;
            case TYPO, ZIP_WRONG, SUFFIX_MISSING -> 97;
            case TYPO_ZIP_MISSING -> 95;
            default -> 99;
        };
    }

    private Suite towns(String name, World world, boolean zipKept, double percent) {
        Bar bar = percent == 0 ? Bar.none(Measure.RIGHT_AT_ROOFTOP) : Bar.atLeast(percent, Measure.RIGHT_AT_ROOFTOP);
        return new Suite(name, world, VERMONT, List.of(bar), set -> {
            List<AddressPoint> known = shared.vermontWithTowns();
            return new TownQuestions(known, zipKept).of(known, SAMPLE);
        });
    }

    private Suite withheld() {
        List<Bar> bars = List.of(Bar.atLeast(80, Measure.WITHIN_100_METERS), Bar.atMost(0, Measure.CALLED_ROOFTOP));
        return new Suite(
                "withheld",
                World.WITHHELD,
                AddressSet.ALL,
                bars,
                set -> shared.withheld(set).questions(most(set)));
    }

    private Suite ranges() {
        List<Bar> bars = List.of(Bar.atLeast(97, Measure.PLACED), Bar.atLeast(88, Measure.WITHIN_50_METERS));
        return new Suite(
                "ranges alone",
                World.RANGES,
                CAMBRIDGE,
                bars,
                set -> new SpeltQuestions(Spelling.CLEAN, shared.points(set), shared.exact(set))
                        .of(shared.points(set), Integer.MAX_VALUE, seed));
    }

    private Suite written(String name, List<AddressSet> sets, double percent) {
        List<Bar> bars = List.of(Bar.atLeast(percent, Measure.WITHIN_100_METERS));
        return new Suite(name, World.ALL, sets, bars, set -> WrittenQuestions.read(shared.suite(name + ".csv")));
    }

    private Suite absent(String name, Function<AbsentQuestions, List<Question>> questions) {
        List<Bar> bars = List.of(Bar.atMost(0.2, Measure.PLACED));
        return new Suite(name, World.ALL, AddressSet.ALL, bars, set -> {
            List<AddressPoint> sample = shared.shuffled(set);
            return questions.apply(
                    new AbsentQuestions(shared.points(set), sample.subList(0, Math.min(SAMPLE, sample.size())), seed));
        });
    }

    /** Of a state a sample, of what is smaller all. */
    private static int most(AddressSet set) {
        return set.equals(AddressSet.VERMONT) ? SAMPLE : Integer.MAX_VALUE;
    }

    /** Whether a suite's questions have no answer. */
    static boolean isOfNowhere(Suite suite) {
        return suite.name().startsWith("absent");
    }
}
