package io.spatialflow.server.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether the file was changed, by whatever connection of whatever process. SQLite knows that without reading the
 * file, but says it of one connection to itself: so there is one that does nothing else. Safe for many threads.
 */
final class ChangeWatch implements AutoCloseable {

    private final ConnectionPool connection;
    private final JdbcClient jdbc;

    /** @param connection a pool of one, which changes nothing */
    ChangeWatch(ConnectionPool connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection.source());
    }

    long version() {
        return jdbc.sql("pragma data_version").query(Long.class).single();
    }

    @Override
    public void close() {
        connection.close();
    }
}
