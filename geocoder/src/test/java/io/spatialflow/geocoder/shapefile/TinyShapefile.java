package io.spatialflow.geocoder.shapefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes shapefiles of a few records, as bytes. */
public final class TinyShapefile implements Shapefile.Parts {

    public static final int POINT = 1;
    public static final int LINE = 3;
    public static final int POINT_Z = 11;
    public static final int LINE_Z = 13;

    private static final int WIDTH = 20;

    private final String[] columns;
    private final Charset charset;
    private final List<byte[]> shapes = new ArrayList<>();
    private final List<byte[]> rows = new ArrayList<>();
    private final Map<String, byte[]> notes = new LinkedHashMap<>();
    private double west;
    private double south;
    private double east;
    private double north;

    public TinyShapefile(Charset charset, String... columns) {
        this.charset = charset;
        this.columns = columns;
    }

    /** A .prj, a .cpg. */
    public TinyShapefile note(String ending, String content) {
        notes.put(ending, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A point if there are two numbers, else a line in one piece. */
    public TinyShapefile row(int type, double[] pairs, String... values) {
        ByteBuffer shape = ByteBuffer.allocate(200 + 8 * pairs.length).order(ByteOrder.LITTLE_ENDIAN);
        shape.putInt(type);
        if (type % 10 == 3) {
            shape.position(36);
            shape.putInt(1).putInt(pairs.length / 2).putInt(0);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            shape.putDouble(pairs[i]).putDouble(pairs[i + 1]);
            west = Math.min(west, pairs[i]);
            east = Math.max(east, pairs[i]);
            south = Math.min(south, pairs[i + 1]);
            north = Math.max(north, pairs[i + 1]);
        }
        if (type > 10) {
            // Heights and measures, of which nothing is read.
            shape.putDouble(7).putDouble(8);
        }
        return shape(shape.flip()).values(' ', values);
    }

    private TinyShapefile shape(ByteBuffer shape) {
        byte[] bytes = new byte[shape.remaining()];
        shape.get(bytes);
        shapes.add(bytes);
        return this;
    }

    public TinyShapefile rawShape(byte[] content, String... values) {
        shapes.add(content);
        return values(' ', values);
    }

    private TinyShapefile values(char flag, String... values) {
        ByteBuffer row = ByteBuffer.allocate(1 + WIDTH * columns.length);
        java.util.Arrays.fill(row.array(), (byte) ' ');
        row.put((byte) flag);
        for (int i = 0; i < values.length; i++) {
            byte[] text = values[i].getBytes(charset);
            row.position(1 + i * WIDTH).put(text, 0, Math.min(text.length, WIDTH));
        }
        rows.add(row.array());
        return this;
    }

    public TinyShapefile deleteLast() {
        rows.getLast()[0] = '*';
        return this;
    }

    public byte[] shp() {
        int length = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
        ByteBuffer shp = ByteBuffer.allocate(length);
        shp.putInt(9994).position(24);
        shp.putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(1000);
        shp.putInt(shapes.isEmpty() ? 0 : shapes.getFirst()[0]);
        shp.putDouble(west).putDouble(south).putDouble(east).putDouble(north).position(100);
        shp.order(ByteOrder.BIG_ENDIAN);
        for (int i = 0; i < shapes.size(); i++) {
            shp.putInt(i + 1).putInt(shapes.get(i).length / 2).put(shapes.get(i));
        }
        return shp.array();
    }

    public byte[] dbf() {
        int header = 32 + 32 * columns.length + 1;
        int row = 1 + WIDTH * columns.length;
        ByteBuffer dbf = ByteBuffer.allocate(header + row * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put(0, (byte) 3).putInt(4, rows.size()).putShort(8, (short) header).putShort(10, (short) row);
        for (int i = 0; i < columns.length; i++) {
            byte[] name = columns[i].getBytes(StandardCharsets.US_ASCII);
            dbf.put(32 + 32 * i, name, 0, Math.min(name.length, 11));
            dbf.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) WIDTH);
        }
        dbf.put(header - 1, (byte) 0x0d).position(header);
        rows.forEach(dbf::put);
        return dbf.put((byte) 0x1a).array();
    }

    /** All its parts under one name. */
    public Map<String, byte[]> files(String stem) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(stem + ".shp", shp());
        files.put(stem + ".dbf", dbf());
        notes.forEach((ending, content) -> files.put(stem + "." + ending, content));
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public @Nullable InputStream open(String ending) {
        byte[] content = files("x").get("x." + ending);
        return content == null ? null : new ByteArrayInputStream(content);
    }
}
