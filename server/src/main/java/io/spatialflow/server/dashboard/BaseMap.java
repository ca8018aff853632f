package io.spatialflow.server.dashboard;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures under the fences, which somebody else serves. Without one, fences and a scale are drawn on plain ground.
 *
 * @param urlTemplate with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param attribution what its terms ask to be shown
 */
public record BaseMap(String urlTemplate, String attribution) {

    private static final Pattern TEMPLATE = Pattern.compile("(https?://[^/{}\\s\"'<>;,]+)(/[^\\s\"'<>;,]*)");

    /** @throws IllegalArgumentException if the template is no address of tiles */
    public BaseMap {
        boolean isNone = urlTemplate.isEmpty();
        if (!isNone && !(TEMPLATE.matcher(urlTemplate).matches() && urlTemplate.contains("{z}"))) {
            throw new IllegalArgumentException(
                    "an address of tiles, such as https://tiles.example.com/{z}/{x}/{y}.png, not \"" + urlTemplate
                            + "\"");
        }
    }

    public boolean isSet() {
        return !urlTemplate.isEmpty();
    }

    /** From where the pictures come, for the content security policy; empty if there are none. */
    String origin() {
        Matcher template = TEMPLATE.matcher(urlTemplate);
        return template.matches() ? URI.create(template.group(1)).toString() : "";
    }
}
