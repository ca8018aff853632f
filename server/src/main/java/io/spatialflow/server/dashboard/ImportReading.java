package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.Reading;
import io.spatialflow.server.bulk.Separator;
import io.spatialflow.server.bulk.TextEncoding;
import java.util.List;

/** How a list was read, and how else it could be. */
record ImportReading(Reading reading) {

    public boolean hasEncoding() {
        return reading.encoding() != null;
    }

    public boolean hasSeparator() {
        return reading.separator() != null;
    }

    public boolean hasSheets() {
        return reading.sheets().size() > 1;
    }

    public boolean hasHiddenRows() {
        return reading.aside().hiddenRows() > 0;
    }

    /** What keeps the list from being what its workbook shows; empty if nothing does. */
    public String warning() {
        int formulas = reading.aside().emptyFormulas();
        return formulas == 0
                ? ""
                : "The workbook has " + Moments.counted(formulas, "formula") + " and the result of none: their cells"
                        + " are empty here. Open it in a spreadsheet program, save it, and bring it again.";
    }

    public List<TextEncoding> encodings() {
        return List.of(TextEncoding.values());
    }

    public List<Separator> separators() {
        return List.of(Separator.values());
    }

    /** What stands between cells, in words. */
    public String words(Separator separator) {
        return switch (separator) {
            case COMMA -> "Comma ,";
            case SEMICOLON -> "Semicolon ;";
            case TAB -> "Tab";
            case PIPE -> "Bar |";
            case NONE -> "None: a line is an address";
        };
    }

    /** All of it on one line. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        TextEncoding encoding = reading.encoding();
        Separator separator = reading.separator();
        String sheet = reading.sheet();
        if (encoding != null) {
            line.append(encoding.label()).append(" · ");
        }
        if (separator != null) {
            line.append(
                            switch (separator) {
                                case COMMA -> "cells with commas between";
                                case SEMICOLON -> "cells with semicolons between";
                                case TAB -> "cells with tabs between";
                                case PIPE -> "cells with bars between";
                                case NONE -> "an address a line";
                            })
                    .append(" · ");
        }
        if (sheet != null) {
            line.append("sheet ").append(sheet).append(" · ");
        }
        Reading.Aside aside = reading.aside();
        line.append(reading.header() ? "the first row is a heading" : "no heading");
        if (aside.titles() > 0) {
            line.append(" · ").append(Moments.counted(aside.titles(), "row")).append(" above it left out");
        }
        if (aside.hiddenRows() > 0) {
            line.append(" · ")
                    .append(Moments.counted(aside.hiddenRows(), "hidden row"))
                    .append(" ")
                    .append(aside.withHidden() ? "read too" : "left out");
        }
        return line.toString();
    }
}
