package io.spatialflow.geocoder.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file from one server, in as many attempts as it takes. */
final class Transfer {

    private static final int BUFFER = 1 << 16;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
    private static final Pattern WEB_PAGE =
            Pattern.compile("\\s*<(!doctype\\s+html|html)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Answers answers;
    private final DownloadLimits limits;
    private final URI address;
    private final PartFile part;
    private final @Nullable Checksum expected;
    private final DownloadProgress progress;
    private final String name;

    Transfer(
            Answers answers,
            DownloadLimits limits,
            URI address,
            PartFile part,
            @Nullable Checksum expected,
            DownloadProgress progress) {
        this.answers = answers;
        this.limits = limits;
        this.address = address;
        this.part = part;
        this.expected = expected;
        this.progress = progress;
        this.name = String.valueOf(part.target().getFileName());
    }

    /**
     * Goes on where the last attempt ended.
     *
     * @throws Passing if it is worth trying again
     */
    void attempt() throws IOException {
        long begin = part.length();
        HttpResponse<InputStream> answer = answers.get(address, question());
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case 304 -> requireKept();
                case 416 -> goOnAtTheEnd(answer.headers(), begin);
                case 206 -> goOn(body, answer.headers(), begin);
                default -> startAnew(body, answer.headers());
            }
        }
    }

    /** The rest if a part is here, else all of it unless it is here already. */
    private Map<String, String> question() throws IOException {
        Map<String, String> headers = new HashMap<>();
        String validator = part.version().validator();
        if (validator != null) {
            headers.put("Range", "bytes=" + part.length() + "-");
            headers.put("If-Range", validator);
            return headers;
        }
        PartFile.Kept kept = part.kept();
        // Whoever expects other bytes than are here does not want to hear that they are the same.
        if (kept == null || expected != null) {
            return headers;
        }
        if (!kept.version().etag().isEmpty()) {
            headers.put("If-None-Match", kept.version().etag());
        } else if (!kept.version().modified().isEmpty()) {
            headers.put("If-Modified-Since", kept.version().modified());
        }
        return headers;
    }

    private void requireKept() throws IOException {
        if (part.kept() == null) {
            throw new Passing(address + " says that nothing has changed, but was not asked", null);
        }
    }

    /** There may be nothing left to ask for, if somebody was killed at the very end. */
    private void goOnAtTheEnd(HttpHeaders headers, long begin) throws IOException {
        String range = headers.firstValue("Content-Range").orElse("");
        if (begin == 0 || !range.equals("bytes */" + begin)) {
            part.discard();
            throw new Passing(address + " has become shorter", null);
        }
        finish(part.version(), begin, begin, List.of());
    }

    private void goOn(InputStream body, HttpHeaders headers, long begin) throws IOException {
        Matcher range =
                CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != begin) {
            part.discard();
            throw new Passing(address + " sends another part than was asked for", null);
        }
        long total = Long.parseLong(range.group(3));
        PartFile.Version version = part.version();
        try (FileChannel file = part.append()) {
            copy(body, file, begin, requireSize(total));
        }
        finish(version, begin, total, Checksum.in(headers, false));
    }

    private void startAnew(InputStream body, HttpHeaders headers) throws IOException {
        OptionalLong length = headers.firstValueAsLong("Content-Length");
        long total = requireSize(length.orElse(-1));
        if (headers.firstValue("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html")) {
            requireWebPageWanted();
        }
        PartFile.Version version = new PartFile.Version(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
        try (FileChannel file = part.restart(version)) {
            copy(body, file, 0, total);
        }
        finish(version, 0, total, Checksum.in(headers, true));
    }

    private void copy(InputStream body, FileChannel file, long begin, long total) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long at = begin;
        progress.at(name, at, total);
        try (StallGuard guard = new StallGuard(body, limits.stall(), limits.slowest())) {
            for (int count = read(body, buffer, guard); count >= 0; count = read(body, buffer, guard)) {
                if (at == 0 && count > 0) {
                    requireFile(buffer, count);
                }
                guard.moved(count);
                at += count;
                requireSize(at);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                progress.at(name, at, total);
            }
        }
    }

    private int read(InputStream body, byte[] buffer, StallGuard guard) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            String reason = guard.hasStalled()
                    ? "nearly nothing came for " + limits.stall().toMillis() / 1000.0 + " s"
                    : Answers.reason(e);
            throw new Passing(address.getHost() + " broke off (" + reason + ")", e);
        }
    }

    private void finish(PartFile.Version version, long begin, long total, List<Checksum> said) throws IOException {
        long length = part.length();
        if (total >= 0 && length != total) {
            if (length > total) {
                part.discard();
            }
            throw new Passing(address + " gave " + length + " bytes instead of " + total, null);
        }
        List<Checksum> sums = new ArrayList<>(said);
        if (expected != null) {
            sums.add(expected);
        }
        for (Checksum sum : sums) {
            if (!part.sum(sum.algorithm()).equals(sum)) {
                throw damaged(
                        "gave other bytes than it should: their " + sum.algorithm() + " is not " + sum.hex(), begin);
            }
        }
        if (isZip()) {
            try {
                part.requireIntactZip();
            } catch (ZipException | EOFException e) {
                throw damaged("gave a damaged ZIP archive: " + Answers.reason(e), begin);
            }
        }
        part.finish(version, part.sum("SHA-256").hex());
    }

    /** Two halves may be of two versions; what came in one piece will not get better. */
    private IOException damaged(String message, long begin) throws IOException {
        part.discard();
        return begin > 0
                ? new Passing(address + " " + message, null)
                : new DownloadFailed(address + " " + message, null);
    }

    private boolean isZip() {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private long requireSize(long bytes) throws IOException {
        if (bytes > limits.largest()) {
            part.discard();
            throw new DownloadFailed(
                    address + " is larger than " + limits.largest() + " bytes, which is more than such a file has",
                    null);
        }
        return bytes;
    }

    /** Servers that have lost a file like to answer with a page that says so, and with status 200. */
    private void requireFile(byte[] bytes, int count) throws IOException {
        String begin = new String(bytes, 0, Math.min(count, 512), StandardCharsets.ISO_8859_1);
        if (WEB_PAGE.matcher(begin).matches()) {
            requireWebPageWanted();
        }
        if (isZip() && !begin.startsWith("PK")) {
            part.discard();
            throw new DownloadFailed(
                    address + " is no ZIP archive, whatever its name says: look at it in a browser", null);
        }
    }

    private void requireWebPageWanted() throws IOException {
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            part.discard();
            throw new DownloadFailed(
                    address + " answers with a web page instead of the file: look at it in a browser, then give the"
                            + " address of the file itself",
                    true,
                    null);
        }
    }
}
