package io.spatialflow.geocoder.source;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * OpenStreetMap's <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF</a>: blocks one after the other, each with its
 * size before it. The first reading notes which kinds of objects each block holds; later ones leap over those without the kind
 * they want.
 */
final class PbfFile implements OsmFile {

    /** Both limits are the format's own. They hold for a block as it lies in the file and for what it unpacks to. */
    private static final int LARGEST_HEADER = 64 << 10;

    private static final int LARGEST_BLOCK = 32 << 20;

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final String name;
    private final Opening opening;
    private final PbfContents contents = new PbfContents();

    PbfFile(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    @Override
    public void read(OsmVisitor.Kind kind, OsmVisitor visitor) throws IOException {
        int block = 0;
        try (DataInputStream in = new DataInputStream(opening.open())) {
            for (int size = headerSize(in); size >= 0; size = headerSize(in)) {
                BlobHeader header = BlobHeader.parseFrom(bytes(in, size, LARGEST_HEADER));
                readBlock(block, header, in, kind, visitor);
                block++;
            }
            contents.complete();
        } catch (InvalidProtocolBufferException e) {
            throw new UnreadableSource(
                    name + ", block " + block + ", is damaged (" + e.getMessage() + "): download it again", e);
        } catch (EOFException e) {
            throw new UnreadableSource(name + " ends in the middle of block " + block + ": download it again", e);
        }
        if (block == 0) {
            throw new UnreadableSource(name + " is empty: download it again", null);
        }
    }

    private void readBlock(int block, BlobHeader header, DataInputStream in, OsmVisitor.Kind kind, OsmVisitor visitor)
            throws IOException {
        boolean isHeader = header.getType().equals("OSMHeader");
        if (block == 0 && !isHeader) {
            throw new InvalidProtocolBufferException("it does not begin with a header");
        }
        int size = header.getDatasize();
        if (isHeader) {
            requireUnderstood(HeaderBlock.parseFrom(unpacked(bytes(in, size, LARGEST_BLOCK))));
        } else if (!header.getType().equals("OSMData") || !contents.mayHold(block, kind)) {
            // The format asks to pass over blocks of unknown types.
            in.skipNBytes(requireBetween(0, size, LARGEST_BLOCK));
        } else {
            byte[] data = unpacked(bytes(in, size, LARGEST_BLOCK));
            contents.note(block, data);
            if (contents.mayHold(block, kind)) {
                PbfBlock.tell(data, kind, visitor);
            }
        }
    }

    /** -1 after the last block. */
    private static int headerSize(DataInputStream in) throws IOException {
        byte[] size = in.readNBytes(Integer.BYTES);
        if (size.length == 0) {
            return -1;
        }
        if (size.length < Integer.BYTES) {
            throw new EOFException();
        }
        return requireBetween(0, ByteBuffer.wrap(size).getInt(), LARGEST_HEADER);
    }

    private static byte[] bytes(DataInputStream in, int size, int largest) throws IOException {
        byte[] bytes = in.readNBytes(requireBetween(0, size, largest));
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private byte[] unpacked(byte[] block) throws IOException {
        Blob blob = Blob.parseFrom(block);
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData()) {
            throw new UnreadableSource(
                    name + " is not compressed with zlib: convert it with"
                            + " \"osmium cat -f pbf,pbf_compression=zlib\"",
                    null);
        }
        int size = requireBetween(0, blob.getRawSize(), LARGEST_BLOCK);
        // One byte more than it says, to see that it says the truth.
        byte[] unpacked = new byte[size + 1];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().asReadOnlyByteBuffer());
            int count = 0;
            int more = -1;
            while (!inflater.finished() && more != 0 && count <= size) {
                more = inflater.inflate(unpacked, count, unpacked.length - count);
                count += more;
            }
            if (count != size || !inflater.finished()) {
                throw new InvalidProtocolBufferException("it does not unpack to " + size + " bytes");
            }
        } catch (DataFormatException e) {
            throw new InvalidProtocolBufferException("its compression: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
        return java.util.Arrays.copyOf(unpacked, size);
    }

    private void requireUnderstood(HeaderBlock header) throws UnreadableSource {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new UnreadableSource(
                        name + " needs a reader that understands \"" + feature + "\": take an extract of the present"
                                + " state of the map",
                        null);
            }
        }
    }

    private static int requireBetween(int least, int value, int most) throws InvalidProtocolBufferException {
        if (value < least || value > most) {
            throw new InvalidProtocolBufferException("a size of " + value + " bytes");
        }
        return value;
    }
}
