package io.spatialflow.benchmarks.question;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Addresses as people typed them, with the place that was meant: a CSV file with the columns query, lat and lon. */
public final class WrittenQuestions {

    private WrittenQuestions() {}

    public static List<Question> read(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Point truth =
                        new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
                questions.add(new Question(row.getField("query"), List.of(truth), true));
            }
        }
        return questions;
    }
}
