package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import io.spatialflow.server.mail.Mailbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with a mailbox, and people who sign up in it. */
abstract class PeopleTest {

    static final String PASSWORD = "correct horse battery staple";

    private static int people;

    @TempDir
    static Path directory;

    static Mailbox mailbox;
    static RunningServer server;

    @BeforeAll
    static void startServer() throws Exception {
        mailbox = new Mailbox();
        server = RunningServer.start(directory, mailbox.settings("http.public-url=https://fences.example.com/app/"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
        mailbox.close();
    }

    @BeforeEach
    void waitAnHour() {
        // So that no test uses up another's limits.
        server.clock().advance(Duration.ofHours(1));
    }

    /** Somebody with an account, as the API knows him. */
    record Person(String email, String id, String workspaceId, String accessToken, String refreshToken) {

        static Person of(Answer tokens) {
            return new Person(
                    tokens.json().at("/user/email").stringValue(),
                    tokens.json().at("/user/id").stringValue(),
                    tokens.json().at("/user/workspace_id").stringValue(),
                    tokens.json().get("access_token").stringValue(),
                    tokens.json().get("refresh_token").stringValue());
        }

        Answer get(String path) {
            return server.call("GET", "/api/v1" + path, accessToken, "");
        }

        Answer call(String method, String path, String json) {
            return server.call(method, "/api/v1" + path, accessToken, json);
        }

        boolean isLoggedIn() {
            return get("/auth/me").status() == 200;
        }
    }

    static Answer stranger(String method, String path, String json) {
        return server.call(method, "/api/v1" + path, "", json);
    }

    static String freshEmail() {
        return "person" + ++people + "@example.com";
    }

    static Answer signUp(String email, String password) {
        return stranger("POST", "/public/signup", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** The owner of a new workspace. */
    static Person newOwner() {
        Answer answer = signUp(freshEmail(), PASSWORD);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Person.of(answer);
    }

    static Answer logIn(String email, String password) {
        return stranger("POST", "/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** A new person who joined a workspace by an invitation. */
    static Person newMember(Person by, String role) {
        String email = freshEmail();
        Answer invited = invite(by, email, role);
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        Answer joined = accept(letterTo(email), ",\"password\":\"" + PASSWORD + "\"");
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        return Person.of(joined);
    }

    static Answer invite(Person by, String email, String role) {
        return by.call("POST", "/workspaces/invitations", "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role));
    }

    static Answer accept(String token, String moreJson) {
        return stranger("POST", "/public/invitations/accept", "{\"token\":\"" + token + "\"" + moreJson + "}");
    }

    /** The secret of the link in the newest letter to somebody. */
    static String letterTo(String email) {
        return Mailbox.token(mailbox.lastTo(email));
    }

    /** What was noted in a workspace, oldest first. */
    static List<String> audited(String workspaceId) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + server.databaseFile());
                ResultSet rows = database.createStatement()
                        .executeQuery("select action from audit_log where workspace_id = '" + workspaceId
                                + "' order by id")) {
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
        }
        return actions;
    }

    static String errorCode(Answer answer) {
        return answer.json().path("error_code").asString("");
    }
}
