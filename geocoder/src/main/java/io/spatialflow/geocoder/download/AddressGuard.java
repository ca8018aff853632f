package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a download may go. The operator may name any server, also one in the same house. But where a server sends us on to is
 * up to whoever runs it: only to itself, or by HTTPS to a public address. As the certificate has to fit the name there, it
 * does not help to change what a name stands for between the check and the connection.
 */
final class AddressGuard {

    private AddressGuard() {}

    /** @throws DownloadFailed if it is no address from which files can be fetched */
    static URI requireFetchable(URI address) throws DownloadFailed {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw new DownloadFailed(
                    address + " is no address to download from: give one like https://host/path, without a name or"
                            + " password in it",
                    null);
        }
        return address;
    }

    /** @throws DownloadFailed if a server may not send us there */
    static URI requireAllowed(URI from, String location) throws IOException {
        URI target;
        try {
            target = requireFetchable(from.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            throw new DownloadFailed(from + " sends us on to no address: \"" + location + "\"", e);
        }
        boolean secure = "https".equalsIgnoreCase(target.getScheme());
        boolean sameServer = target.getHost().equalsIgnoreCase(from.getHost());
        boolean samePort = target.getPort() == from.getPort() || secure && target.getPort() < 0;
        if (sameServer && samePort && (secure || "http".equalsIgnoreCase(from.getScheme()))) {
            return target;
        }
        if (!secure || !isPublic(target.getHost())) {
            throw new DownloadFailed(
                    from + " sends us on to " + target
                            + ", and downloads follow only to the same server or by HTTPS to a"
                            + " public one. If it is right, give that address itself",
                    null);
        }
        return target;
    }

    private static boolean isPublic(String host) throws IOException {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!isPublic(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            throw new Passing("there is no server " + host, e);
        }
    }

    /** By the registries of special-purpose addresses of IANA (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first < 224
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0)
                    && !(first == 198 && (second == 18 || second == 19));
        }
        Inet4Address inside = embedded(bytes);
        // Global unicast is 2000::/3; of the rest only addresses that stand for one of version 4 lead anywhere.
        return inside == null ? first >> 5 == 1 : isPublic(inside);
    }

    /** The address of version 4 within one of version 6: translated (64:ff9b::/96) or 6to4 (2002::/16). */
    private static @Nullable Inet4Address embedded(byte[] bytes) {
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 2;
        if (!translated && !sixToFour) {
            return null;
        }
        int at = translated ? 12 : 2;
        try {
            return (Inet4Address)
                    InetAddress.getByAddress(new byte[] {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
