package io.spatialflow.server.exchange;

import static io.spatialflow.server.exchange.Files.kml;
import static io.spatialflow.server.exchange.Files.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that means harm: refused before anything is expanded or fetched. */
class HostileXmlTest {

    private static final String PLACEMARK =
            "<Placemark><name>&x;</name><Point><coordinates>1,2</coordinates></Point></Placemark>";

    @Test
    void noFileOfTheServerIsRead(@TempDir Path folder) throws Exception {
        Path secret = folder.resolve("secret.txt");
        java.nio.file.Files.writeString(secret, "secret");
        assertRefused("<!DOCTYPE kml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + kml(PLACEMARK), "DOCTYPE");
        assertRefused("<!DOCTYPE kml SYSTEM \"" + secret.toUri() + "\">" + kml(PLACEMARK), "DOCTYPE");
        assertRefused(
                "<!DOCTYPE kml [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>" + kml(PLACEMARK), "DOCTYPE");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE kml [<!ENTITY x \"ha\">");
        String before = "x";
        for (int i = 0; i < 30; i++) {
            bomb.append("<!ENTITY x%d \"%s\">".formatted(i, ("&" + before + ";").repeat(10)));
            before = "x" + i;
        }
        assertRefused(bomb + "]>" + kml(PLACEMARK.replace("&x;", "&" + before + ";")), "DOCTYPE");
    }

    @Test
    void anEntityThatIsNotDeclaredIsRefused() {
        assertRefused(kml(PLACEMARK), "x");
    }

    @Test
    void nestingIsBounded() {
        assertRefused("<kml>" + "<Folder>".repeat(100_000), "64 deep");
        assertRefused(kml("<Placemark>" + "<MultiGeometry>".repeat(50_000)), "64 deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<kml>",
                "<kml></kml><kml/>",
                "<kml></gpx>",
                "<kml><Placemark></kml>",
                "<html/>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><kml/>",
                "<kml a='1' a='2'/>",
                "<kml>\u0001</kml>",
                "<"
            })
    void brokenFilesAreRefusedWhole(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageMatching("(?s).{20,}")
                .hasMessageNotContaining("\n");
    }

    @Test
    void descriptionsFullOfHtmlAreNoAttack() {
        String html = "&lt;b&gt;x&lt;/b&gt;".repeat(50);
        String placemark = "<Placemark><name>Depot</name><description>" + html
                + "</description><Point><coordinates>1,2</coordinates></Point></Placemark>";
        assertThat(Files.drafts(kml(placemark.repeat(1_000)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1_000);
    }

    @Test
    void otherEncodingsAreReadAsTheySay() {
        String file = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><kml><Placemark><name>Ä</name><Point><coordinates>1,2"
                + "</coordinates></Point></Placemark></kml>";
        assertThat(Files.drafts(file.getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .extracting(draft -> draft.profile().name())
                .isEqualTo("Ä");
    }

    private static void assertRefused(String file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageContaining(why);
    }
}
