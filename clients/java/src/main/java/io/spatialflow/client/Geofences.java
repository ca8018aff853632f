package io.spatialflow.client;

import io.spatialflow.client.api.BulkApi;
import io.spatialflow.client.api.FilesApi;
import io.spatialflow.client.api.GeofencesApi;
import io.spatialflow.client.model.BulkCreateRequest;
import io.spatialflow.client.model.BulkCreateResponse;
import io.spatialflow.client.model.BulkItemInput;
import io.spatialflow.client.model.BulkPreviewRequest;
import io.spatialflow.client.model.BulkPreviewResponse;
import io.spatialflow.client.model.BulkResult;
import io.spatialflow.client.model.CreateGeofenceRequest;
import io.spatialflow.client.model.GeofenceListResponse;
import io.spatialflow.client.model.GeofenceResponse;
import io.spatialflow.client.model.UpdateGeofenceRequest;
import io.spatialflow.client.model.UploadJobResponse;
import io.spatialflow.client.model.UploadJobStatusResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Geofences under short names, with what takes more than one request. */
public final class Geofences extends GeofencesApi {

    private static final int LARGEST_PAGE = 500;
    private static final int LEAST_PATIENCE = 10;
    private static final Set<String> ENDED = Set.of("completed", "failed");

    private final BulkApi bulk;
    private final FilesApi files;

    Geofences(Transport transport) {
        super(transport);
        this.bulk = new BulkApi(transport);
        this.files = new FilesApi(transport);
    }

    /**
     * Makes a fence of each address of a batch, under an idempotency key of its own.
     *
     * @throws ApiException.BatchTooLarge if it has more items than the workspace's cap; see {@link #bulkCreateAll}
     * @throws ApiException.Conflict if under {@code fail} one is a duplicate; its details have which
     */
    public BulkCreateResponse bulkCreate(BulkCreateRequest request) {
        return bulkCreate(request, UUID.randomUUID().toString());
    }

    /** The same under a key that names this attempt, so that another process may repeat it. */
    public BulkCreateResponse bulkCreate(BulkCreateRequest request, String idempotencyKey) {
        return bulk.bulkCreateGeofences(request, idempotencyKey);
    }

    /**
     * Makes a fence of each of any number of addresses, batch by batch. A batch that the workspace's cap refuses is cut
     * smaller; a limit is waited out; a broken connection and a server that restarts are tried again for about two minutes.
     *
     * @return the result of each row, in order; its index is the row's position
     * @throws BulkInterruptedException if it could not go on; its cause tells why, and it can be resumed
     */
    public List<BulkResult> bulkCreateAll(List<BulkItemInput> items, BulkOptions options) {
        Retries patient =
                new Retries(Math.max(LEAST_PATIENCE, transport.retries().most()), options.longestWait());
        return new BulkImport(
                        (request, key) -> transport
                                .request("POST", "/api/v1/geofences/bulk")
                                .header("Idempotency-Key", key)
                                .body(request)
                                .persistently(patient)
                                .send(BulkCreateResponse.class),
                        options,
                        List.copyOf(items))
                .run();
    }

    /**
     * Sends a CSV file or an Excel workbook, at most as many rows as the workspace's cap, for the server to read.
     *
     * @param columns such as {@code name_column} to {@code Account}; {@code address_columns} has commas between
     */
    public BulkCreateResponse bulkCreateFile(Path file, String dedupStrategy, Map<String, String> columns)
            throws IOException {
        Multipart form = new Multipart().file(file).field("dedup_strategy", dedupStrategy);
        columns.forEach(form::field);
        return form.in(transport.request("POST", "/api/v1/geofences/bulk"))
                .header("Idempotency-Key", UUID.randomUUID())
                .send(BulkCreateResponse.class);
    }

    /** Tells what {@link #bulkCreate} with {@code skip} would do with a batch, and does nothing. */
    public BulkPreviewResponse preview(List<BulkItemInput> items) {
        return bulk.bulkPreviewGeofences(BulkPreviewRequest.of(items));
    }

    /** One page, newest first. */
    public GeofenceListResponse list(Filter filter, int limit, int offset) {
        return listGeofences(
                limit, offset, filter.activeOnly(), filter.includeArchived(), filter.tags(), filter.groupId());
    }

    /** All there are, newest first, fetched page by page as they are needed. */
    public Stream<GeofenceResponse> listAll(Filter filter) {
        return listAll(filter, LARGEST_PAGE);
    }

    /** The same with pages of another size. */
    public Stream<GeofenceResponse> listAll(Filter filter, int pageSize) {
        return Pages.of(offset -> list(filter, pageSize, offset));
    }

    /** One geofence. */
    public GeofenceResponse get(UUID id) {
        return getGeofence(id);
    }

    /** Makes one, by geometry or by address. */
    public GeofenceResponse create(CreateGeofenceRequest request) {
        return createGeofence(request);
    }

    /** Changes what is not null in the request. */
    public GeofenceResponse update(UUID id, UpdateGeofenceRequest request) {
        return updateGeofence(id, request);
    }

    /** Changes what the map names, as in JSON; a null takes a thing away. */
    public GeofenceResponse update(UUID id, Map<String, ? extends @Nullable Object> changes) {
        return transport
                .request("PUT", "/api/v1/geofences/{geofence_id}")
                .path("geofence_id", id)
                .body(changes)
                .send(GeofenceResponse.class);
    }

    /** Deletes it for good. */
    public void delete(UUID id) {
        deleteGeofence(id);
    }

    /** Puts it into a group, which is made on first use; null takes it out. */
    public GeofenceResponse setGroup(UUID id, @Nullable String groupName) {
        return updateGeofenceGroup(id, groupName);
    }

    /** All there are as a file: {@code geojson}, {@code kml} or {@code csv}. */
    public byte[] export(String format, Filter filter) {
        return transport
                .request("GET", "/api/v1/geofences/export")
                .query("export_format", format)
                .query("active_only", filter.activeOnly())
                .query("include_archived", filter.includeArchived())
                .query("tags", filter.tags())
                .query("group_id", filter.groupId())
                .header("Accept", "*/*")
                .sendForBytes();
    }

    /**
     * Sends a file of shapes: GeoJSON, KML or GPX. It is worked on after the answer; see {@link #waitForUpload}.
     *
     * @param fields such as {@code group_name}, {@code tags}, {@code confirm_duplicate}
     */
    public UploadJobResponse upload(Path file, Map<String, String> fields) throws IOException {
        Multipart form = new Multipart().file(file);
        fields.forEach(form::field);
        return form.in(transport.request("POST", "/api/v1/geofences/upload")).send(UploadJobResponse.class);
    }

    /** Waits until an uploaded file has been worked on; tells how it ended. */
    public UploadJobStatusResponse waitForUpload(UUID jobId) {
        while (true) {
            UploadJobStatusResponse job = files.getUploadJobStatus(jobId);
            if (ENDED.contains(job.status())) {
                return job;
            }
            transport.sleep(Duration.ofMillis(500));
        }
    }
}
