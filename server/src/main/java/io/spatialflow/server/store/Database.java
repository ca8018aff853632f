package io.spatialflow.server.store;

import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.Transactions;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.WorkspaceLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file: one connection that writes and a few that read. SQLite has one writer at a time anyway; waiting for it
 * in a queue of ours parks a thread, waiting inside SQLite would block a core. Safe for many threads.
 */
public final class Database implements WorkspaceLock, Transactions, AutoCloseable {

    private static final int READERS = 4;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int WRITER_CACHE_KIB = 16 * 1024;
    private static final int READER_CACHE_KIB = 32 * 1024;

    /** To this the write-ahead log shrinks back after a burst. */
    private static final int WAL_BYTES = 64 * 1024 * 1024;

    private final ConnectionPool writer;
    private final ConnectionPool readers;
    private final ChangeWatch watch;
    private final JdbcClient writing;
    private final JdbcClient reading;
    private final JdbcTemplate onWriter;
    private final TransactionTemplate transactions;

    private Database(ConnectionPool writer, ConnectionPool readers, ChangeWatch watch) {
        this.writer = writer;
        this.readers = readers;
        this.watch = watch;
        this.writing = JdbcClient.create(writer.source());
        this.reading = JdbcClient.create(readers.source());
        this.onWriter = new JdbcTemplate(writer.source());
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(writer.source()));
    }

    /**
     * Opens the file, making it or bringing it up to date first.
     *
     * @throws NewerSchema if a newer version of the product wrote it
     */
    public static Database open(Path file) {
        return open(file, WAIT);
    }

    /** @param wait how long to wait for others before giving up */
    static Database open(Path file, Duration wait) {
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        migrate(url);
        CountersFile counters = CountersFile.beside(file);
        try {
            counters.make(config(WRITER_CACHE_KIB, wait));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("making " + counters.path(), null, e);
        }
        return new Database(
                pool(url, 1, wait, counters),
                pool(url, READERS, wait, counters),
                new ChangeWatch(new ConnectionPool(source(url, config(0, wait))::getConnection, 1, wait, List.of())));
    }

    private static void migrate(String url) {
        SQLiteDataSource source = source(url, config(WRITER_CACHE_KIB, WAIT));
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/sqlite")
                    .javaMigrations(new FoldedColumn.Filling())
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new NewerSchema(e);
        }
    }

    private static ConnectionPool pool(String url, int size, Duration wait, CountersFile counters) {
        boolean reads = size > 1;
        SQLiteConfig sqlite = config(reads ? READER_CACHE_KIB : WRITER_CACHE_KIB, wait);
        if (!reads) {
            // Takes the write lock at once: a transaction that reads first and writes later can then never be refused.
            sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        List<String> first = new ArrayList<>(counters.attaching());
        if (reads) {
            first.add("pragma query_only = true");
        }
        return new ConnectionPool(source(url, sqlite)::getConnection, size, wait, first);
    }

    static SQLiteDataSource source(String url, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static SQLiteConfig config(int cacheKib, Duration wait) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(WAL_BYTES);
        config.setBusyTimeout((int) wait.toMillis());
        config.setCacheSize(-cacheKib);
        config.enforceForeignKeys(true);
        return config;
    }

    /** Asks something; inside a transaction of this thread, of what it has written so far too. */
    <T> T read(Function<JdbcClient, T> question) {
        return translating(() -> question.apply(inTransaction() ? writing : reading));
    }

    /** Whether this thread is in one. */
    boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Changes something, in the transaction of this thread if there is one. */
    <T> T write(Function<JdbcClient, T> change) {
        return translating(() -> change.apply(writing));
    }

    /** Differs from what it was if anybody has changed anything since, but for what is counted with each request. */
    long version() {
        return translating(watch::version);
    }

    /** Several changes that last together or not at all. */
    <T> T transaction(Supplier<T> work) {
        return translating(() -> {
            try {
                return transactions.execute(status -> work.get());
            } catch (TransactionException e) {
                // The driver believes itself in a transaction that SQLite never began or has ended by itself,
                // and would go on believing it.
                writer.renew();
                throw e;
            }
        });
    }

    /**
     * Several changes that last together or not at all, on the connection that writes. Cheaper than {@link #transaction} by
     * all that Spring would keep account of. Not inside another.
     */
    <T> T bareTransaction(ConnectionCallback<T> work) {
        return translating(() -> onWriter.execute((ConnectionCallback<T>) connection -> {
            try {
                connection.setAutoCommit(false);
                T result = work.doInConnection(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (RuntimeException | SQLException e) {
                // What state the connection is in now is nothing to rely on; without it nothing is kept.
                ConnectionPool.discard(connection);
                throw e;
            }
        }));
    }

    /** Batches of one statement go past {@link JdbcClient}, which knows none. */
    Batches batches() {
        return new Batches(writer.source());
    }

    /** Whether a transaction could be begun and ended now. */
    public boolean canWrite() {
        try {
            return transaction(() -> true);
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    /** Takes what was written ahead into the file itself, and gives the log's space back. */
    void shrinkLog() {
        write(jdbc -> jdbc.sql("pragma wal_checkpoint(truncate)").query().listOfRows());
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return transaction(work);
    }

    /** In SQLite whoever writes has the whole file for himself, and so the workspace. */
    @Override
    public <T> T hold(WorkspaceId workspaceId, Supplier<T> work) {
        return transaction(work);
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public void close() {
        watch.close();
        readers.close();
        writer.close();
    }

    /** The file was written by a newer version of the product: this one might destroy what it does not know. */
    public static final class NewerSchema extends RuntimeException {
        private static final long serialVersionUID = 1;

        NewerSchema(FlywayValidateException cause) {
            super(
                    "the database does not fit this version of SpatialFlow: a newer version wrote it, or its migrations"
                            + " were changed. Start the version that wrote it, or restore the backup made before the"
                            + " upgrade. " + cause.getMessage(),
                    cause);
        }
    }
}
