package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.exchange.Unreadable;
import io.spatialflow.server.exchange.UploadJobId;
import io.spatialflow.server.exchange.UploadJobs;
import io.spatialflow.server.exchange.UploadOptions;
import io.spatialflow.server.exchange.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of shapes in. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Files")
class UploadController {

    private static final String FILE_TYPES =
            "application/geo+json, application/vnd.google-earth.kml+xml, application/gpx+xml";

    private final Uploads uploads;
    private final UploadJobs jobs;

    UploadController(Uploads uploads, UploadJobs jobs) {
        this.uploads = uploads;
        this.jobs = jobs;
    }

    @PostMapping(
            path = "/upload",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_upload_geofences_async",
            summary = "Upload a file of shapes",
            description = "GeoJSON, KML or GPX. Each of its features becomes a geofence, is a duplicate, or has an"
                    + " error; that happens later, and the status tells how far it is.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadRequest.class),
                                            encoding = @Encoding(name = "file", contentType = FILE_TYPES))))
    @ApiResponse(
            responseCode = "202",
            description = "The file was taken in.",
            content = @Content(schema = @Schema(implementation = UploadJobResponse.class)))
    @Responses.Common
    @Responses.Guarded
    @Responses.WithBody
    @Responses.Limited
    ResponseEntity<UploadJobResponse> upload(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @Parameter(hidden = true) @RequestParam(name = "group_name", required = false) @Nullable String groupName,
            @Parameter(hidden = true) @RequestParam(name = "tags", required = false, defaultValue = "")
                    List<String> tags,
            @Parameter(hidden = true) @RequestParam(name = "buffer_meters", required = false) @Nullable
                    String bufferMeters,
            @Parameter(hidden = true) @RequestParam(name = "confirm_duplicate", required = false) @Nullable
                    String confirmDuplicate)
            throws IOException {
        if (file == null) {
            throw Faults.only(Location.BODY.to("file"), "missing", "Field required: a GeoJSON, KML or GPX file");
        }
        UploadOptions options = UploadRequest.options(groupName, tags, bufferMeters, confirmDuplicate);
        String filename = UploadRequest.filename(file.getOriginalFilename());
        return switch (submit(caller, filename, file.getBytes(), options)) {
            case Uploads.Outcome.Accepted accepted ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .headers(RateLimitHeaders.of(accepted.grant()))
                        .body(UploadJobResponse.of(accepted.job()));
            case Uploads.Outcome.OverLimit over -> throw RateLimitHeaders.exceeded(over.grant());
        };
    }

    private Uploads.Outcome submit(Caller caller, String filename, byte[] file, UploadOptions options) {
        try {
            return uploads.submit(caller, filename, file, options);
        } catch (Unreadable e) {
            throw Faults.only(
                    Location.BODY.to("file"), "file_format", "Input should be a file of shapes: " + e.reason());
        }
    }

    @GetMapping(path = PathIds.UPLOAD_STATUS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_geofences_api_get_upload_job_status",
            summary = "Tell what has become of an uploaded file",
            description = "Kept for 30 days after it was done.")
    @ApiResponse(responseCode = "200", description = "How far it is, and what went wrong.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    UploadJobStatusResponse status(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("job_id") String jobId) {
        return jobs.find(caller.workspaceId(), UploadJobId.parse(jobId))
                .map(UploadJobStatusResponse::of)
                .orElseThrow(ApiProblem::notFound);
    }
}
