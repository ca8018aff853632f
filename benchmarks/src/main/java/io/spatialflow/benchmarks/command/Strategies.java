package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.server.Answer;
import io.spatialflow.benchmarks.server.BulkApi;
import java.io.IOException;
import java.util.List;

/** The same 500 addresses four times: made, skipped, forced, refused. */
record Strategies(BulkApi api, Checks checks) {

    private static final int BATCH = KnownAddresses.BATCH;

    void show(List<Address> addresses) throws IOException, InterruptedException {
        Answer first = api.create(addresses, "skip");
        checks.expect("skip, first time: HTTP status", 201, first.status());
        checks.expect("skip, first time: created", BATCH, first.count("created"));
        checks.expect("skip, first time: fences there", (long) BATCH, api.count());
        for (String id : first.createdIds()) {
            checks.expect("a fence that was created can be asked for", true, api.exists(id));
        }

        Answer again = api.create(addresses, "skip");
        checks.expect("skip, again: HTTP status", 201, again.status());
        checks.expect("skip, again: duplicates", BATCH, again.count("duplicate"));
        checks.expect("skip, again: nothing written", (long) BATCH, api.count());
        checks.expect(
                "skip, again: each names the fence that the first made",
                first.createdIds(),
                again.results().stream()
                        .map(result -> result.at("/dedup_match/geofence_id").stringValue(""))
                        .toList());

        Answer forced = api.create(addresses, "override");
        checks.expect("override: HTTP status", 201, forced.status());
        checks.expect("override: created", BATCH, forced.count("created"));
        checks.expect("override: fences there", 2L * BATCH, api.count());

        Answer refused = api.create(addresses, "fail");
        checks.expect("fail: HTTP status", 409, refused.status());
        checks.expect(
                "fail: error code",
                "DUPLICATE_GEOFENCE",
                refused.json().path("error_code").stringValue(""));
        checks.expect("fail: nothing written", 2L * BATCH, api.count());
    }
}
