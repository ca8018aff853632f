package io.spatialflow.benchmarks.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.index.AddressPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file in the columns of OpenAddresses, as far as addresses to send can be made of its rows. */
public record OpenAddressesFile(Path path) {

    private static final String COLUMNS = "LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH";

    /** Where the points of a new file come from: handed over one by one. */
    public interface Points {
        void forEach(Consumer<AddressPoint> consumer);
    }

    /** Writes points into a gzipped file. */
    public static OpenAddressesFile write(Path file, Points points) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(COLUMNS + "\n");
            points.forEach(point -> write(out, point));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new OpenAddressesFile(file);
    }

    private static void write(Writer out, AddressPoint point) {
        try {
            out.write(String.format(
                    Locale.ROOT,
                    "%.7f,%.7f,%s,%s,,%s,,%s,%s,,\n",
                    point.point().longitude(),
                    point.point().latitude(),
                    point.number(),
                    point.street(),
                    point.area().city(),
                    point.area().region(),
                    point.area().postcode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows it has. */
    public long rows() throws IOException {
        try (BufferedReader lines = open()) {
            return lines.lines().count() - 1;
        }
    }

    /** Every address that has a town and a ZIP, and stands in one row only: a block of flats has a row for each flat. */
    public List<Address> addresses() throws IOException {
        Map<String, Integer> rowsOf = new HashMap<>();
        List<Address> addresses = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open())) {
            for (NamedCsvRecord row : rows) {
                if (isComplete(row)) {
                    Address address = address(row);
                    rowsOf.merge(address.text(), 1, Integer::sum);
                    addresses.add(address);
                }
            }
        }
        addresses.removeIf(address -> rowsOf.getOrDefault(address.text(), 0) > 1);
        return addresses;
    }

    private static boolean isComplete(NamedCsvRecord row) {
        return !row.getField("NUMBER").isBlank()
                && !row.getField("STREET").isBlank()
                && row.getField("UNIT").isBlank()
                && !row.getField("CITY").isBlank()
                && !row.getField("POSTCODE").isBlank();
    }

    private static Address address(NamedCsvRecord row) {
        String text = row.getField("NUMBER") + " " + row.getField("STREET") + ", " + row.getField("CITY") + ", "
                + row.getField("REGION") + " " + row.getField("POSTCODE");
        return new Address(text, Double.parseDouble(row.getField("LAT")), Double.parseDouble(row.getField("LON")));
    }

    private BufferedReader open() throws IOException {
        InputStream stream = Files.newInputStream(path);
        if (path.toString().endsWith(".gz")) {
            stream = new GZIPInputStream(stream, 1 << 16);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
