package io.spatialflow.server.team;

import io.spatialflow.server.account.Workspaces;
import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Short names of workspaces for commands and addresses: lower-case letters, digits and hyphens. */
final class Slugs {

    private static final int MAX_LENGTH = 40;
    private static final int SUFFIX_LENGTH = 5;
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /** One made of a name that no workspace has; to be asked inside the transaction that uses it. */
    static String free(String name, Workspaces workspaces) {
        String slug = of(name);
        while (workspaces.findBySlug(slug).isPresent()) {
            slug = of(name) + "-" + suffix();
        }
        return slug;
    }

    /** {@code Zoë's Workspace} is {@code zoes-workspace}. */
    static String of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String hyphened = ENDS.matcher(GAPS.matcher(bare).replaceAll("-")).replaceAll("");
        String slug = ENDS.matcher(hyphened.substring(0, Math.min(MAX_LENGTH, hyphened.length())))
                .replaceAll("");
        return slug.isEmpty() ? "workspace" : slug;
    }

    private static String suffix() {
        StringBuilder digits = new StringBuilder();
        RandomGenerator.getDefault()
                .ints(SUFFIX_LENGTH, 0, Character.MAX_RADIX)
                .forEach(digit -> digits.append(Character.forDigit(digit, Character.MAX_RADIX)));
        return digits.toString();
    }
}
