package io.spatialflow.server.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where settings stand: a file, and the environment, which wins. Keeps a list of those that were asked for. */
final class SettingsSource {

    /** What stands for the name in the description of a setting that there is once for each of several things. */
    static final String NAME = "NAME";

    private final Map<String, String> file;
    private final UnaryOperator<@Nullable String> environment;
    private final List<Setting> known = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    SettingsSource(Map<String, String> file, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.environment = environment;
    }

    enum Kind {
        NUMBER,
        FLAG,
        ADDRESS,
        TEXT
    }

    /** One setting, as the documentation lists it. */
    record Setting(String name, Kind kind, String whenAbsent, String description) {}

    int number(String name, int whenAbsent, String description) {
        declare(new Setting(name, Kind.NUMBER, Integer.toString(whenAbsent), description), List.of());
        return number(name, whenAbsent);
    }

    boolean flag(String name, String description) {
        declare(new Setting(name, Kind.FLAG, "false", description), List.of());
        return flag(name);
    }

    /** @throws CommandFailed if it is no web address */
    URI address(String name, String whenAbsent, String description) {
        declare(new Setting(name, Kind.ADDRESS, whenAbsent, description), List.of());
        String text = value(name);
        return parsed(name, text == null ? whenAbsent : text, whenAbsent);
    }

    /**
     * An address that need not be set.
     *
     * @throws CommandFailed if it is set, and no web address
     */
    Optional<URI> optionalAddress(String name, String example, String description) {
        declare(new Setting(name, Kind.ADDRESS, "", description), List.of());
        return Optional.ofNullable(value(name)).map(text -> parsed(name, text, example));
    }

    private static URI parsed(String name, String text, String example) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, like every other address that does not fit.
        }
        throw new CommandFailed("the setting " + name + " is an address like " + example + ", not \"" + text + "\"");
    }

    String text(String name, String description) {
        declare(new Setting(name, Kind.TEXT, "", description), List.of());
        return text(name);
    }

    /** Makes a setting known, to be read afterwards; one whose name holds {@link #NAME} for each of some names. */
    void declare(Setting setting, List<String> each) {
        known.add(setting);
        if (each.isEmpty()) {
            names.add(setting.name());
        }
        each.forEach(name -> names.add(setting.name().replace(NAME, name)));
    }

    /** @throws CommandFailed if it is no number above zero */
    int number(String name, int whenAbsent) {
        String text = value(name);
        if (text == null) {
            return whenAbsent;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like every other number that does not fit.
        }
        throw new CommandFailed("the setting " + name + " is a whole number above 0, not \"" + text + "\"");
    }

    /** @throws CommandFailed if it is neither true nor false */
    boolean flag(String name) {
        String text = value(name);
        if (text == null) {
            return false;
        }
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CommandFailed("the setting " + name + " is true or false, not \"" + text + "\"");
        };
    }

    /** Empty if it is absent. */
    String text(String name) {
        String text = value(name);
        return text == null ? "" : text.strip();
    }

    private @Nullable String value(String name) {
        if (!names.contains(name)) {
            throw new IllegalStateException("the setting " + name + " is in no list");
        }
        String value = environment.apply(environmentName(name));
        return value == null ? file.get(name) : value;
    }

    /** @throws CommandFailed if there is something in the file that nobody asked for */
    void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(file.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new CommandFailed("unknown settings in spatialflow.properties: " + String.join(", ", unknown)
                    + ". Known are: "
                    + known.stream().map(Setting::name).collect(Collectors.joining(", ")));
        }
    }

    List<Setting> known() {
        return List.copyOf(known);
    }

    static String environmentName(String setting) {
        return "SPATIALFLOW_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
