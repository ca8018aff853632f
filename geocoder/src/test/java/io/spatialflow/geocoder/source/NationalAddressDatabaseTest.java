package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.shapefile.TinyShapefile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text releases of the National Address Database: release 23, and the spelling before release 12. */
class NationalAddressDatabaseTest {

    private static final String HEADER =
            "\ufeffOID_,AddNum_Pre,Add_Number,AddNum_Suf,AddNo_Full,St_PreMod,St_PreDir,St_PreTyp,"
                    + "St_PreSep,St_Name,St_PosTyp,St_PosDir,St_PosMod,StNam_Full,Building,Floor,Unit,Room,Seat,Addtl_Loc,SubAddress,"
                    + "LandmkName,County,Inc_Muni,Post_City,Census_Plc,Uninc_Comm,Nbrhd_Comm,NatAmArea,NatAmSub,Urbnztn_PR,PlaceOther,"
                    + "PlaceNmTyp,State,Zip_Code,Plus_4,UUID,AddAuth,AddrRefSys,Longitude,Latitude,NatGrid,Elevation,Placement,"
                    + "AddrPoint,Related_ID,RelateType,ParcelSrc,Parcel_ID,AddrClass,Lifecycle,Effective,Expire,DateUpdate,AnomStatus,"
                    + "LocatnDesc,Addr_Type,DeliverTyp,NAD_Source,DataSet_ID\r\n";

    private static final String OLD_HEADER =
            "OID,State,County,Inc_Muni,Uninc_Comm,Nbrhd_Comm,Post_Comm,Zip_Code,Plus_4,"
                    + "Bulk_Zip,Bulk_Plus4,StN_PreMod,StN_PreDir,StN_PreTyp,StN_PreSep,StreetName,StN_PosTyp,StN_PosDir,StN_PosMod,"
                    + "AddNum_Pre,Add_Number,AddNum_Suf,LandmkPart,LandmkName,Building,Floor,Unit,Room,Addtl_Loc,Milepost,Longitude,"
                    + "Latitude,NatGrid_Coord,GUID,Addr_Type,Placement,Source,AddAuth,UniqWithin,LastUpdate,Effective,Expired\n";

    private final List<ReferenceRow> rows = new ArrayList<>();

    /** A row of the given columns, the others empty. */
    private static String row(String header, Map<String, String> values) {
        List<String> cells = new ArrayList<>();
        for (String column : header.strip().replace("\ufeff", "").split(",")) {
            cells.add(values.getOrDefault(column, ""));
        }
        return String.join(",", cells) + "\r\n";
    }

    private static String oak(Map<String, String> more) {
        java.util.HashMap<String, String> values = new java.util.HashMap<>(Map.of(
                "Add_Number", "5", "AddNo_Full", "5", "St_Name", "Oak", "St_PosTyp", "Lane", "StNam_Full", "Oak Lane"));
        values.putAll(Map.of("State", "VT", "County", "Washington", "Longitude", "-72.5", "Latitude", "44.2"));
        values.putAll(more);
        return row(HEADER, values);
    }

    @Test
    void aRowIsAnAddressPoint() throws IOException {
        read(HEADER
                + oak(Map.of(
                        "Unit",
                        "4B",
                        "Inc_Muni",
                        "Barre",
                        "Post_City",
                        "East Barre",
                        "Zip_Code",
                        "05641",
                        "UUID",
                        "{A}")));
        assertThat(rows)
                .containsExactly(new AddressPoint(
                        new Point(44.2, -72.5),
                        "5",
                        "Oak Lane",
                        "4B",
                        new PostalArea("East Barre", "Barre", "Washington", "VT", "05641")));
    }

