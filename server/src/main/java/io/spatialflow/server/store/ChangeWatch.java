package io.spatialflow.server.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells whether the file was changed, by whatever connection of whatever process. SQLite knows that without reading the
 * file, but says it of one connection to itself: so there is one that does nothing else. Safe for many threads.
 */
final class ChangeWatch implements AutoCloseable {

    private final ConnectionPool connection;
    private final JdbcTemplate jdbc;

    /** @param connection a pool of one, which changes nothing */
    ChangeWatch(ConnectionPool connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(connection.source());
    }

    long version() {
        Long version = jdbc.queryForObject("pragma data_version", Long.class);
        if (version == null) {
            throw new IllegalStateException("SQLite has no data_version");
        }
        return version;
    }

    @Override
    public void close() {
        connection.close();
    }
}
