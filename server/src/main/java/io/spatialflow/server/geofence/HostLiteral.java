package io.spatialflow.server.geofence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An address in the place of a host's name, in every way that clients understand: IPv6 in brackets, and IPv4 in one to four
 * numbers, each decimal, octal or hexadecimal (WHATWG URL Standard, "IPv4 parser"). {@code 0x7f.1} is 127.0.0.1.
 */
final class HostLiteral {

    private HostLiteral() {}

    /**
     * The address; empty for a name.
     *
     * @param host in lower case
     * @throws IllegalArgumentException if it looks like an address and is none
     */
    static Optional<InetAddress> parse(String host) {
        try {
            if (host.startsWith("[")) {
                return Optional.of(InetAddress.getByName(host));
            }
            String[] parts = host.split("\\.", -1);
            return isNumber(parts[parts.length - 1])
                    ? Optional.of(InetAddress.getByAddress(bytes(parts)))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + host, e);
        }
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d+") || part.matches("0x[0-9a-f]*");
    }

    private static byte[] bytes(String[] parts) {
        if (parts.length > 4) {
            throw new IllegalArgumentException("more than four numbers");
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bits = last ? 8 * (5 - parts.length) : 8;
            long number = number(parts[i]);
            if (number >= 1L << bits) {
                throw new IllegalArgumentException("too large a number");
            }
            address = address << bits | number;
        }
        return new byte[] {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address};
    }

    private static long number(String part) {
        if (part.startsWith("0x")) {
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        }
        return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
    }
}
