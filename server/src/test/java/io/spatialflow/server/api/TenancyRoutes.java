package io.spatialflow.server.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every route of the server, and how it could be made to show what belongs to another workspace. Whoever adds a route adds
 * its line here.
 */
final class TenancyRoutes {

    /** Routes that name one thing. Another workspace's is answered as one that does not exist: 404. */
    static final List<Route> OF_ONE = List.of(
            route("GET /api/v1/geofences/{fence}"),
            route("PUT /api/v1/geofences/{fence}", "{\"name\":\"ours\"}"),
            route("DELETE /api/v1/geofences/{fence}"),
            route("GET /api/v1/geofences/upload/{upload}/status"),
            route("POST /api/v1/geofences/{fence}/archive"),
            route("POST /api/v1/geofences/{fence}/unarchive"),
            route("PUT /api/v1/geofences/{fence}/group", "\"ours\""),
            route("GET /api/v1/geofences/groups/{group}/geofences"),
            route("POST /api/v1/geofences/groups/{group}/test-point", "{\"lat\":44.0,\"lng\":-73.0}"),
            route("GET /api/v1/account/api-keys/{apikey}"),
            route("PUT /api/v1/account/api-keys/{apikey}", "{\"name\":\"ours\"}"),
            route("PATCH /api/v1/account/api-keys/{apikey}", "{\"name\":\"ours\"}"),
            route("DELETE /api/v1/account/api-keys/{apikey}"),
            route("POST /api/v1/account/api-keys/{apikey}/rotate"),
            route("POST /api/v1/account/api-keys/{apikey}/regenerate"),
            route("PATCH /api/v1/account/api-keys/{apikey}/expiration"),
            route("PUT /api/v1/workspaces/members/{member}", "{\"role\":\"member\"}"),
            route("PATCH /api/v1/workspaces/members/{member}", "{\"role\":\"member\"}"),
            route("DELETE /api/v1/workspaces/members/{member}"),
            route("DELETE /api/v1/workspaces/invitations/{invitation}"),
            route("POST /api/v1/workspaces/invitations/{invitation}/resend"),
            route("POST /api/v1/auth/switch-workspace", "{\"workspace_id\":\"{workspace}\"}"),
            route("GET /api/v1/audit-logs/{entry}"),
            route("GET /dashboard/geofences/{fence}.json"),
            route("POST /fences/{fence}", "kind=address&name=ours&address=ours&radius=100"),
            route("POST /fences/{fence}/archive"),
            route("POST /fences/{fence}/unarchive"),
            route("POST /fences/{fence}/delete"),
            route("GET /import/{import}"),
            route("GET /import/{import}/errors.csv"),
            route("GET /dashboard/imports/{import}.json"),
            route("POST /import/{import}/reading", "header=true"),
            route("POST /import/{import}/columns", "column=address&radius=100"),
            route("POST /import/{import}/rows/{row}", "address=ours"),
            route("POST /import/{import}/rows/{row}/candidate", "candidate=0"),
            route("POST /import/{import}/rows/{row}/point", "latitude=44&longitude=-73"),
            route("POST /import/{import}/selection", "all=true&do=radius&radius=1"),
            route("POST /import/{import}/strategy", "strategy=OVERRIDE"),
            route("POST /import/{import}/create"),
            route("POST /import/{import}/undo"),
            route("POST /import/{import}/keep", "title=ours"),
            route("POST /import/{import}/release"),
            route("POST /import/{import}/again"),
            route("POST /import/{import}/delete"),
            route("GET /account/api-keys/{apikey}"),
            route("POST /account/api-keys/{apikey}", "name=ours"),
            route("POST /account/api-keys/{apikey}/rotate"),
            route("POST /account/api-keys/{apikey}/regenerate"),
            route("GET /account/api-keys/{apikey}/revoke"),
            route("POST /account/api-keys/{apikey}/revoke"),
            route("POST /account/workspace", "workspace={workspace}"),
            route("POST /settings/members/{member}/role", "role=member"),
            route("POST /settings/members/{member}/remove"),
            route("POST /settings/invitations/{invitation}/resend"),
            route("POST /settings/invitations/{invitation}/revoke"),
            route("POST /settings/invitations/{invitation}/link"));

