package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.internet.PublicInternet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which network addresses are on the public Internet. A name that somebody else gives an address must not lead us to
 * this machine or into its network; an address that the operator wrote down himself may.
 */
final class Addresses {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+\\]");

    private Addresses() {}

    /** Whether a host is itself a private address, or this machine: whoever wrote it meant it. */
    static boolean isWrittenPrivate(String host) {
        if ("localhost".equalsIgnoreCase(host)) {
            return true;
        }
        if (!LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            // A literal is never looked up.
            InetAddress address = InetAddress.getByName(host);
            return !PublicInternet.holds(address) && !address.isLinkLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether every address that a name has now is public. A name that has none can't lead anywhere. */
    static boolean leadsOutside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicInternet::holds);
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
