package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.bulk.AddressTable;
import io.spatialflow.server.bulk.BulkImport;
import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.bulk.BulkOrder;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Addresses in, fences out. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Bulk")
class BulkController {

    private final BulkImport bulkImport;
    private final RequestBodies bodies;
    private final BulkAnswers answers;

    BulkController(BulkImport bulkImport, RequestBodies bodies, BulkAnswers answers) {
        this.bulkImport = bulkImport;
        this.bodies = bodies;
        this.answers = answers;
    }

    @PostMapping(
            path = "/bulk",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_bulk_create_geofences",
            summary = "Bulk create geofences from addresses",
            description = "Geocodes each address and makes a circular fence of it, in one call. 201 means that the"
                    + " batch was processed: look at the status of each result.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = BulkCreateRequest.class)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = BulkUploadRequest.class),
                                        encoding = @Encoding(name = "file", contentType = "text/csv"))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "The batch was processed.",
            content = @Content(schema = @Schema(implementation = BulkCreateResponse.class)))
    @ApiResponse(
            responseCode = "409",
            description = "DUPLICATE_GEOFENCE: under `fail` an item is a duplicate, and nothing was created;"
                    + " REQUEST_IN_PROGRESS: the same request is being worked on.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Responses.Common
    @Responses.Guarded
    @Responses.Batch
    @Responses.Limited
    ResponseEntity<byte[]> create(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(
                            description = "Names this attempt: repeating the request with the same key within 24 hours"
                                    + " replays the first answer and does nothing. Bare, or in double quotes.",
                            schema = @Schema(type = "string", pattern = IdempotencyKey.PATTERN))
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String idempotencyKey,
            HttpServletRequest request) {
        return create(caller, bodies.read(request), idempotencyKey);
    }

    @PostMapping(
            path = "/bulk",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Hidden // one operation in the description: its two bodies are described with it
    ResponseEntity<byte[]> createFromFile(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "dedup_strategy", required = false) @Nullable String strategy,
            @RequestParam(name = "address_columns", required = false) @Nullable List<String> addressColumns,
            @RequestParam(name = "name_column", required = false) @Nullable String nameColumn,
            @RequestParam(name = "buffer_meters_column", required = false) @Nullable String bufferMetersColumn,
            @RequestParam(name = "tags_column", required = false) @Nullable String tagsColumn)
            throws IOException {
        if (file == null) {
            throw Faults.only(Location.BODY.to("file"), "missing", "Field required: a CSV file");
        }
        AddressTable.Columns columns = CsvUpload.columns(addressColumns, nameColumn, bufferMetersColumn, tagsColumn);
        return create(caller, CsvUpload.body(file.getBytes(), columns, strategy), idempotencyKey);
    }

    private ResponseEntity<byte[]> create(Caller caller, JsonBody body, @Nullable String idempotencyKey) {
        BulkCreateRequest bulk = BulkCreateRequest.parse(body.tree());
        BulkOrder order = new BulkOrder(
                bulk.bulkItems(),
                bulk.dedupStrategy(),
                body.fingerprint() + ":" + bulk.dedupStrategy(),
                IdempotencyKey.parse(idempotencyKey));
        return answers.response(bulkImport.create(caller, order, answers::encode));
    }

    @PostMapping(
            path = "/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_bulk_preview_geofences",
            summary = "Preview bulk create",
            description = "Tells what bulk create with `skip` would do now, and does nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = BulkPreviewRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What would happen to each item.",
            content = @Content(schema = @Schema(implementation = BulkPreviewResponse.class)))
    @Responses.Common
    @Responses.Guarded
    @Responses.Batch
    @Responses.Limited
    ResponseEntity<BulkPreviewResponse> preview(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        List<BulkItem> items =
                BulkPreviewRequest.parse(bodies.read(request).tree()).bulkItems();
        return switch (bulkImport.preview(caller, items)) {
            case BulkImport.Preview.Shown shown ->
                ResponseEntity.ok()
                        .headers(RateLimitHeaders.of(shown.grant()))
                        .body(BulkPreviewResponse.of(items, shown.results()));
            case BulkImport.Preview.OverLimit over -> throw RateLimitHeaders.exceeded(over.grant());
        };
    }
}