    /** Routes that show many things, or make or look for some. They know only one's own. */
    static final List<Route> OF_MANY = List.of(
            route("GET /api/v1/geofences?limit=500&active_only=false&include_archived=true"),
            route("GET /api/v1/geofences?tags={tag}"),
            route("GET /api/v1/geofences/export?active_only=false&include_archived=true"),
            route("GET /api/v1/geofences/export?export_format=kml&tags={tag}"),
            route("POST /api/v1/geofences/bulk", "{\"items\":[{\"address\":\"{address}\"}]}"),
            route("POST /api/v1/geofences/preview", "{\"items\":[{\"address\":\"{address}\"}]}"),
            route("POST /api/v1/geofences", "{\"name\":\"ours\",\"source\":\"address\",\"address\":\"{nearby}\"}"),
            route("POST /api/v1/geofences", "{\"name\":\"ours\",\"address\":\"{elsewhere}\",\"group_name\":\"herd\"}"),
            route("POST /api/v1/geofences/test-point", "{\"lat\":44.6,\"lng\":-73.0}"),
            route("GET /api/v1/geofences/groups"),
            route("GET /api/v1/geofences/tags"),
            route("GET /api/v1/geofences/active-summary"),
            route("GET /api/v1/account/api-keys"),
            route("GET /api/v1/account/api-keys/expiring?days=365"),
            route("POST /api/v1/account/api-keys", "{\"name\":\"ours\"}"),
            route("GET /api/v1/workspaces"),
            route("PUT /api/v1/workspaces", "{\"description\":\"ours\"}"),
            route("PATCH /api/v1/workspaces", "{\"description\":\"ours\"}"),
            route("GET /api/v1/workspaces/usage"),
            route("GET /api/v1/workspaces/members"),
            route("GET /api/v1/workspaces/invitations"),
            route("GET /api/v1/auth/me"),
            route("PUT /api/v1/auth/me", "{\"name\":\"Me\"}"),
            route("PATCH /api/v1/auth/me", "{\"name\":\"Me\"}"),
            route("GET /api/v1/auth/feature-flags"),
            route("GET /api/v1/audit-logs?page_size=500"),
            route("GET /api/v1/audit-logs?user_id={member}"),
            route("GET /api/v1/audit-logs?search={email}"),
            route("GET /api/v1/audit-logs/export?export_format=json"),
            route("GET /api/v1/audit-logs/export?search={fence}"),
            route("GET /"),
            route("GET /?tag={tag}"),
            route("GET /account"),
            route("GET /account/api-keys"),
            route("GET /settings"),
            route("GET /settings/bulk-create-limit"),
            route("GET /settings/features"),
            route("GET /settings/members"),
            route("GET /settings/usage"),
            route("GET /activity?person={member}"),
            route("GET /activity?search={email}"),
            route("GET /activity/export?format=json"),
            route("GET /dashboard/geofences.json"),
            route("GET /dashboard/view.json?south=-85&west=-180&north=85&east=180"),
            route("GET /dashboard/extent.json"),
            route("GET /dashboard/tiles/{z}/{x}/{y}.png?tag={tag}"),
            route("GET /fences/geofences.{format}"),
            route("GET /api/v1/tiles/{z}/{x}/{y}.mvt?tags={tag}"),
            route("GET /api/v1/tiles/{z}/{x}/{y}.png?tags={tag}"),
            route("GET /import"));

