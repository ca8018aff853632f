package io.spatialflow.geocoder.address;

/** What single characters are, asked so often that streams and patterns would be felt. */
final class Characters {

    private Characters() {}

    /** Digits of other scripts are letters to us: no American house number is written in them. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean startsWithDigit(String text) {
        return !text.isEmpty() && isDigit(text.charAt(0));
    }

    /** Whether there is at least one character and all are digits. */
    static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether there is nothing but small letters a to z, or nothing. */
    static boolean areLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    static boolean areAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
