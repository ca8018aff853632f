package io.spatialflow.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDataSource;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.sqlite.SQLiteConnection;

/**
 * Connections to the file, kept open together with the statements they have prepared: SQLite runs many a statement in less
 * time than it takes to compile it. Safe for many threads.
 */
final class ConnectionPool implements AutoCloseable {

    /** Of each connection. The product has fewer, but for lists with many tags. */
    private static final int STATEMENTS = 250;

    private final GenericObjectPool<PoolableConnection> connections;
    private final DataSource source;

    /**
     * Opens none yet.
     *
     * @param size how many at most
     * @param wait how long whoever finds all in use waits for one
     * @param first what each connection is told first
     */
    ConnectionPool(ConnectionFactory driver, int size, Duration wait, List<String> first) {
        PoolableConnectionFactory factory = new PoolableConnectionFactory(driver, null);
        factory.setConnectionInitSql(first);
        factory.setPoolStatements(true);
        factory.setMaxOpenPreparedStatements(STATEMENTS);
        GenericObjectPoolConfig<PoolableConnection> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(size);
        config.setMaxIdle(size);
        config.setMaxWait(wait);
        config.setJmxEnabled(false);
        this.connections = new GenericObjectPool<>(factory, config);
        factory.setPool(connections);
        this.source = new PoolingDataSource<>(connections);
    }

    DataSource source() {
        return source;
    }

    /** Closes all that nobody uses now, so that whoever asks next gets a new one. */
    void renew() {
        connections.clear();
    }

    /** Closes one that is in use: it does not come back. */
    static void discard(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).close();
    }

    @Override
    public void close() {
        connections.close();
    }
}
