package io.spatialflow.client;

import io.spatialflow.client.model.BulkCreateRequest;
import io.spatialflow.client.model.BulkCreateResponse;
import io.spatialflow.client.model.BulkItemInput;
import io.spatialflow.client.model.BulkResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** One import of many rows: cuts them into batches no larger than the server takes, one after the other. */
final class BulkImport {

    private final BiFunction<BulkCreateRequest, String, BulkCreateResponse> server;
    private final BulkOptions options;
    private final List<BulkItemInput> items;
    private final List<BulkResult> results = new ArrayList<>();
    private int batchSize;

    /** @param server is sent a batch under an idempotency key */
    BulkImport(
            BiFunction<BulkCreateRequest, String, BulkCreateResponse> server,
            BulkOptions options,
            List<BulkItemInput> items) {
        this.server = server;
        this.options = options;
        this.items = items;
        this.batchSize = options.batchSize();
    }

    /** The result of each row, in order; its index is the row's position among all. */
    List<BulkResult> run() {
        while (results.size() < items.size()) {
            int offset = results.size();
            List<BulkItemInput> batch = items.subList(offset, Math.min(items.size(), offset + batchSize));
            var request = new BulkCreateRequest(options.dedupStrategy(), batch);
            try {
                for (BulkResult result :
                        server.apply(request, key(request, offset)).results()) {
                    results.add(result.withIndex(result.index() + offset));
                }
            } catch (ApiException.BatchTooLarge refusal) {
                shrink(batch.size(), refusal);
                continue;
            } catch (SpatialFlowException failure) {
                throw new BulkInterruptedException(options.importId(), results, failure);
            }
            options.onProgress()
                    .accept(new BulkProgress(
                            results.size(), items.size(), count("created"), count("duplicate"), count("error")));
        }
        return results;
    }

    /** The same rows at the same place of the same import are the same request, in whatever process. */
    private String key(BulkCreateRequest request, int offset) {
        String name =
                options.importId() + "\n" + offset + "\n" + JsonMapper.shared().writeValueAsString(request);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }

    /** Without max_items it was the bytes that were too many. */
    private void shrink(int sent, ApiException.BatchTooLarge refusal) {
        Integer cap = refusal.maxItems();
        batchSize = Math.min(cap == null ? sent / 2 : cap, sent - 1);
        if (batchSize < 1) {
            throw new BulkInterruptedException(options.importId(), results, refusal);
        }
    }

    private int count(String status) {
        return (int) results.stream()
                .filter(result -> result.status().equals(status))
                .count();
    }
}
