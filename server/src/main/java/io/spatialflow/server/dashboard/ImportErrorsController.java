package io.spatialflow.server.dashboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.RowFilter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rows of an import that made no fence, as a file to mend and bring again. */
@RestController
class ImportErrorsController {

    private static final RowFilter WITHOUT_FENCE =
            RowFilter.of(EnumSet.of(ListRow.Outcome.DUPLICATE, ListRow.Outcome.AMBIGUOUS, ListRow.Outcome.FAILED));

    /** Without it Excel takes UTF-8 for Windows-1252. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final AddressLists lists;
    private final ImportDesk desk;

    ImportErrorsController(AddressLists lists, ImportDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping("/import/{id}/errors.csv")
    ResponseEntity<String> errors(@AuthenticationPrincipal Membership member, @PathVariable String id) {
        AddressList list = desk.list(member, id);
        List<List<String>> cells = lists.cells(list, 0, list.rowCount());
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(list));
            for (ListRow row : lists.rows(list, WITHOUT_FENCE, 0, list.rowCount())) {
                csv.writeRecord(
                        line(row, cells.get(row.number()), list.columns().size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"not-imported.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(text.toString());
    }

    private static List<String> header(AddressList list) {
        List<String> header = new ArrayList<>(List.of("row"));
        list.columns().forEach(column -> header.add(harmless(column)));
        header.add("reason");
        return header;
    }

    private static List<String> line(ListRow row, List<String> cells, int width) {
        List<String> line = new ArrayList<>();
        line.add(Integer.toString(row.number() + 1));
        for (int i = 0; i < width; i++) {
            line.add(i < cells.size() ? harmless(cells.get(i)) : "");
        }
        line.add(reason(new ImportRow(row, 1)));
        return line;
    }

    private static String reason(ImportRow row) {
        ImportWords.Words problem = row.problem();
        return problem == null ? harmless("Duplicate of " + row.match()) : problem.what() + ". " + problem.mend();
    }

    /** A spreadsheet runs what begins like a formula, so that a quote goes before it (OWASP, "CSV Injection"). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[\\d.]+")
                ? "'" + cell
                : cell;
    }
}
