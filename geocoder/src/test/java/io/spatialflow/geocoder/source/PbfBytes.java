package io.spatialflow.geocoder.source;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes small PBF files, the dense way that all writers use. Tags are given as "key=value". */
final class PbfBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> strings = new ArrayList<>(List.of(""));
    private DenseNodes.Builder nodes = DenseNodes.newBuilder();
    private final PrimitiveGroup.Builder ways = PrimitiveGroup.newBuilder();
    private final PrimitiveGroup.Builder relations = PrimitiveGroup.newBuilder();
    private long lastId;
    private long lastLatitude;
    private long lastLongitude;

    PbfBytes() {
        this("OsmSchema-V0.6", "DenseNodes");
    }

    PbfBytes(String... features) {
        block(
                "OSMHeader",
                HeaderBlock.newBuilder()
                        .addAllRequiredFeatures(List.of(features))
                        .build()
                        .toByteArray());
    }

    PbfBytes node(long id, double latitude, double longitude, String... tags) {
        long lat = Math.round(latitude * 1e7);
        long lon = Math.round(longitude * 1e7);
        nodes.addId(id - lastId).addLat(lat - lastLatitude).addLon(lon - lastLongitude);
        for (String tag : tags) {
            nodes.addKeysVals(string(key(tag))).addKeysVals(string(value(tag)));
        }
        nodes.addKeysVals(0);
        lastId = id;
        lastLatitude = lat;
        lastLongitude = lon;
        return this;
    }

    PbfBytes way(long id, long[] refs, String... tags) {
        Way.Builder way = Way.newBuilder().setId(id);
        long last = 0;
        for (long ref : refs) {
            way.addRefs(ref - last);
            last = ref;
        }
        for (String tag : tags) {
            way.addKeys(string(key(tag))).addVals(string(value(tag)));
        }
        ways.addWays(way);
        return this;
    }

    /** Members are given as "role=w12" or "role=n12". */
    PbfBytes relation(long id, List<String> members, String... tags) {
        Relation.Builder relation = Relation.newBuilder().setId(id);
        long last = 0;
        for (String member : members) {
            long ref = Long.parseLong(value(member).substring(1));
            relation.addMemids(ref - last).addRolesSid(string(key(member)));
            relation.addTypes(value(member).startsWith("w") ? Relation.MemberType.WAY : Relation.MemberType.NODE);
            last = ref;
        }
        for (String tag : tags) {
            relation.addKeys(string(key(tag))).addVals(string(value(tag)));
        }
        relations.addRelations(relation);
        return this;
    }

    /** Ends a block of the file, with the objects since the last one. */
    PbfBytes endBlock() {
        PrimitiveBlock.Builder block = PrimitiveBlock.newBuilder();
        StringTable.Builder table = StringTable.newBuilder();
        strings.forEach(string -> table.addS(ByteString.copyFromUtf8(string)));
        block.setStringtable(table);
        if (nodes.getIdCount() > 0) {
            block.addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(nodes));
        }
        block.addPrimitivegroup(ways).addPrimitivegroup(relations);
        block("OSMData", block.build().toByteArray());
        nodes = DenseNodes.newBuilder();
        ways.clear();
        relations.clear();
        lastId = 0;
        lastLatitude = 0;
        lastLongitude = 0;
        return this;
    }

    /** Adds a block of any content. */
    PbfBytes block(String type, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int size = deflater.deflate(packed);
        deflater.end();
        return blob(
                type,
                Blob.newBuilder()
                        .setRawSize(content.length)
                        .setZlibData(ByteString.copyFrom(packed, 0, size))
                        .build());
    }

    PbfBytes blob(String type, Blob blob) {
        byte[] header = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build()
                .toByteArray();
        try {
            new DataOutputStream(bytes).writeInt(header.length);
            bytes.write(header);
            blob.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private int string(String string) {
        int at = strings.indexOf(string);
        if (at < 0) {
            strings.add(string);
            return strings.size() - 1;
        }
        return at;
    }

    private static String key(String tag) {
        return tag.substring(0, tag.indexOf('='));
    }

    private static String value(String tag) {
        return tag.substring(tag.indexOf('=') + 1);
    }
}