    @Test
    void whatIsNotStatedIsLeftEmpty() throws IOException {
        read(HEADER
                + oak(Map.of("Inc_Muni", "Unincorporated", "Post_City", "Not stated", "Uninc_Comm", "Oakville"))
                + oak(Map.of("Inc_Muni", "Barre", "Post_City", "Not stated", "Uninc_Comm", "Not stated")));
        assertThat(rows)
                .extracting(row -> ((AddressPoint) row).area())
                .containsExactly(
                        new PostalArea("Oakville", "", "Washington", "VT", ""),
                        new PostalArea("", "Barre", "Washington", "VT", ""));
    }

    @Test
    void numberAndStreetArePutTogetherWhereTheyAreInPiecesOnly() throws IOException {
        read(HEADER
                + oak(Map.of(
                        "AddNo_Full",
                        "",
                        "AddNum_Pre",
                        "N",
                        "AddNum_Suf",
                        "1/2",
                        "StNam_Full",
                        "",
                        "St_PreDir",
                        "North"))
                + oak(Map.of("AddNo_Full", "", "AddNum_Suf", "1/2", "StNam_Full", "", "St_PosDir", "SE")));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(((AddressPoint) row).number()).isEqualTo("5 1/2");
            assertThat(((AddressPoint) row).street()).isEqualTo("Oak Lane SE");
        });
    }

    @Test
    void theSpellingOfOldReleasesIsKnown() throws IOException {
        read(OLD_HEADER
                + row(
                        OLD_HEADER,
                        Map.of(
                                "State",
                                "AR",
                                "County",
                                "Arkansas",
                                "Post_Comm",
                                "De Witt",
                                "Zip_Code",
                                "72042",
                                "StreetName",
                                "Molly",
                                "StN_PosTyp",
                                "Lane",
                                "Add_Number",
                                "27",
                                "Longitude",
                                "-91.24944241999999",
                                "Latitude",
                                "34.187814209999999")));
        assertThat(rows)
                .containsExactly(new AddressPoint(
                        new Point(34.18781421, -91.24944241999999),
                        "27",
                        "Molly Lane",
                        "",
                        PostalArea.of("De Witt", "Arkansas", "AR", "72042")));
    }

    @Test
    void theReleaseIsReadAsItIsZippedAndItsLicenceIsKnown(@TempDir Path folder) throws IOException {
        Path zip = Files.write(
                folder.resolve("NAD.zip"),
                TinyShapefile.zip(Map.of(
                        "TXT/NAD_r23.txt",
                        (HEADER + oak(Map.of())).getBytes(UTF_8),
                        "TXT/schema.ini",
                        "[NAD_r23.txt]".getBytes(UTF_8))));
        assertThat(Sources.licenceOf(zip)).startsWith("public domain (US Department of Transportation");
        List<Long> progress = new ArrayList<>();
        SourceReport report = Sources.read(
                zip, SourceOptions.NONE, (read, total, count) -> progress.addAll(List.of(read, total)), rows::add);
        assertThat(rows).hasSize(1);
        assertThat(progress).containsOnly(Files.size(zip));
        assertThat(report.refused()).isZero();
    }

    @Test
    void everyRowIsAccountedForWhateverIsInIt() throws IOException {
        Random random = new Random(23);
        String[] cells = {"", "5", "Oak", "VT", "-72.5", "44.2", "Not stated", "x", "0", "\"a,\"\"b\"", "é"};
        StringBuilder csv = new StringBuilder(HEADER);
        int columns = HEADER.split(",").length;
        for (int i = 0; i < 2000; i++) {
            for (int j = 0; j < columns; j++) {
                csv.append(j == 0 ? "" : ",").append(cells[random.nextInt(cells.length)]);
            }
            csv.append("\n").append(random.nextInt(10) == 0 ? oak(Map.of()) : "");
        }
        SourceReport report = read(csv.toString());
        assertThat(report.accepted()).isEqualTo(rows.size());
        assertThat(report.accepted() + report.refused())
                .isEqualTo(csv.toString().lines().count() - 1);
    }

    private SourceReport read(String text) throws IOException {
        return Sources.read(text.getBytes(UTF_8), "NAD.txt", SourceOptions.NONE, Progress.NONE, rows::add);
    }
}
