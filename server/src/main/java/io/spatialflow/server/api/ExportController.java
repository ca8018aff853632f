package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.exchange.ExportFormat;
import io.spatialflow.server.exchange.GeofenceExport;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of shapes out. */
@RestController
@RequestMapping("/api/v1/geofences")
@Tag(name = "Files")
class ExportController {

    private static final List<String> FORMATS =
            Stream.of(ExportFormat.values()).map(ExportFormat::wireName).toList();

    private final GeofenceExport export;

    ExportController(GeofenceExport export) {
        this.export = export;
    }

    @GetMapping("/export")
    @Operation(
            operationId = "apps_geofences_api_export_geofences",
            summary = "Export geofences as a file",
            description = "All of them, oldest first. GeoJSON and KML can be uploaded again and give the same"
                    + " geofences; CSV has the columns of bulk create and more, but no outlines.")
    @Parameter(
            name = "export_format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"geojson", "kml", "csv"},
                            defaultValue = "geojson"))
    @FenceParams.Filters
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "application/geo+json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/vnd.google-earth.kml+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @Responses.Common
    @Responses.Guarded
    void export(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        FenceParams params = new FenceParams(query);
        String word = params.word("export_format", FORMATS);
        FenceFilter filter = params.filter();
        params.throwIfAny();
        GeofenceExport.Walk walk =
                export.begin(caller.workspaceId(), new GeofenceQuery(GeofenceQuery.MAX_LIMIT, 0, filter));
        write(walk, ExportFormat.valueOf(word.toUpperCase(Locale.ROOT)), response);
    }

    /** Once it has begun there is no other status to answer with: a file that can't be ended is broken off. */
    private static void write(GeofenceExport.Walk walk, ExportFormat format, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"geofences." + format.wireName() + "\"");
        try {
            walk.write(format, response.getOutputStream());
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException("an export broke off", e);
            }
            response.reset();
            throw e;
        }
    }
}
