package io.spatialflow.geocoder.match;

import java.util.Locale;

/** The steps of a search, in the order in which they are taken; each may be the last. */
enum Step {
    /** The street's full name in the town or ZIP. */
    FULL_NAME,
    /** The street's name without type and directionals, where they do not contradict each other. */
    BARE_NAME,
    /** Between the known numbers of a street that was found. */
    INTERPOLATION,
    /** A street of the town or ZIP whose name differs by a letter or two. */
    MISSPELLED_STREET,
    /** A town of the state whose name differs by a letter or two. */
    MISSPELLED_TOWN,
    /** A street of the same name but another type or directional. */
    OTHER_PARTS,
    /** The street's full name beside the town or ZIP. */
    NEARBY,
    /** The street's name without type or directional beside the town or ZIP. */
    PARTLY_NEARBY,
    /** A misspelled street beside the town or ZIP. */
    MISSPELLED_NEARBY,
    /** The only such house of the state. */
    WHOLE_STATE,
    /** The only such house of the state, but for a type or directional. */
    PARTLY_IN_STATE,
    /** The only such house of the state, but for a letter. */
    MISSPELLED_IN_STATE;

    /** As explanations name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
