package io.spatialflow.server.store;

import java.time.Clock;
import java.time.Duration;

/** Throws out what has had its time, so that the file holds what is still worth something. To be done now and then. */
public final class Housekeeping {

    /** Longer than any limit's window. A bucket that old is full again, as one that does not exist is. */
    private static final Duration OLDEST_BUCKET = Duration.ofDays(1);

    /** As long as an import can be looked at and undone. */
    private static final Duration OLDEST_IMPORT = Duration.ofDays(30);
    /** For so long after its end an invitation is still shown, to be sent again. */
    private static final Duration OLDEST_INVITATION = Duration.ofDays(30);

    /** What became of a file is of no interest for long; its fences are there. */
    private static final Duration OLDEST_UPLOAD = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public Housekeeping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void run() {
        long now = clock.millis();
        delete("delete from rate_limits where window_start < ?", now - OLDEST_BUCKET.toMillis());
        delete("delete from imports where updated_at < ? and kept = 0", now - OLDEST_IMPORT.toMillis());
        delete("delete from refresh_tokens where expires_at <= ?", now);
        delete("delete from password_resets where expires_at <= ?", now);
        delete("delete from api_key_secrets where expires_at <= ?", now);
        delete("delete from invitations where expires_at <= ?", now - OLDEST_INVITATION.toMillis());
        delete("delete from upload_jobs where completed_at < ?", now - OLDEST_UPLOAD.toMillis());
        database.shrinkLog();
    }

    private void delete(String sql, long before) {
        database.write(jdbc -> jdbc.sql(sql).param(before).update());
    }
}
