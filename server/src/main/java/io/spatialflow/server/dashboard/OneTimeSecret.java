package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.KeyIssue;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the secret of a key on the next page that the same browser opens of that key, and never again: it is in that answer,
 * until then in the session, and in no address, log or history. A page that is reloaded does not make another key.
 */
final class OneTimeSecret {

    private OneTimeSecret() {}

    static String show(KeyIssue.Issued issued, RedirectAttributes once) {
        once.addFlashAttribute("secret", issued.secret().reveal());
        return "redirect:" + ApiKeysPage.KEYS + "/" + issued.key().id();
    }
}
