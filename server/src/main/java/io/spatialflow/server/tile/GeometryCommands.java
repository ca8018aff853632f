package io.spatialflow.server.tile;

import java.util.Arrays;

/**
 * A geometry as a pen would draw it, in whole numbers from the upper left corner of the tile (Mapbox Vector Tile
 * Specification 2.1, section 4.3). Not for several threads.
 */
final class GeometryCommands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private int[] commands = new int[64];
    private int count;
    private int penX;
    private int penY;

    void point(int x, int y) {
        command(MOVE_TO, 1);
        move(x, y);
    }

    /**
     * Adds a ring, unless nothing is left of it in whole numbers.
     *
     * @param ring x, y, x, y and so on, in tile widths; it ends where it began
     * @param isShell whether it is the outer ring: those run clockwise on the screen, holes the other way
     * @return whether it was added
     */
    boolean ring(double[] ring, boolean isShell) {
        int[] corners = new int[ring.length];
        int length = 0;
        // The last is the first again.
        for (int i = 0; i < ring.length - 2; i += 2) {
            int x = rounded(ring[i]);
            int y = rounded(ring[i + 1]);
            if (length == 0 || corners[length - 2] != x || corners[length - 1] != y) {
                corners[length++] = x;
                corners[length++] = y;
            }
        }
        if (length > 2 && corners[0] == corners[length - 2] && corners[1] == corners[length - 1]) {
            length -= 2;
        }
        long area = doubledArea(corners, length);
        if (area == 0) {
            return false;
        }
        draw(corners, length, isShell != area > 0);
        return true;
    }

    static int rounded(double tileWidths) {
        return (int) Math.round(tileWidths * TileLayer.EXTENT);
    }

    /** By the surveyor's formula; above zero if it runs clockwise on the screen, where y grows downwards. */
    private static long doubledArea(int[] corners, int length) {
        long area = 0;
        for (int i = 0; i < length; i += 2) {
            int next = (i + 2) % length;
            area += (long) corners[i] * corners[next + 1] - (long) corners[next] * corners[i + 1];
        }
        return area;
    }

    private void draw(int[] corners, int length, boolean backwards) {
        for (int i = 0; i < length; i += 2) {
            if (i == 0) {
                command(MOVE_TO, 1);
            } else if (i == 2) {
                command(LINE_TO, length / 2 - 1);
            }
            int at = backwards ? length - 2 - i : i;
            move(corners[at], corners[at + 1]);
        }
        command(CLOSE_PATH, 1);
    }

    private void command(int id, int times) {
        add(times << 3 | id);
    }

    private void move(int x, int y) {
        add(zigzag(x - penX));
        add(zigzag(y - penY));
        penX = x;
        penY = y;
    }

    /** Small numbers of either sign become small numbers without one. */
    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private void add(int value) {
        if (count == commands.length) {
            commands = Arrays.copyOf(commands, 2 * count);
        }
        commands[count++] = value;
    }

    int[] commands() {
        return commands;
    }

    int count() {
        return count;
    }
}
