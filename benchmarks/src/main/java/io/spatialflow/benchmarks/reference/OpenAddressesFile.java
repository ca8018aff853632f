package io.spatialflow.benchmarks.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A file in the columns of OpenAddresses, as far as addresses to send can be made of its rows. */
public record OpenAddressesFile(Path path) {

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
