package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.geofence.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever a client sends: a request within all bounds, or a refusal that is the client's to mend. */
class RequestBodiesFuzzTest {

    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> CONTENT_TYPES =
            List.of("application/json", "application/json;charset=", "application/json; charset=\"utf-", "");
    private static final List<String> CONTENT_ENCODINGS = List.of("gzip", "identity", " GZIP", "");
    private static final RequestBodies BODIES = new RequestBodies(new BodyLimits(MAX_BYTES));

    @FuzzTest(maxDuration = "2m")
    void plain(byte[] body) {
        readOrRefuse("application/json", "identity", body);
    }

    @FuzzTest(maxDuration = "2m")
    void compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        readOrRefuse("application/json", "gzip", bytes.toByteArray());
        readOrRefuse("application/json", "gzip", body);
    }

    @FuzzTest(maxDuration = "2m")
    void headers(FuzzedDataProvider data) {
        String contentType = data.pickValue(CONTENT_TYPES) + data.consumeString(20);
        String contentEncoding = data.pickValue(CONTENT_ENCODINGS) + data.consumeString(5);
        readOrRefuse(contentType, contentEncoding, data.consumeRemainingAsBytes());
    }

    private static void readOrRefuse(String contentType, String contentEncoding, byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/geofences/bulk");
        request.addHeader("Content-Type", contentType);
        request.addHeader("Content-Encoding", contentEncoding);
        request.setContent(body);
        try {
            BulkCreateRequest bulk =
                    BulkCreateRequest.parse(BODIES.read(request).tree());
            assertThat(bulk.dedupStrategy()).isNotNull();
            assertThat(bulk.bulkItems()).isNotEmpty().allSatisfy(RequestBodiesFuzzTest::isWithinAllBounds);
        } catch (ApiProblem problem) {
            assertThat(problem.status().is4xxClientError()).isTrue();
            assertThat(problem.body().detail()).isNotNull();
        }
    }

    private static void isWithinAllBounds(BulkItem item) {
        assertThat(characters(item.address())).isLessThanOrEqualTo(BulkItem.MAX_ADDRESS_LENGTH);
        assertThat(item.bufferMeters()).isBetween(BulkItem.MIN_BUFFER_METERS, BulkItem.MAX_BUFFER_METERS);
        assertThat(item.tags()).doesNotContainNull();
        if (item.name() != null) {
            assertThat(characters(item.name())).isLessThanOrEqualTo(Profile.MAX_NAME_LENGTH);
            assertThat(item.name()).doesNotContain("\0");
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
