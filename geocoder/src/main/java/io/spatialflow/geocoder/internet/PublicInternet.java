package io.spatialflow.geocoder.internet;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The public Internet, by the registries of special-purpose addresses of IANA (RFC 6890). */
public final class PublicInternet {

    private PublicInternet() {}

    /** Whether an address lies there: not on this machine, not in its network, not reserved. */
    public static boolean holds(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? holds4(bytes) : holds6(bytes);
    }

    /** The blocks of the IANA IPv4 Special-Purpose Address Registry that are not globally reachable. */
    private static boolean holds4(byte[] bytes) {
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
    private static boolean holds6(byte[] bytes) {
        boolean translated = bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff;
        if (translated) {
            return holds(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (sixToFour) {
            return holds(Arrays.copyOfRange(bytes, 2, 6));
        }
        return (bytes[0] & 0xe0) == 0x20;
    }

    private static boolean holds(byte[] bytes) {
        try {
            return holds(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
