package io.spatialflow.server.api;

import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.AuditTrail;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.exchange.AuditExport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what. */
@RestController
@RequestMapping("/api/v1/audit-logs")
@Tag(name = "Audit log")
class AuditController {

    private static final String ONE = "/{id:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}}";

    private final AuditTrail trail;
    private final AuditExport export;
    private final Clock clock;

    AuditController(AuditTrail trail, AuditExport export, Clock clock) {
        this.trail = trail;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "apps_audit_api_list_audit_logs", summary = "List who changed what, newest first")
    @AuditParams.Filters
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "page_size",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "integer",
                            minimum = "1",
                            maximum = "" + AuditParams.MAX_PAGE_SIZE,
                            defaultValue = "" + AuditParams.DEFAULT_PAGE_SIZE))
    @ApiResponse(responseCode = "200", description = "A page of it.")
    @Responses.Common
    @Responses.Guarded
    AuditLogListResponse list(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> query) {
        AuditParams params = new AuditParams(query);
        AuditQuery wanted = params.query();
        int page = params.page();
        int pageSize = params.pageSize();
        params.throwIfAny();
        return AuditLogListResponse.of(trail.page(caller.workspaceId(), wanted, page, pageSize), page, pageSize);
    }

    @GetMapping("/export")
    @Operation(
            operationId = "apps_audit_api_export_audit_logs",
            summary = "Export who changed what, newest first",
            description =
                    "However long it is. In CSV a text that a spreadsheet might take for a formula begins with `'`.")
    @AuditParams.Filters
    @Parameter(
            name = "export_format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"csv", "json"},
                            defaultValue = "csv"))
    @ApiResponse(
            responseCode = "200",
            description = "All of it.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = AuditLogResponse.class)))
            })
    @Responses.Common
    @Responses.Guarded
    void export(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        AuditParams params = new AuditParams(query);
        AuditQuery wanted = params.query();
        AuditExport.Format format = params.format();
        params.throwIfAny();
        AuditExport.Ready ready = export.prepare(caller.workspaceId(), wanted, format);
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, fileName(format));
        ready.writeTo(response.getOutputStream());
    }

    private String fileName(AuditExport.Format format) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ContentDisposition.attachment()
                .filename("audit-log-" + today + "." + format.extension())
                .build()
                .toString();
    }

    @GetMapping(ONE)
    @Operation(operationId = "apps_audit_api_get_audit_log", summary = "Get one entry of the audit log")
    @ApiResponse(responseCode = "200", description = "The entry.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    AuditLogResponse get(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id) {
        return AuditLogResponse.of(
                trail.find(caller.workspaceId(), UUID.fromString(id)).orElseThrow(ApiProblem::notFound));
    }
}
