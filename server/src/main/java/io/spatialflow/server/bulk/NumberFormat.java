package io.spatialflow.server.bulk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a cell of a workbook shows its number, where that is more than the number: a ZIP with its zeros, a date. All others are
 * plain here, without separators and units that nobody would read back.
 *
 * @param kind what the number stands for
 * @param places where the digits of a ZIP go, a zero each, with the marks between; empty for the other kinds
 * @param upTo of a format for two sizes of numbers the largest that this is for; null for all others
 * @param beyond how larger ones are shown; null where there is no such difference
 */
record NumberFormat(
        Kind kind,
        String places,
        @Nullable BigDecimal upTo,
        @Nullable NumberFormat beyond) {

    /** What a number stands for. */
    enum Kind {
        NUMBER,
        DIGITS,
        DATE,
        TIME
    }

    /** What spreadsheets count with: more digits are noise of the machine. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Colours, languages, conditions; what is as wide as a letter, or fills a cell. Elapsed time stands in brackets too. */
    private static final Pattern UNSEEN = Pattern.compile("\\[(?![hmsHMS]+])[^\\]]*]|_.|\\*.");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final Pattern DAY = Pattern.compile("[ydYD]");
    private static final Pattern CLOCK = Pattern.compile("[hsHS]");
    private static final Pattern MONTH_OR_MINUTE = Pattern.compile("[mM]");
    private static final Pattern ZEROS = Pattern.compile("(?=.*0.*0)[0 ()-]*");

    /** A format for ZIPs with and without their last four digits tells them apart so. */
    private static final Pattern EITHER = Pattern.compile("\\[<=(\\d{1,9})]([^;]*);(.*)", Pattern.DOTALL);

    /** In the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final long SECONDS_OF_DAY = 86_400;

    /** @param code as workbooks write them; empty if there is none */
    static NumberFormat of(String code) {
        Matcher either = EITHER.matcher(code);
        if (either.matches()) {
            NumberFormat small = of(either.group(2));
            return new NumberFormat(small.kind, small.places, new BigDecimal(either.group(1)), of(either.group(3)));
        }
        int end = code.indexOf(';');
        String seen = UNSEEN.matcher(end < 0 ? code : code.substring(0, end)).replaceAll("");
        String signs = LITERAL.matcher(seen).replaceAll("");
        if (CLOCK.matcher(signs).find() || MONTH_OR_MINUTE.matcher(signs).find()) {
            boolean isDay = DAY.matcher(signs).find() || !CLOCK.matcher(signs).find();
            return new NumberFormat(isDay ? Kind.DATE : Kind.TIME, "", null, null);
        }
        if (DAY.matcher(signs).find()) {
            return new NumberFormat(Kind.DATE, "", null, null);
        }
        String places = LITERAL.matcher(seen).replaceAll("$1$2");
        return ZEROS.matcher(signs).matches()
                ? new NumberFormat(Kind.DIGITS, places, null, null)
                : new NumberFormat(Kind.NUMBER, "", null, null);
    }

    /** @param since1904 whether the workbook's days begin in 1904, as those of old Macs do */
    String show(BigDecimal number, boolean since1904) {
        if (upTo != null && beyond != null && number.compareTo(upTo) > 0) {
            return beyond.show(number, since1904);
        }
        boolean isMoment = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        String plain = number.signum() == 0
                ? "0"
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
        return switch (kind) {
            case NUMBER -> plain;
            case DIGITS -> plain.matches("\\d{1,18}") ? padded(plain) : plain;
            case DATE -> isMoment ? moment(number, since1904) : plain;
            // More than a day is a duration, which is no text that a list of addresses has.
            case TIME ->
                isMoment && number.compareTo(BigDecimal.ONE) < 0 ? clock(number).toString() : plain;
        };
    }

    /** The digits in the places of the zeros, from the right; those that are left over stand before them. */
    private String padded(String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        for (int i = places.length() - 1; i >= 0; i--) {
            boolean isDigit = places.charAt(i) == '0';
            left -= isDigit ? 1 : 0;
            shown.append(isDigit ? (left < 0 ? '0' : digits.charAt(left)) : places.charAt(i));
            if (i == places.indexOf('0') && left > 0) {
                shown.append(new StringBuilder(digits.substring(0, left)).reverse());
            }
        }
        return shown.reverse().toString();
    }

    /** As ISO 8601 writes it, whatever the cell's own order of day and month: that one nobody mistakes. */
    private static String moment(BigDecimal number, boolean since1904) {
        long days = number.longValue();
        // Spreadsheets believe that there was a 29 February in 1900.
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalTime time = clock(number);
        LocalDate day = first.plusDays(days);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    private static LocalTime clock(BigDecimal number) {
        double part = number.remainder(BigDecimal.ONE).doubleValue();
        return LocalTime.ofSecondOfDay(Math.min(SECONDS_OF_DAY - 1, Math.round(part * SECONDS_OF_DAY)));
    }
}
