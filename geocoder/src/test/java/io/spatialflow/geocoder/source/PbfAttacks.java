package io.spatialflow.geocoder.source;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.StringTable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** Files that say of themselves what is not so. */
final class PbfAttacks {

    private PbfAttacks() {}

    static byte[] saysItIsLarge() {
        byte[] header = BlobHeader.newBuilder()
                .setType("OSMData")
                .setDatasize(Integer.MAX_VALUE)
                .build()
                .toByteArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(new PbfBytes().toBytes());
            new DataOutputStream(bytes).writeInt(header.length);
            bytes.write(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] saysItIsSmallerThanItIs() {
        return packed(new byte[100_000], 10);
    }

    static byte[] blockBeyondTheLimit() {
        return packed(new byte[1 << 20], 600_000_000);
    }

    static byte[] millionsOfEmptyNodes() {
        byte[] nodes = new byte[8 << 20];
        for (int i = 0; i < nodes.length; i += 2) {
            nodes[i] = PrimitiveGroup.NODES_FIELD_NUMBER << 3 | 2;
        }
        ByteString group = ByteString.copyFrom(nodes);
        // A group of four million empty nodes, written by hand because the library refuses to make them.
        ByteString.Output block = ByteString.newOutput();
        try {
            var out = com.google.protobuf.CodedOutputStream.newInstance(block);
            out.writeMessage(
                    PrimitiveBlock.STRINGTABLE_FIELD_NUMBER,
                    StringTable.newBuilder().addS(ByteString.EMPTY).build());
            out.writeBytes(PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER, group);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PbfBytes()
                .block("OSMData", block.toByteString().toByteArray())
                .toBytes();
    }

    static byte[] otherCompression() {
        return new PbfBytes()
                .blob(
                        "OSMData",
                        Blob.newBuilder()
                                .setRawSize(10)
                                .setZstdData(ByteString.copyFrom(new byte[10]))
                                .build())
                .toBytes();
    }

    static byte[] textOutsideTheTable() {
        return dense(node().addKeysVals(99).addKeysVals(99).addKeysVals(0));
    }

    static byte[] nodesWithoutCoordinates() {
        return dense(node().clearLat());
    }

    static byte[] keyWithoutValue() {
        return dense(node().addKeysVals(1));
    }

    static byte[] wayWithoutEnd() {
        return new PbfBytes().way(1, new long[1_000_000]).endBlock().toBytes();
    }

    private static DenseNodes.Builder node() {
        return DenseNodes.newBuilder().addId(1).addLat(1).addLon(1);
    }

    private static byte[] dense(DenseNodes.Builder nodes) {
        PrimitiveBlock block = PrimitiveBlock.newBuilder()
                .setStringtable(StringTable.newBuilder().addS(ByteString.EMPTY))
                .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(nodes))
                .build();
        return new PbfBytes().block("OSMData", block.toByteArray()).toBytes();
    }

    private static byte[] packed(byte[] content, int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PbfBytes()
                .blob(
                        "OSMData",
                        Blob.newBuilder()
                                .setRawSize(size)
                                .setZlibData(ByteString.copyFrom(packed.toByteArray()))
                                .build())
                .toBytes();
    }
}
