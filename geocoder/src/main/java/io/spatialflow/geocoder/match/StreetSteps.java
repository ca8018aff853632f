package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.address.StreetName.Difference;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Vocabulary;
import io.spatialflow.geocoder.index.Vocabulary.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks for a street in the town or ZIP that was asked for: by its name, by part of it, by one spelled nearly so. */
final class StreetSteps {

    /** Half a street's name in a town nobody knows, or in another ZIP, is no evidence at all. */
    private static final List<Fault> TOO_VAGUE = List.of(Faults.CITY_UNKNOWN, Faults.POSTCODE_DIFFERS);

    private final Lookup lookup;
    private final PlaceRules rules;

    StreetSteps(Lookup lookup, PlaceRules rules) {
        this.lookup = lookup;
        this.rules = rules;
    }

    void byFullName(Interpretation asked, Findings findings) {
        forEachScope(asked, findings, scope -> {
            for (Street street : lookup.find(scope, asked.street().text())) {
                rules.judge(asked, street.area()).ifPresent(fit -> findings.add(asked, street, fit));
            }
        });
    }

    void byBareName(Interpretation asked, Findings findings) {
        byBase(asked, findings, differences -> differences.stream().noneMatch(Difference::isContradiction));
    }

    void withOtherParts(Interpretation asked, Findings findings) {
        byBase(asked, findings, differences -> differences.stream().anyMatch(Difference::isContradiction));
    }

    private void byBase(Interpretation asked, Findings findings, Predicate<List<Difference>> wanted) {
        forEachScope(asked, findings, scope -> {
            for (String base : asked.street().bases()) {
                for (Street street : lookup.findLeniently(scope, base)) {
                    judge(asked, asked.street(), street, wanted, List.of(), findings);
                }
            }
        });
    }

    void misspelled(Interpretation asked, Findings findings) {
        Optional<StreetName> typed = asked.street().withSimilarType(Vocabulary::areSimilar);
        forEachScope(asked, findings, scope -> {
            typed.ifPresent(name -> {
                for (Street street : lookup.find(scope, name.text())) {
                    judge(asked, name, street, List::isEmpty, List.of(Faults.STREET_MISSPELLED), findings);
                }
            });
            for (String base : asked.street().bases()) {
                for (Spelling spelling : lookup.similarStreets(scope, base)) {
                    respelled(asked, base, spelling, scope, findings);
                }
            }
        });
    }

    private void respelled(Interpretation asked, String base, Spelling spelling, Scope scope, Findings findings) {
        StreetName meant = asked.street().respelled(base, spelling.name());
        for (Street street : lookup.findLeniently(scope, spelling.name())) {
            judge(asked, meant, street, StreetSteps::isLittle, List.of(Faults.spelling(spelling.edits())), findings);
        }
    }

    /** Beside a misspelled name at most one part may be missing, or nothing is left of what was asked for. */
    private static boolean isLittle(List<Difference> differences) {
        return differences.size() < 2 && differences.stream().noneMatch(Difference::isContradiction);
    }

    private void judge(
            Interpretation asked,
            StreetName meant,
            Street street,
            Predicate<List<Difference>> wanted,
            List<Fault> spelling,
            Findings findings) {
        Optional<List<Difference>> differences = meant.differencesFrom(StreetName.of(street.name()));
        if (differences.isEmpty() || !wanted.test(differences.get())) {
            return;
        }
        Optional<List<Fault>> place = rules.judge(asked, street.area());
        if (place.isEmpty() || TOO_VAGUE.stream().anyMatch(place.get()::contains)) {
            return;
        }
        List<Fault> faults = new ArrayList<>(place.get());
        faults.addAll(spelling);
        differences.get().forEach(difference -> faults.add(Faults.of(difference)));
        findings.add(asked, street, faults);
    }

    /** Looks in the ZIP and the town, until a street agrees in everything; then in the town's ZIPs if it has no such street. */
    private void forEachScope(Interpretation asked, Findings findings, Consumer<Scope> look) {
        for (Scope scope : scopes(asked)) {
            look.accept(scope);
            // Every street that agrees in everything has the ZIP asked for, and has been seen in its scope.
            if (findings.isPerfect()) {
                return;
            }
        }
        if (!findings.hasStreet() && asked.zip().isEmpty() && !asked.city().isEmpty()) {
            postcodes(asked).forEach(look);
        }
    }

    private List<Scope> scopes(Interpretation asked) {
        List<Scope> scopes = new ArrayList<>(3);
        if (!asked.zip().isEmpty()) {
            scopes.add(Scope.zip(asked.zip()));
        }
        if (!asked.city().isEmpty()) {
            scopes.add(Lookup.cityScope(asked.state(), asked.city()));
            if (!asked.state().isEmpty() && !lookup.knowsCity(asked.state(), asked.city())) {
                scopes.add(Scope.district(asked.state(), asked.city()));
            }
        }
        return scopes;
    }

    /** Some sources give no towns, only ZIPs: there a town is its ZIPs. */
    private List<Scope> postcodes(Interpretation asked) {
        return lookup.extents(Lookup.cityScope(asked.state(), asked.city())).stream()
                .flatMap(extent -> extent.postcodes().stream())
                .distinct()
                .map(Scope::zip)
                .toList();
    }
}
