package io.spatialflow.benchmarks.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Addok over HTTP. For use by many threads at once. */
public final class AddokClient implements AutoCloseable {

    private static final String BOUNDARY = "spatialflow-benchmarks";

    private static final char SEPARATOR = ';';

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    public AddokClient(String address) {
        this.address = address;
    }

    /** One address; without completing words, which is for boxes that people type into. */
    public PeerAnswer search(String text) throws IOException, InterruptedException {
        URI uri = URI.create(
                address + "/search?limit=1&autocomplete=0&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        byte[] body = send(HttpRequest.newBuilder(uri).build());
        JsonNode first = JsonMapper.shared().readTree(body).path("features").path(0);
        if (first.isMissingNode()) {
            return PeerAnswer.none("nothing");
        }
        JsonNode point = first.path("geometry").path("coordinates");
        JsonNode told = first.path("properties");
        return new PeerAnswer(
                Optional.of(new Point(point.path(1).doubleValue(), point.path(0).doubleValue())),
                String.format(
                        Locale.ROOT,
                        "%s: %s, score %.2f",
                        told.path("type").stringValue(""),
                        told.path("label").stringValue(""),
                        told.path("score").doubleValue()));
    }

    /** A file of addresses in one request, in their order. */
    public List<PeerAnswer> searchCsv(List<String> texts) throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder("q\n");
        texts.forEach(text -> file.append('"').append(text).append("\"\n"));
        String form = part("name=\"columns\"", "q")
                + part("name=\"delimiter\"", Character.toString(SEPARATOR))
                + part("name=\"data\"; filename=\"list.csv\"", file.toString())
                + "--" + BOUNDARY + "--\r\n";
        byte[] body = send(HttpRequest.newBuilder(URI.create(address + "/search/csv"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        List<PeerAnswer> answers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(SEPARATOR)
                .ofNamedCsvRecord(new String(body, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                answers.add(answer(row));
            }
        }
        return answers;
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static PeerAnswer answer(NamedCsvRecord row) {
        if (row.getField("latitude").isBlank()) {
            return PeerAnswer.none("nothing");
        }
        Point point =
                new Point(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
        return new PeerAnswer(Optional.of(point), row.getField("result_label"));
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("Addok answered " + response.statusCode() + " to " + request.uri());
        }
        return response.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
