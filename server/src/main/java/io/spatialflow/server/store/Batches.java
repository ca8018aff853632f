package io.spatialflow.server.store;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement with many rows. */
record Batches(JdbcTemplate jdbc) {

    Batches(DataSource writer) {
        this(new JdbcTemplate(writer));
    }

    void update(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, List.copyOf(rows));
        }
    }
}
