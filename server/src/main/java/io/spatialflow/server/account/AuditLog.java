package io.spatialflow.server.account;

/** Who changed what, and when; entries are only ever added. */
public interface AuditLog {

    /** Adds an entry, inside the transaction at hand if there is one, so that no change lasts without its entry. */
    void add(AuditEntry entry);
}
