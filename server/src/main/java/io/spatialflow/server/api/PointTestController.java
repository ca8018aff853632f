package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Groups;
import io.spatialflow.server.geofence.PointTest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which fences a point lies in. Reads only, whatever the method says. */
@RestController
@RequestMapping("/api/v1/geofences")
class PointTestController {

    private final PointTest pointTest;
    private final Groups groups;
    private final RequestBodies bodies;

    PointTestController(PointTest pointTest, Groups groups, RequestBodies bodies) {
        this.pointTest = pointTest;
        this.groups = groups;
        this.bodies = bodies;
    }

    @PostMapping(path = "/test-point", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = "Geofences")
    @Operation(
            operationId = "apps_geofences_api_test_point",
            summary = "Test a point",
            description = "Tells which active geofences a point lies in, and which are the nearest. Changes nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TestPointRequest.class))))
    @ApiResponse(responseCode = "200", description = "What was found.")
    @Responses.Common
    @Responses.Guarded
    @Responses.WithBody
    TestPointResponse test(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        TestPointRequest.Asked asked =
                TestPointRequest.parse(bodies.read(request).tree());
        return TestPointResponse.of(pointTest.test(caller.workspaceId(), asked.point(), null, asked.limit()));
    }

    @PostMapping(path = PathIds.GROUP + "/test-point", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = "Groups")
    @Operation(
            operationId = "apps_geofences_api_test_group_point",
            summary = "Test a point against a group",
            description = "The same for the geofences of one group.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TestPointRequest.class))))
    @ApiResponse(responseCode = "200", description = "What was found.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.WithBody
    GroupTestPointOut testGroup(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable("group_id") String id,
            HttpServletRequest request) {
        TestPointRequest.Asked asked =
                TestPointRequest.parse(bodies.read(request).tree());
        Group group = groups.find(caller.workspaceId(), UUID.fromString(id)).orElseThrow(ApiProblem::notFound);
        return GroupTestPointOut.of(
                group.id(), pointTest.test(caller.workspaceId(), asked.point(), group.id(), asked.limit()));
    }
}
