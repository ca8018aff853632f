package io.spatialflow.geocoder.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.spatialflow.geocoder.index.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The postal codes of <a href="https://download.geonames.org/export/zip/">GeoNames</a>, of which those with ZIPs are read. */
final class GeoNamesPostal implements SourceFormat {

    private static final Pattern FIRST_LINE =
            Pattern.compile("[A-Z]{2}\\t[^\\t\\n]{1,20}(\\t[^\\t\\n]*){7}\\t-?[0-9.]+\\t-?[0-9.]+(\\t[0-9]?)?\\r?\\n?");

    // The columns, as its readme.txt has them.
    private static final int COUNTRY = 0;
    private static final int POSTCODE = 1;
    private static final int NAME = 2;
    private static final int STATE = 4;
    private static final int COUNTY = 5;
    private static final int LATITUDE = 9;
    private static final int LONGITUDE = 10;

    /** In characters. */
    private static final int LARGEST_FIELD = 1 << 16;

    private static final char NEVER = '\1';

    /** GeoNames lists the territories as countries, but their mail is that of the United States. */
    private static final Set<String> WITH_ZIPS = Set.of("US", "PR", "GU", "VI", "AS", "MP");

    @Override
    public String name() {
        return "GeoNames postal codes";
    }

    @Override
    public String licence() {
        return "CC BY 4.0, GeoNames";
    }

    @Override
    public boolean recognises(Head head) {
        return FIRST_LINE.matcher(head.text()).lookingAt();
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        PlaceRows places = new PlaceRows(rows);
        long line = 0;
        try (InputStream stream = file.open();
                Reader text = Text.strict(stream)) {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator('\t')
                    // There are no quotation marks but those that belong to a name.
                    .quoteCharacter(NEVER)
                    .maxBufferSize(LARGEST_FIELD)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text)
                    .iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                row(line, record.getFields(), places, rows);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new UnreadableSource(
                    file.name() + ", after line " + line + ": " + e.getMessage() + ". Download it again", e);
        }
    }

    private static void row(long line, List<String> fields, PlaceRows places, RowReader rows) {
        if (fields.size() <= LONGITUDE) {
            rows.refuse(line, Refusal.MALFORMED);
            return;
        }
        String country = fields.get(COUNTRY);
        if (!WITH_ZIPS.contains(country)) {
            rows.refuse(line, Refusal.ABROAD);
            return;
        }
        places.take(
                line,
                new PlaceRows.Raw(
                        Place.Kind.POSTCODE,
                        fields.get(NAME),
                        fields.get(COUNTY),
                        country.equals("US") ? fields.get(STATE) : country,
                        fields.get(POSTCODE),
                        fields.get(LATITUDE),
                        fields.get(LONGITUDE),
                        ""));
    }
}
