package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.server.account.FirstStart;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.Housekeeping;
import io.spatialflow.server.store.SqlAdmissions;
import io.spatialflow.server.store.SqlRateLimits;
import io.spatialflow.server.store.SqlUploadJobs;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A running server on one data directory, from its lock to its port; closing it lets go of everything, in order. */
final class Server implements AutoCloseable {

    private final FileLock lock;
    private final ConfigurableApplicationContext context;
    private final String address;
    private final Rounds rounds;

    private Server(FileLock lock, ConfigurableApplicationContext context, Rounds rounds, String host) {
        this.lock = lock;
        this.context = context;
        this.rounds = rounds;
        this.address = address(host, context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static String address(String host, String port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /**
     * Starts a server, making what is missing.
     *
     * @param port 0 for any that is free
     * @throws CommandFailed if another server runs on the directory, or a setting is wrong
     */
    static Server start(DataDirectory directory, String host, int port, Clock clock) throws IOException {
        FileLock lock = directory.lock();
        try {
            Settings settings = Settings.read(directory.settings(), System::getenv);
            Gazetteers gazetteers = directory.openGazetteers();
            Database database = Database.open(directory.database());
            // Before the first request can come in: it must not be taken for one that died with an earlier server.
            new SqlAdmissions(database, new SqlRateLimits(database, clock), clock).releaseUnfinished();
            new SqlUploadJobs(database, clock).releaseAll();
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .properties("server.address=" + host, "server.port=" + port)
                    .initializers(empty -> {
                        GenericApplicationContext beans = (GenericApplicationContext) empty;
                        beans.registerBean(Clock.class, () -> clock);
                        beans.registerBean(DataDirectory.class, () -> directory);
                        beans.registerBean(Settings.class, () -> settings);
                        beans.registerBean(Gazetteers.class, () -> gazetteers);
                        beans.registerBean(Database.class, () -> database);
                    })
                    .run();
            Rounds rounds = new Rounds(gazetteers, context.getBean(KeyUsage.class), new Housekeeping(database, clock));
            return new Server(lock, context, rounds, host);
        } catch (IOException | RuntimeException e) {
            lock.acquiredBy().close();
            throw e;
        }
    }

    /** Makes the first workspace, owner and key, if there is none. */
    Optional<FirstStart.Welcome> firstStart() {
        return context.getBean(Accounts.class).firstStart();
    }

    Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** All routes. */
    RequestMappingHandlerMapping mapping() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}. */
    String address() {
        return address;
    }

    /** Waits for the context to be closed, by a signal or by {@link #close}. */
    void awaitEnd() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                ended.countDown();
            }
        });
        ended.await();
    }

    @Override
    public void close() throws IOException {
        rounds.close();
        context.close();
        lock.acquiredBy().close();
    }
}
