package io.spatialflow.geocoder.download;

import io.spatialflow.geocoder.internet.PublicInternet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

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
                if (!PublicInternet.holds(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            throw new Passing("there is no server " + host, e);
        }
    }
}
