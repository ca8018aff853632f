package io.spatialflow.geocoder.upstream;

import java.net.Inet4Address;
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
            return !isPublic(address) && !address.isLinkLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether every address that a name has now is public. A name that has none can't lead anywhere. */
    static boolean leadsOutside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Addresses::isPublic);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** The blocks of the IANA IPv4 Special-Purpose Address Registry that are not globally reachable. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean carrier = first == 100 && (second & 0xc0) == 64;
        boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        boolean example = first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !carrier && !special && !benchmark && !example;
    }

    /** Only 2000::/3 is given out; and an IPv4 address inside of one is judged by itself. */
    private static boolean isPublic6(byte[] bytes) {
        boolean translated = bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff;
        if (translated) {
            return isPublic(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (sixToFour) {
            return isPublic(Arrays.copyOfRange(bytes, 2, 6));
        }
        return (bytes[0] & 0xe0) == 0x20;
    }

    private static boolean isPublic(byte[] bytes) {
        try {
            return isPublic(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
