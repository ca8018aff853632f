package io.spatialflow.geocoder.source;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import java.io.IOException;
import java.util.Arrays;

/** Which kinds of objects the blocks of a PBF file hold, one byte for each block. */
final class PbfContents {

    /** Usual are 8,000 objects in a block. Each becomes several Java objects, which two bytes in the file can ask for. */
    private static final int MOST_ENTRIES = 1 << 20;

    private byte[] kinds = new byte[1 << 10];
    private boolean complete;

    /** All blocks have been noted. */
    void complete() {
        complete = true;
    }

    /** True as long as nothing is known of the block. */
    boolean mayHold(int block, OsmVisitor.Kind kind) {
        return block >= kinds.length || kinds[block] == 0 && !complete || (kinds[block] & bit(kind)) != 0;
    }

    /**
     * Looks through a block without making objects of it.
     *
     * @throws InvalidProtocolBufferException if it holds unreasonably much
     */
    void note(int block, byte[] data) throws IOException {
        if (block >= kinds.length) {
            kinds = Arrays.copyOf(kinds, block * 2);
        }
        // The highest bit says that the block is known, even if it holds none of the three kinds.
        int found = 1 << 7;
        int entries = 0;
        CodedInputStream in = CodedInputStream.newInstance(data);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            boolean group = field == PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER;
            if (!group && field != PrimitiveBlock.STRINGTABLE_FIELD_NUMBER
                    || WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                in.skipField(tag);
                continue;
            }
            int outer = in.pushLimit(in.readRawVarint32());
            for (int inner = in.readTag(); inner != 0; inner = in.readTag()) {
                found |= group ? bit(WireFormat.getTagFieldNumber(inner)) : 0;
                entries++;
                in.skipField(inner);
            }
            in.popLimit(outer);
        }
        if (entries > MOST_ENTRIES) {
            throw new InvalidProtocolBufferException(entries + " entries in one block");
        }
        kinds[block] = (byte) found;
    }

    private static int bit(int groupField) {
        return switch (groupField) {
            case PrimitiveGroup.NODES_FIELD_NUMBER, PrimitiveGroup.DENSE_FIELD_NUMBER -> bit(OsmVisitor.Kind.NODE);
            case PrimitiveGroup.WAYS_FIELD_NUMBER -> bit(OsmVisitor.Kind.WAY);
            case PrimitiveGroup.RELATIONS_FIELD_NUMBER -> bit(OsmVisitor.Kind.RELATION);
            default -> 0;
        };
    }

    private static int bit(OsmVisitor.Kind kind) {
        return 1 << kind.ordinal();
    }
}
