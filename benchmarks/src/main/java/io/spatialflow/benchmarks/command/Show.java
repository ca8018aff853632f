package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.Address;
import io.spatialflow.benchmarks.reference.AddressPool;
import io.spatialflow.benchmarks.server.BulkApi;
import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import io.spatialflow.benchmarks.server.StoredFences;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows on real addresses that the strategies do what they say and that a killed server loses nothing. */
@Command(
        name = "benchmarks/show",
        mixinStandardHelpOptions = true,
        description =
                "Imports real addresses, sends them again under each strategy, then kills the server in the middle"
                        + " of batches and looks whether anything acknowledged is lost or anything is half done. Ends with 1"
                        + " if anything is wrong.")
public final class Show implements Callable<Integer> {

    /** In each life at most three, and one for the strategies. */
    private static final int MOST_BATCHES_IN_A_LIFE = 3;

    /** More would take a large part of Vermont; what comes after them is sent under override. */
    private static final int MOST_FRESH_BATCHES = 100;

    @Mixin
    private WorkbenchOptions options = new WorkbenchOptions();

    @Option(names = "--kills", description = "How often to kill (default: ${DEFAULT-VALUE}).", defaultValue = "20")
    private int kills;

    private final Checks checks = new Checks();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Show()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Workbench workbench = options.prepare();
        try {
            System.out.printf("%s, %s%n", workbench.machine(), workbench.describeReference());
            show(workbench);
        } finally {
            options.cleanUp(workbench);
            checks.print();
        }
        return checks.allRight() ? 0 : 1;
    }

    private void show(Workbench workbench) throws IOException, InterruptedException, SQLException {
        Launcher launcher = workbench.freshLauncher("server");
        workbench.say(
                "%s",
                launcher.run("data", "add", workbench.reference().path().toString(), "--name", Workbench.GAZETTEER));
        String apiKey = launcher.run("keys", "create", "--name", "show");
        int batches = Math.min(MOST_FRESH_BATCHES, 1 + MOST_BATCHES_IN_A_LIFE * kills);
        AddressPool pool = KnownAddresses.pool(workbench, batches);
        Iterator<List<Address>> known;
        try (RunningServer server = RunningServer.start(launcher);
                BulkApi api = new BulkApi(server.address(), apiKey)) {
            known = KnownAddresses.find(workbench, api, pool.fresh(), batches).iterator();
            new Strategies(api, checks).show(known.next());
        }
        try (StoredFences file = new StoredFences(new DataDirectory(launcher.dataDirectory()).database())) {
            Ledger ledger = new Ledger(file.fences(), file.auditedBatches());
            Killing killing = new Killing(launcher, file, apiKey, known, ledger, checks, new Random(workbench.seed()));
            for (int kill = 1; kill <= kills; kill++) {
                killing.once();
                workbench.say("kill %d of %d: %d fences acknowledged", kill, kills, ledger.fences());
            }
            killing.finish();
            System.out.println(killing.summary());
        }
    }
}
