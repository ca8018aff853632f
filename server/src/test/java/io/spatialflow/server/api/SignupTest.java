package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignupTest extends PeopleTest {

    private static Answer signUp(String json) {
        return stranger("POST", "/public/signup", json);
    }

    @Test
    void aStrangerBecomesTheOwnerOfAWorkspaceNamedAfterHim() throws Exception {
        Answer answer =
                signUp("{\"email\":\"zoe@example.com\",\"password\":\"" + PASSWORD + "\",\"name\":\"Zoë O'Neil\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(answer.json().get("expires_in").intValue()).isEqualTo(86_400);
        Person zoe = Person.of(answer);
        Answer me = zoe.get("/auth/me");
        assertThat(me.json().get("name").stringValue()).isEqualTo("Zoë O'Neil");
        assertThat(me.json().get("role").stringValue()).isEqualTo("owner");
        assertThat(me.json().get("is_operator").booleanValue()).isFalse();
        assertThat(me.json().at("/workspaces/0/name").stringValue()).isEqualTo("Zoë O'Neil's Workspace");
        assertThat(me.json().at("/workspaces/0/slug").stringValue()).isEqualTo("zoe-oneils-workspace");
        assertThat(zoe.get("/geofences").json().get("total_count").intValue()).isZero();
        assertThat(logIn("ZOE@example.com", PASSWORD).status()).isEqualTo(200);
        assertThat(audited(zoe.workspaceId())).containsExactly("user.signup", "user.login");
    }

    @Test
    void twoOfOneNameHaveWorkspacesThatCanBeToldApart() {
        String name = ",\"password\":\"" + PASSWORD + "\",\"workspace_name\":\"Depot 7\"}";
        Person first = Person.of(signUp("{\"email\":\"" + freshEmail() + "\"" + name));
        Person second = Person.of(signUp("{\"email\":\"" + freshEmail() + "\"" + name));
        assertThat(first.get("/auth/me").json().at("/workspaces/0/slug").stringValue())
                .isEqualTo("depot-7");
        assertThat(second.get("/auth/me").json().at("/workspaces/0/slug").stringValue())
                .matches("depot-7-[0-9a-z]{5}");
        assertThat(second.get("/auth/me").json().at("/workspaces/0/name").stringValue())
                .isEqualTo("Depot 7");
    }

    @Test
    void everyFaultIsListed() {
        Answer answer = signUp("{\"email\":\"no\",\"password\":\"short\",\"name\":\"a\\nb\",\"workspace_name\":5}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").values().stream()
                        .map(fault -> fault.at("/loc/1").stringValue() + " "
                                + fault.get("type").stringValue()))
                .containsExactlyInAnyOrder(
                        "email email", "password string_too_short", "name name", "workspace_name string_type");
        assertThat(signUp("{}").json().get("detail").values()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "password1, password_guessable",
        "person.name2026, password_guessable",
        "ab\\u0000cdefghi, string_unicode",
        "\\ud800abcdefghi, string_unicode"
    })
    void badPasswordsAreNamed(String password, String type) {
        Answer answer = signUp("{\"email\":\"person.name@example.com\",\"password\":\"" + password + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail/0/type").stringValue()).isEqualTo(type);
        assertThat(answer.body()).doesNotContain(password);
    }

    @Test
    void anAddressThatIsTakenIsSaidToBe() {
        Person ann = newOwner();
        Answer answer = signUp(ann.email().toUpperCase(Locale.ROOT), PASSWORD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(errorCode(answer)).isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void ofManyWhoSignUpWithOneAddressAtATimeOneSucceeds() throws Exception {
        String email = freshEmail();
        Callable<Integer> attempt = () -> signUp(email, PASSWORD).status();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> attempts =
                    IntStream.range(0, 8).mapToObj(i -> attempt).toList();
            int made = 0;
            for (Future<Integer> status : threads.invokeAll(attempts)) {
                assertThat(status.get()).isIn(201, 409);
                made += status.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void anAddressOfTheNetworkSignsUpTenTimesAnHour() {
        for (int i = 0; i < 10; i++) {
            newOwner();
        }
        Answer answer = signUp(freshEmail(), PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("3600");
        Answer spoofed = server.post(
                "/api/v1/public/signup",
                "{\"email\":\"" + freshEmail() + "\",\"password\":\"" + PASSWORD + "\"}",
                "X-Forwarded-For",
                "198.51.100.7");
        assertThat(spoofed.status()).as("a forged address buys nothing").isEqualTo(429);
    }

    @Test
    void anOperatorMayCloseTheDoor(@TempDir Path folder) throws Exception {
        try (RunningServer closed = RunningServer.start(folder, "auth.signup-closed=true")) {
            Answer answer = closed.call(
                    "POST",
                    "/api/v1/public/signup",
                    "",
                    "{\"email\":\"ann@example.com\",\"password\":\"" + PASSWORD + "\"}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(errorCode(answer)).isEqualTo("SIGNUP_CLOSED");
        }
    }
}
