package io.spatialflow.server.account;

/** A password that the {@link PasswordPolicy}, which alone makes these, found good enough. */
public final class NewPassword {

    private final String text;

    NewPassword(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Never the password, so that it cannot end in a log by accident. */
    @Override
    public String toString() {
        return "a password";
    }
}
