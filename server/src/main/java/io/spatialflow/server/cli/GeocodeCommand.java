package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Explanation;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.upstream.Upstreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spatialflow geocode}. */
@Command(
        name = "geocode",
        mixinStandardHelpOptions = true,
        description = "Looks up one address, or each line of standard input, and prints JSON lines.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:found; or, for standard input, every line was answered", "1:not found", "2:wrong usage"})
final class GeocodeCommand implements Callable<Integer> {

    /** Enough to share work, few enough that answers flow. */
    private static final int LINES_AT_ONCE = 1_000;

    /** For those lines together, where upstream geocoders are asked. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Mixin
    private DataDirectoryOption data = new DataDirectoryOption();

    @Option(names = "--stats", description = "Says at the end, on standard error, how many were found and how fast.")
    private boolean stats;

    @Option(
            names = "--explain",
            description = "Prints how the address was read, each step that was taken, and each house that it came upon"
                    + " with its faults and what they cost; the answer of the local gazetteers comes last.")
    private boolean explain;

    @Option(names = "--city", paramLabel = "TEXT", description = "The town, where the address has it in a field.")
    private String city = "";

    @Option(names = "--state", paramLabel = "TEXT", description = "The state, likewise.")
    private String state = "";

    @Option(names = "--postcode", paramLabel = "TEXT", description = "The ZIP, likewise.")
    private String postcode = "";

    @Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "One address; without it, standard input.")
    private @Nullable String address;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (address == null && (explain || !query("").line().isEmpty())) {
            throw new CommandFailed("--explain, --city, --state and --postcode go with one ADDRESS");
        }
        GeocodeStats counted = new GeocodeStats();
        DataDirectory directory = data.directory();
        Settings settings = Settings.read(directory.settings(), System::getenv);
        try (Gazetteers gazetteers = directory.openGazetteers();
                Upstreams upstreams = settings.upstreams().open(PATIENCE)) {
            GazetteerGeocoder local = new GazetteerGeocoder(gazetteers);
            Geocoder geocoder = upstreams.behind(local, "geocode");
            if (address == null) {
                answerLines(geocoder, counted);
            } else if (explain) {
                explain(local.explain(query(address)), counted);
            } else {
                answer(geocoder, List.of(query(address)), counted);
            }
        }
        if (stats) {
            spec.commandLine().getErr().println(counted.summary());
        }
        return address == null || counted.allFound() ? 0 : 1;
    }

    private void answerLines(Geocoder geocoder, GeocodeStats counted) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> chunk = new ArrayList<>(LINES_AT_ONCE);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            chunk.add(line);
            if (chunk.size() == LINES_AT_ONCE) {
                answer(geocoder, AddressQuery.ofAll(chunk), counted);
                chunk.clear();
            }
        }
        answer(geocoder, AddressQuery.ofAll(chunk), counted);
    }

    private AddressQuery query(String text) {
        return new AddressQuery(text, city, state, postcode);
    }

    private void explain(Explanation explanation, GeocodeStats counted) {
        PrintWriter out = spec.commandLine().getOut();
        explanation.lines().forEach(out::println);
        counted.count(explanation.match());
        out.println(MatchLine.of(query(String.valueOf(address)).line(), explanation.match()));
        out.flush();
    }

    private void answer(Geocoder geocoder, List<AddressQuery> addresses, GeocodeStats counted) {
        PrintWriter out = spec.commandLine().getOut();
        List<Match> matches = geocoder.locate(addresses);
        for (int i = 0; i < addresses.size(); i++) {
            counted.count(matches.get(i));
            out.println(MatchLine.of(addresses.get(i).line(), matches.get(i)));
        }
        out.flush();
    }
}
