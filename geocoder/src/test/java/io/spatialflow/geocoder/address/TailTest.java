package io.spatialflow.geocoder.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailTest {

    /** Each ending as what is left before it, state, ZIP, and whether it is doubtful. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x Addison VT 05491             | x addison:vt:05491; x addison vt::05491?
            x Addison VT 05491-1234        | x addison:vt:05491; x addison vt::05491?
            x Addison VT 05491 1234        | x addison:vt:05491; x addison vt::05491?
            x Addison VT 5491              | x addison:vt:05491; x addison vt::05491?
            x Addison TX 5491              | x addison tx 5491::
            x Addison 05491                | x addison::05491; x addison 05491::?
            x Addison 05491 VT             | x addison:vt:05491; x addison 05491 vt::?
            x Addison VT USA               | x addison:vt:; x addison vt::?
            x Addison VT 05491 United States of America | x addison:vt:05491; x addison vt::05491?
            x Charlotte North Carolina     | x charlotte:nc:; x charlotte north carolina::
            x Washington                   | x:wa:; x washington::
            x Elm Ct                       | x elm:ct:; x elm ct::?
            x West Virginia                | x:wv:; x west virginia::
            x Maple St                     | x maple st::
            us                             | us::
            """)
    void aTextEndsInSeveralWays(String text, String endings) {
        List<AddressText.Token> tokens = AddressText.of(text).tokens();
        assertThat(Tail.of(tokens).stream()
                        .map(tail -> tokens.subList(0, tail.end()).stream()
                                        .map(AddressText.Token::text)
                                        .collect(Collectors.joining(" "))
                                + ":" + tail.state() + ":" + tail.zip() + (tail.doubt() > 0 ? "?" : ""))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(endings);
    }
}
