package io.spatialflow.geocoder.upstream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.spatialflow.geocoder.address.AddressParser;
import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.match.MatchLevel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The batch endpoint of the Census Geocoder: a CSV file of addresses in, one of matches out, in no particular order. Its
 * points lie on the street, between the ends of an address range.
 */
final class CensusFormat implements Format {

    private static final int MOST = 10_000;

    /** Columns of an answer: identifier, question, outcome, exactness, address, "longitude,latitude", line, side. */
    private static final int ID = 0;

    private static final int OUTCOME = 2;
    private static final int EXACTNESS = 3;
    private static final int ADDRESS = 4;
    private static final int POINT = 5;

    private static final double EXACT = 0.9;
    private static final double NOT_EXACT = 0.75;

    CensusFormat(Secret unused) {}

    @Override
    public int mostAtOnce() {
        return MOST;
    }

    @Override
    public HttpRequest.Builder request(URI base, List<Question> questions) {
        String boundary = "----" + UUID.randomUUID();
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        String body = part + "\"benchmark\"\r\n\r\nPublic_AR_Current\r\n"
                + part + "\"addressFile\"; filename=\"addresses.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file(questions) + "\r\n--" + boundary + "--\r\n";
        return HttpRequest.newBuilder(Json.address(base, "/geocoder/locations/addressbatch"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String file(List<Question> questions) {
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                csv.writeRecord(
                        Integer.toString(i), question.street(), question.city(), question.state(), question.zip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    @Override
    public List<Answer> read(byte[] body, int questions) throws UnreadableAnswer {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(questions, Answer.NOTHING));
        int answered = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new String(body, StandardCharsets.UTF_8))) {
            for (CsvRecord row : rows) {
                answers.set(id(row, questions), answer(row));
                answered++;
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadableAnswer("no CSV");
        }
        if (answered != questions) {
            throw new UnreadableAnswer(answered + " answers to " + questions + " questions");
        }
        return answers;
    }

    private static int id(CsvRecord row, int questions) throws UnreadableAnswer {
        String id = row.getField(ID).strip();
        if (row.getFieldCount() <= OUTCOME || !id.matches("\\d{1,6}") || Integer.parseInt(id) >= questions) {
            throw new UnreadableAnswer("a row for none of the questions");
        }
        return Integer.parseInt(id);
    }

    private static Answer answer(CsvRecord row) throws UnreadableAnswer {
        return switch (row.getField(OUTCOME).strip()) {
            case "No_Match" -> Answer.NOTHING;
            case "Tie" -> Answer.TIE;
            case "Match" -> {
                if (row.getFieldCount() <= POINT) {
                    throw new UnreadableAnswer("a match without a point");
                }
                yield Answer.of(List.of(place(row)));
            }
            default -> throw new UnreadableAnswer("an outcome that is not documented");
        };
    }

    private static Place place(CsvRecord row) {
        String address = row.getField(ADDRESS);
        String[] point = row.getField(POINT).split(",", 2);
        double confidence = row.getField(EXACTNESS).strip().equals("Exact") ? EXACT : NOT_EXACT;
        double longitude = Numbers.degrees(point[0]);
        double latitude = point.length == 2 ? Numbers.degrees(point[1]) : Double.NaN;
        if (!(AddressParser.read(AddressText.of(address)) instanceof Reading.House house)) {
            return new Place(latitude, longitude, MatchLevel.STREET, confidence, "", "", List.of(), "", "", address);
        }
        Interpretation read = house.interpretations().getFirst();
        return new Place(
                latitude,
                longitude,
                MatchLevel.INTERPOLATED,
                confidence,
                read.number().display(),
                read.street().text(),
                List.of(read.city()),
                read.state().toUpperCase(Locale.ROOT),
                read.zip(),
                address);
    }
}
