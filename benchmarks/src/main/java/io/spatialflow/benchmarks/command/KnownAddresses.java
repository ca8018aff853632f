package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.reference.AddressPool;
import io.spatialflow.benchmarks.server.Answer;
import io.spatialflow.benchmarks.server.BulkApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds addresses that the server can place and has no fence for, as its preview says. */
final class KnownAddresses {

    static final int BATCH = 500;

    /** Candidates for each address wanted: the server does not know every one. */
    private static final double SPARE = 1.1;

    private KnownAddresses() {}

    /** Addresses to look for so many batches in. */
    static AddressPool pool(Workbench workbench, int batches) throws IOException {
        return AddressPool.of(workbench.reference().addresses(), (int) (SPARE * batches * BATCH), workbench.seed());
    }

    /**
     * So many batches, none with an address of another.
     *
     * @throws IOException if there are not so many
     */
    static List<List<Address>> find(Workbench workbench, BulkApi api, List<Address> candidates, int batches)
            throws IOException, InterruptedException {
        List<Address> known = new ArrayList<>();
        int asked = 0;
        while (known.size() < batches * BATCH && asked < candidates.size()) {
            List<Address> batch = candidates.subList(asked, Math.min(candidates.size(), asked + BATCH));
            Answer answer = api.preview(batch);
            for (JsonNode result : answer.results()) {
                if (result.get("status").stringValue().equals("ok")) {
                    known.add(batch.get(result.get("index").intValue()));
                }
            }
            asked += batch.size();
        }
        workbench.say("%d of %d addresses asked are known and free", known.size(), asked);
        if (known.size() < batches * BATCH) {
            throw new IOException("too few addresses: " + batches * BATCH + " are needed");
        }
        List<List<Address>> found = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            found.add(List.copyOf(known.subList(batch * BATCH, (batch + 1) * BATCH)));
        }
        return found;
    }
}
