package io.spatialflow.server.store;

import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.team.Letter;
import io.spatialflow.server.team.Letters;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Letters to be sent, in table {@code letters}. */
public final class SqlLetters implements Letters {

    private final Database database;
    private final Clock clock;

    public SqlLetters(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Letter letter) {
        Instant now = clock.instant();
        database.write(jdbc -> jdbc.sql(
                        "insert into letters (id, kind, about, attempts, due_at) values (?, ?, ?, 0, ?)")
                .params(TimeOrderedUuid.next(now).toString(), letter.kind().name(), letter.about(), now.toEpochMilli())
                .update());
    }

    /** Most of the time there is none, which is found out without a write. */
    @Override
    public Optional<Due> take(Instant now, Instant leaseEnd) {
        boolean any = database.read(jdbc -> jdbc.sql("select exists (select 1 from letters where due_at <= ?)")
                .param(now.toEpochMilli())
                .query(Boolean.class)
                .single());
        return any ? takeFirst(now, leaseEnd) : Optional.empty();
    }

    private Optional<Due> takeFirst(Instant now, Instant leaseEnd) {
        return database.write(jdbc -> jdbc.sql("""
                        update letters set attempts = attempts + 1, due_at = :leaseEnd
                        where id = (select id from letters where due_at <= :now order by due_at, id limit 1)
                        returning id, kind, about, attempts""")
                .param("leaseEnd", leaseEnd.toEpochMilli())
                .param("now", now.toEpochMilli())
                .query((row, number) -> new Due(
                        UUID.fromString(row.getString("id")),
                        new Letter(Letter.Kind.valueOf(row.getString("kind")), row.getString("about")),
                        row.getInt("attempts")))
                .optional());
    }

    @Override
    public void postpone(UUID id, Instant until) {
        database.write(jdbc -> jdbc.sql("update letters set due_at = ? where id = ?")
                .params(until.toEpochMilli(), id.toString())
                .update());
    }

    @Override
    public void remove(UUID id) {
        database.write(jdbc -> jdbc.sql("delete from letters where id = ?")
                .param(id.toString())
                .update());
    }

    @Override
    public void withdraw(Letter letter) {
        database.write(jdbc -> jdbc.sql("delete from letters where kind = ? and about = ?")
                .params(letter.kind().name(), letter.about())
                .update());
    }
}
