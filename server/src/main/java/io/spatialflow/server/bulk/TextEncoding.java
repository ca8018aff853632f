package io.spatialflow.server.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * An encoding that lists are saved in. Of encodings that differ only in what one of them leaves undefined the larger is
 * here: Windows-1252 stands for ISO-8859-1 too, Windows-1254 for ISO-8859-9, Windows-949 for EUC-KR.
 */
public enum TextEncoding {
    UTF_8("UTF-8", "Unicode (UTF-8)"),
    UTF_16LE("UTF-16LE", "Unicode (UTF-16, little-endian)"),
    UTF_16BE("UTF-16BE", "Unicode (UTF-16, big-endian)"),
    UTF_32LE("UTF-32LE", "Unicode (UTF-32, little-endian)"),
    UTF_32BE("UTF-32BE", "Unicode (UTF-32, big-endian)"),
    WINDOWS_1252("windows-1252", "Western European (Windows-1252, ISO-8859-1)"),
    MAC_ROMAN("x-MacRoman", "Western European (Mac Roman)"),
    DOS_850("IBM850", "Western European (DOS, code page 850)"),
    WINDOWS_1250("windows-1250", "Central European (Windows-1250)"),
    ISO_8859_2("ISO-8859-2", "Central European (ISO-8859-2)"),
    WINDOWS_1254("windows-1254", "Turkish (Windows-1254, ISO-8859-9)"),
    WINDOWS_1251("windows-1251", "Cyrillic (Windows-1251)"),
    KOI8_R("KOI8-R", "Cyrillic (KOI8-R)"),
    ISO_8859_5("ISO-8859-5", "Cyrillic (ISO-8859-5)"),
    DOS_866("IBM866", "Cyrillic (DOS, code page 866)"),
    WINDOWS_1253("windows-1253", "Greek (Windows-1253)"),
    ISO_8859_7("ISO-8859-7", "Greek (ISO-8859-7)"),
    WINDOWS_1255("windows-1255", "Hebrew (Windows-1255)"),
    WINDOWS_1256("windows-1256", "Arabic (Windows-1256)"),
    SHIFT_JIS("windows-31j", "Japanese (Shift_JIS)"),
    EUC_JP("EUC-JP", "Japanese (EUC-JP)"),
    GB18030("GB18030", "Chinese, simplified (GB18030)"),
    BIG5("Big5", "Chinese, traditional (Big5)"),
    EUC_KR("x-windows-949", "Korean (EUC-KR)");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;
    private final String label;

    TextEncoding(String charset, String label) {
        this.charset = Charset.forName(charset);
        this.label = label;
    }

    /** The one of this name; empty if there is none. */
    public static Optional<TextEncoding> named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.name().equals(name))
                .findFirst();
    }

    /** For people: whose letters it has, and what programs call it. */
    public String label() {
        return label;
    }

    /** The text that the bytes are, without a byte order mark; � stands for what they cannot be. */
    String decode(byte[] bytes) {
        return unmarked(new String(bytes, charset));
    }

    /** The same if every byte means something in this encoding, empty otherwise. */
    Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(
                    unmarked(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
