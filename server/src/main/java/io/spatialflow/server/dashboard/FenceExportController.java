package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.exchange.ExportFormat;
import io.spatialflow.server.exchange.GeofenceExport;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the page shows, all pages of it, as a file. */
@Controller
class FenceExportController {

    private final GeofenceExport export;

    FenceExportController(GeofenceExport export) {
        this.export = export;
    }

    @GetMapping("/fences/geofences.{format}")
    void export(
            @AuthenticationPrincipal Membership member,
            @PathVariable String format,
            AskedFences asked,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = Arrays.stream(ExportFormat.values())
                .filter(known -> known.wireName().equals(format))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FenceFilter filter = asked.view().filter().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        GeofenceExport.Walk walk =
                export.begin(member.workspace().id(), new GeofenceQuery(GeofenceQuery.MAX_LIMIT, 0, filter));
        response.setContentType(wanted.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"geofences." + wanted.wireName() + "\"");
        walk.write(wanted, response.getOutputStream());
    }
}
