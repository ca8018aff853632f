package io.spatialflow.server.mail;

/** Takes letters away. */
public interface Postman {

    /** @throws Refused if it will never be taken; any other exception means: try again later */
    void deliver(Message message) throws Exception;

    /** The mail server wants neither this letter nor one like it. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(Throwable cause) {
            super("the mail server refused a letter for good: " + cause.getMessage(), cause);
        }
    }
}
