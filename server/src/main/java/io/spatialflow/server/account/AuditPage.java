package io.spatialflow.server.account;

import java.util.List;

/**
 * Some entries of the audit log, newest first.
 *
 * @param total how many there are in all pages
 */
public record AuditPage(List<AuditRecord> records, long total) {

    public AuditPage {
        records = List.copyOf(records);
    }
}
