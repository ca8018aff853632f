package io.spatialflow.server.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where no mail server is set: prints what a letter is about, with its link, for whoever runs the server to pass on. */
public final class LogPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(LogPostman.class);

    @Override
    public void deliver(Message message) {
        String link = message.link();
        LOG.info(
                "No mail server is set, so this is for you to pass on. To {}: {}{}",
                message.to(),
                message.subject(),
                link == null ? "" : ": " + link);
    }
}
