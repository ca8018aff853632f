package io.spatialflow.server.store;

import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows {@code l} of the audit log are meant. Only what is asked for is in the SQL: an index serves no condition that may
 * or may not hold.
 */
record AuditCondition(String sql, Map<String, Object> params) {

    private static final String SEARCH = """
            (l.action like :search escape '\\' or l.resource_type like :search escape '\\'
                or l.resource_id like :search escape '\\' or l.network_address like :search escape '\\'
                or l.changes like :search escape '\\'
                or l.user_id in (select id from users where email like :search escape '\\')
                or l.api_key_id in (select id from api_keys
                    where workspace_id = :workspace and name like :search escape '\\'))""";

    static AuditCondition of(WorkspaceId workspaceId, AuditQuery query) {
        AuditCondition condition =
                new AuditCondition("l.workspace_id = :workspace", Map.of("workspace", workspaceId.toString()));
        if (query.action() != null) {
            condition = condition.and(" and l.action = :action", "action", query.action());
        }
        if (query.userId() != null) {
            condition = condition.and(
                    " and l.user_id = :user", "user", query.userId().toString());
        }
        if (query.resourceType() != null) {
            condition = condition.and(" and l.resource_type = :type", "type", query.resourceType());
        }
        if (query.from() != null) {
            condition = condition.and(" and l.at >= :from", "from", query.from().toEpochMilli());
        }
        if (query.until() != null) {
            condition =
                    condition.and(" and l.at < :until", "until", query.until().toEpochMilli());
        }
        return query.search() == null ? condition : condition.and(" and " + SEARCH, "search", anywhere(query.search()));
    }

    /** Of these rows the ones after an entry, when the newest come first. */
    AuditCondition before(AuditEntry entry) {
        return and(
                        " and (l.at, l.id) < (:lastAt, :lastId)",
                        "lastAt",
                        entry.at().toEpochMilli())
                .and("", "lastId", entry.id().toString());
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private AuditCondition and(String more, String name, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(params);
        longer.put(name, value);
        return new AuditCondition(sql + more, longer);
    }
}
