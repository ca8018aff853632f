package io.spatialflow.server.dashboard;

import java.util.Locale;
import java.util.Map;

/** What was done, in words. What has none yet is shown by its name. */
final class ActionWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("geofence.create", "Geofence created"),
            Map.entry("geofence.update", "Geofence changed"),
            Map.entry("geofence.delete", "Geofence deleted"),
            Map.entry("geofence.archive", "Geofence archived"),
            Map.entry("geofence.unarchive", "Geofence taken out of the archive"),
            Map.entry("geofence.group", "Geofence put into a group"),
            Map.entry("geofence.bulk_create", "Bulk create"),
            Map.entry("geofence.upload", "Geofences uploaded"),
            Map.entry("geofence.import_undo", "Import undone"),
            Map.entry("api_key.create", "API key created"),
            Map.entry("api_key.update", "API key changed"),
            Map.entry("api_key.expire", "API key given an end"),
            Map.entry("api_key.rotate", "API key rotated"),
            Map.entry("api_key.regenerate", "API key regenerated"),
            Map.entry("api_key.revoke", "API key revoked"),
            Map.entry("workspace.create", "Workspace created"),
            Map.entry("workspace.update", "Workspace settings changed"),
            Map.entry("member.add", "Member added"),
            Map.entry("member.invite", "Invitation made"),
            Map.entry("member.invite_again", "Invitation sent again"),
            Map.entry("member.invite_link", "Link of an invitation shown"),
            Map.entry("member.invite_revoke", "Invitation taken back"),
            Map.entry("member.join", "Member joined"),
            Map.entry("member.leave", "Member left"),
            Map.entry("member.remove", "Member removed"),
            Map.entry("member.role", "Role changed"),
            Map.entry("data.add", "Reference data added"),
            Map.entry("data.cancel", "Adding of reference data cancelled"),
            Map.entry("user.signup", "Signed up"),
            Map.entry("user.login", "Logged in"),
            Map.entry("user.login_refused", "Login refused"),
            Map.entry("user.logout", "Logged out everywhere"),
            Map.entry("user.rename", "Name changed"),
            Map.entry("user.operator", "Made operator, or no longer"),
            Map.entry("user.password_change", "Password changed"),
            Map.entry("user.password_link", "Link for a new password made"),
            Map.entry("user.password_reset", "Password reset"),
            Map.entry("user.refresh_token_reuse", "Stolen refresh token used"));

    private ActionWords() {}

    static String of(String action) {
        String known = WORDS.get(action);
        return known == null ? plain(action) : known;
    }

    /** {@code rate_limit_per_hour} is {@code Rate limit per hour}. */
    static String plain(String name) {
        String spaced = name.replaceAll("[_.]+", " ").strip();
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
