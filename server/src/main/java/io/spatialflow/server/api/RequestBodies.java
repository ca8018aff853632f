package io.spatialflow.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies, plain or gzipped, without ever holding more than the limit. */
final class RequestBodies {

    /** Our deepest body has four levels. */
    private static final int MAX_DEPTH = 32;

    /** Some eight thousand items with all their tags. Sixteen megabytes of {@code {},} would be millions of objects. */
    private static final int MAX_TOKENS = 500_000;

    private static final int SMALL_BYTES = 16 * 1024;

    private final int maxBytes;
    private final JsonMapper json;

    RequestBodies(BodyLimits limits) {
        this.maxBytes = limits.maxBytes();
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxTokenCount(MAX_TOKENS)
                                .maxStringLength(limits.maxBytes())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** @throws ApiProblem 413 if it is too large, 415 if it is encoded in a way we do not read, 422 if it is not JSON */
    JsonBody read(HttpServletRequest request) {
        return read(request, maxBytes);
    }

    /** The same for bodies that are small, from people we do not know yet. */
    JsonBody readSmall(HttpServletRequest request) {
        return read(request, Math.min(SMALL_BYTES, maxBytes));
    }

    private JsonBody read(HttpServletRequest request, int limit) {
        requireUtf8(request);
        byte[] bytes = bytes(request, limit);
        try {
            JsonNode tree = json.readTree(bytes);
            if (tree.isMissingNode()) {
                throw Faults.only(Location.BODY, "missing", "A JSON body is required");
            }
            return new JsonBody(bytes, tree);
        } catch (JacksonException e) {
            throw Faults.only(Location.BODY, "json_invalid", "JSON decode error: " + whatAndWhere(e));
        }
    }

    private static void requireUtf8(HttpServletRequest request) {
        String contentType = request.getContentType();
        if (contentType == null) {
            throw ApiProblem.unsupportedMediaType("Content-Type should be application/json");
        }
        Charset charset = charset(contentType);
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw ApiProblem.unsupportedMediaType("JSON is sent as UTF-8, not " + charset);
        }
    }

    private static @Nullable Charset charset(String contentType) {
        try {
            return MediaType.parseMediaType(contentType).getCharset();
        } catch (InvalidMediaTypeException e) {
            throw ApiProblem.unsupportedMediaType("Content-Type should be application/json");
        }
    }

    private static byte[] bytes(HttpServletRequest request, int limit) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try (InputStream body = decoded(request)) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw Faults.only(Location.BODY, "gzip_invalid", "The body is not the gzip that Content-Encoding promises");
        } catch (IOException e) {
            throw Faults.only(Location.BODY, "incomplete", "The body could not be read to its end");
        }
    }

    private static InputStream decoded(HttpServletRequest request) throws IOException {
        String encoding = contentEncoding(request);
        return switch (encoding == null ? "identity" : encoding) {
            case "identity" -> request.getInputStream();
            case "gzip" -> new GZIPInputStream(request.getInputStream());
            default ->
                throw ApiProblem.unsupportedMediaType("Content-Encoding should be gzip or absent, not " + encoding)
                        .header("Accept-Encoding", "gzip");
        };
    }

    private static @Nullable String contentEncoding(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding == null ? null : encoding.strip().toLowerCase(Locale.ROOT);
    }

    private static ApiProblem tooLarge(int limit) {
        return ApiProblem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "BODY_TOO_LARGE",
                        "Request body too large: more than " + limit + " bytes")
                .with("max_bytes", limit);
    }

    /** Without the source excerpt that the parser adds, which may hold people's addresses. */
    private static String whatAndWhere(JacksonException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return e.getOriginalMessage() + where;
    }
}
