package io.spatialflow.server.account;

import java.util.Arrays;

/** By which part of a network address strangers are told apart. */
public final class NetworkAddress {

    /** A customer of an IPv6 provider has at least a /64, and so as many addresses as he likes: four groups of eight. */
    private static final int SHARED_GROUPS = 4;

    private NetworkAddress() {}

    /** An IPv4 address whole, of an IPv6 address the network. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = expanded(address).split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(SHARED_GROUPS, groups.length)));
    }

    /** With zeros where {@code ::} leaves them out. */
    private static String expanded(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        String before = address.substring(0, gap);
        int groups = before.isEmpty() ? 0 : before.split(":", -1).length;
        String zeros = ":0".repeat(Math.max(0, SHARED_GROUPS - groups));
        return groups == 0 ? zeros.substring(1) : before + zeros;
    }
}