    /** Routes for who runs the server: to anybody else they say no, whatever they are asked for. */
    static final List<Route> OF_OPERATORS = List.of(
            route("GET /api/v1/admin/workspaces"),
            route("POST /api/v1/admin/workspaces", "{\"name\":\"more\"}"),
            route("GET /api/v1/admin/workspaces/{workspace}"),
            route("PUT /api/v1/admin/workspaces/{workspace}", "{\"name\":\"ours\"}"),
            route("PATCH /api/v1/admin/workspaces/{workspace}", "{\"name\":\"ours\"}"));

    /** Routes that know of no workspace, or only of one's own self. */
    static final List<String> OF_NONE = List.of(
            "GET /api/v1/geofences/health",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/refresh",
            "PUT /api/v1/auth/password",
            "POST /api/v1/auth/password/forgot",
            "POST /api/v1/auth/password/reset",
            "POST /api/v1/public/signup",
            // Whoever has the link is invited: the secret in it is the only name that an invitation has there.
            "GET /api/v1/public/invitations/{token}",
            "POST /api/v1/public/invitations/accept",
            "POST /api/v1/workspaces/invitations",
            // It names nothing, and what it makes is asked for by id: see above.
            "POST /api/v1/geofences/upload",
            "POST /import",
            "POST /import/sample",
            "DELETE /api/v1/workspaces/members/me",
            // What it makes is asked for by id: see above.
            "POST /fences",
            // The reference data belong to the server, and nothing that was asked is kept.
            "GET /dashboard/addresses",
            "GET /dashboard/place.json",
            "GET /api/v1/geofences/geocode/autocomplete",
            "GET /api/v1/geofences/geocode/place",
            // For those who run the server, and so for every workspace; nobody else gets further than 403.
            "GET /api/v1/admin/workspaces",
            "POST /api/v1/admin/workspaces",
            "GET /api/v1/admin/workspaces/{workspace}",
            "PUT /api/v1/admin/workspaces/{workspace}",
            "PATCH /api/v1/admin/workspaces/{workspace}",
            // What they change is one's own, or one's own workspace's.
            "POST /account",
            "POST /account/api-keys",
            "POST /account/leave",
            "POST /account/logout-everywhere",
            "GET /account/password",
            "POST /account/password",
            "POST /settings",
            "POST /settings/bulk-create-limit",
            "POST /settings/features",
            "POST /settings/invitations",
            // The reference data belong to the server.
            "GET /data",
            "POST /data/add",
            "POST /data/cancel",
            "GET /dashboard/coverage.json",
            "GET /dashboard/ground/{z}/{x}/{y}.png",
            "GET /docs",
            "GET /docs/",
            "GET /docs/openapi.json",
            "GET /login",
            "POST /login",
            "GET /signup",
            "POST /signup",
            "GET /invitation",
            "POST /invitation",
            "GET /forgot",
            "POST /forgot",
            "GET /reset",
            "POST /reset");

    private TenancyRoutes() {}

    private static Route route(String request) {
        return new Route(request, "");
    }

    private static Route route(String request, String body) {
        return new Route(request, body);
    }

    static Stream<String> all() {
        return Stream.concat(
                Stream.of(OF_ONE, OF_MANY, OF_OPERATORS).flatMap(List::stream).map(Route::name), OF_NONE.stream());
    }

    /**
     * A route with names in curly brackets for what belongs to somebody.
     *
     * @param body empty for none; of a page the fields of its form, as in a query
     */
    record Route(String request, String body) {

        String method() {
            return request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        boolean isPage() {
            return !path().startsWith("/api/");
        }

        Map<String, String> fields() {
            return Stream.of(body.split("&"))
                    .filter(field -> !field.isEmpty())
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        }

        /** Without query, and whatever its variables are called. */
        String name() {
            return unnamed(request.replaceAll("\\?.*", ""));
        }

        static String unnamed(String route) {
            return route.replaceAll("\\{[^}]*}", "{}");
        }

        @Override
        public String toString() {
            return request;
        }
    }
}
