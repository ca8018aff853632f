package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.internet.PublicInternet;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses a webhook may have. Here they are judged by how they are written, when they are saved; where a name leads
 * is judged again whenever it is called.
 *
 * @param allowPrivate whether one may lie in a network of our own
 */
public record WebhookRules(boolean allowPrivate) {

    public static final int MAX_LENGTH = 2048;

    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?");

    /** Names that are never given out in the Internet (RFC 6761, RFC 6762, RFC 8375, ICANN's reservation of .internal). */
    private static final Set<String> PRIVATE_ENDINGS =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain", "arpa");

    private static final Set<Integer> LOW_PORTS = Set.of(80, 443);
    private static final int FIRST_HIGH_PORT = 1024;
    private static final int LAST_PORT = 65535;

    /** What is wrong with an address; empty if it may be used. */
    public Optional<String> fault(String url) {
        if (url.length() > MAX_LENGTH) {
            return Optional.of("URL should have at most " + MAX_LENGTH + " characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("Input should be a URL such as https://example.com/hook");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("URL should begin with https:// or http://");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            return Optional.of("URL should not contain a user or password");
        }
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return Optional.of("URL should name a host, in ASCII; names in other letters in their xn-- form");
        }
        return portFault(matcher.group("port")).or(() -> hostFault(matcher.group("host")));
    }

    private static Optional<String> portFault(String text) {
        if (text == null) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return LOW_PORTS.contains(port) || (port >= FIRST_HIGH_PORT && port <= LAST_PORT)
                ? Optional.empty()
                : Optional.of("URL should have port 80, 443 or one from 1024 to 65535");
    }

    private Optional<String> hostFault(String written) {
        String host = written.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        Optional<InetAddress> literal;
        try {
            literal = HostLiteral.parse(host);
        } catch (IllegalArgumentException e) {
            return Optional.of("URL should name a host, or an address that is one");
        }
        boolean isPublic = literal.map(PublicInternet::holds).orElseGet(() -> isPublicName(host));
        boolean isLinkLocal = literal.map(InetAddress::isLinkLocalAddress).orElse(false);
        return isPublic || (allowPrivate && !isLinkLocal)
                ? Optional.empty()
                : Optional.of("URL should lead to the public Internet, not into a private network");
    }

    private static boolean isPublicName(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0 && !host.contains("..") && !PRIVATE_ENDINGS.contains(host.substring(dot + 1));
    }
}
