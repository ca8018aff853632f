package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.NewPassword;
import io.spatialflow.server.account.PasswordPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What is to be mended in a form, in words. */
final class Advice {

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The password, or empty and a sentence more. */
    Optional<NewPassword> judge(PasswordPolicy policy, String password, String... personal) {
        switch (policy.judge(password, personal)) {
            case PasswordPolicy.Verdict.Good good -> {
                return Optional.of(good.password());
            }
            case PasswordPolicy.Verdict.TooShort tooShort ->
                add("The password has to have at least " + tooShort.minLength() + " characters.");
            case PasswordPolicy.Verdict.TooLong tooLong ->
                add("The password can have at most " + tooLong.maxLength() + " characters.");
            case PasswordPolicy.Verdict.Unreadable unreadable ->
                add("The password holds characters that nobody can type.");
            case PasswordPolicy.Verdict.Guessable guessable ->
                add("That password is among those that are tried first, or is made of your name. Choose another.");
        }
        return Optional.empty();
    }

    void say(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("advice", List.copyOf(sentences));
    }
}
