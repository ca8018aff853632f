package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final Map<String, String> ROW = Map.of("a", "1", "b", "2", "c", "", "odd, name", "3", "it's", "4");

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            city=A              ~ 1
            CITY = a            ~ 1
            city=a+b            ~ 1 2
            city=a + c + b      ~ 1 2
            city=c|b            ~ 2
            city=c+c|c|a+b      ~ 1 2
            city='Barre'        ~ Barre
            city='O''Brien'     ~ O'Brien
            city='a,b+c|d'      ~ a,b+c|d
            city='Old'+b        ~ Old 2
            city="Odd, Name"    ~ 3
            city=it's           ~ 4
            city=missing        ~ ``
            street=a,city=b     ~ 2
            """)
    void aMappingSaysWhereTheTextIs(String mapping, String text) {
        assertThat(MappingParser.parse(mapping).text(Field.CITY, column -> ROW.getOrDefault(column, "")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                  ~ has no =
            city                ~ has no = after "city"
            city=               ~ names no column for city
            city=a+             ~ names no column for city
            city=|a             ~ names no column for city
            town=a              ~ knows no "town", but number, street
            city=a,city=b       ~ has city twice
            city='a             ~ never closed
            city='a'b           ~ has "b" where
            city=a,             ~ has no =
            """)
    void whatIsNoMappingIsToldWithAnExample(String mapping, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceOptions.mapped(mapping))
                .withMessageContainingAll("the mapping", message, "number=HOUSENO");
    }

    @Test
    void oldWordsForParityAndGeometryAreUnderstood() {
        Mapping mapping = MappingParser.parse("from=a,to=b,interpolation=c,wkt=d,street=e");
        assertThat(mapping.has(Field.PARITY, Field.GEOMETRY)).isTrue();
        assertThat(mapping.kind(false)).isEqualTo(Mapping.Kind.RANGES);
    }
}
