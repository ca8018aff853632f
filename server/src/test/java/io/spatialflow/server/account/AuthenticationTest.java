package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlApiKeys;
import io.spatialflow.server.store.SqlRefreshTokens;
import io.spatialflow.server.store.SqlSigningKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    private static final Authentication.Outcome UNKNOWN = new Authentication.Outcome.Unknown();
    private static final Authentication.Outcome EXPIRED = new Authentication.Outcome.TokenExpired();
    private static final UUID SESSION = UUID.fromString("5f0e3c1a-0000-4000-8000-000000000001");
    private static final JOSEObjectType OURS = new JOSEObjectType("at+jwt");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @TempDir
    private static Path folder;

    private static FurnishedStore store;

    private byte[] key;
    private Membership member;
    private AccessTokens tokens;
    private Authentication authentication;

    @BeforeAll
    static void openStore() {
        store = FurnishedStore.in(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void addMember() {
        store.change("delete from workspaces");
        store.change("delete from users");
        SigningKeys signingKeys = new SqlSigningKeys(store.database());
        key = signingKeys.accessTokenKey();
        member = store.addMember(store.addWorkspace("one"), "ann@example.com", "", Role.MANAGER);
        RefreshTokens refreshTokens = new SqlRefreshTokens(store.database());
        tokens = new AccessTokens(signingKeys, Duration.ofHours(24), store.clock());
        authentication = new Authentication(
                new SqlApiKeys(store.database()),
                store.users(),
                refreshTokens,
                signingKeys,
                TokenLifetimes.DEFAULT,
                store.clock());
        refreshTokens.add("hash", SESSION, member, store.clock().instant().plus(TokenLifetimes.DEFAULT.refresh()));
    }

    private Authentication.Outcome known() {
        return new Authentication.Outcome.Known(member.caller());
    }

    private Authentication.Outcome outcome(String token) {
        return authentication.byAccessToken(token);
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("spatialflow")
                        .audience("spatialflow-api")
                        .subject(member.user().id().toString())
                        .claim("workspace_id", member.workspace().id().toString())
                        .claim("token_version", 0)
                        .claim("sid", SESSION.toString())
                        .issueTime(at(Duration.ZERO))
                        .expirationTime(at(Duration.ofHours(1))))
                .build();
    }

    private Date at(Duration fromNow) {
        return Date.from(store.clock().instant().plus(fromNow));
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.HS256).type(OURS).build(), key, claims(change));
    }

    private static String signed(JWSHeader header, byte[] secret, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aTokenThatWasIssuedStandsForTheMember() {
        assertThat(outcome(tokens.issue(member, SESSION))).isEqualTo(known());
        assertThat(outcome(signed(claims -> claims)))
                .as("what the refused tokens below would be without their fault")
                .isEqualTo(known());
    }

    @Test
    void everyTokenIsUnlikeTheOneBefore() {
        assertThat(tokens.issue(member, SESSION)).isNotEqualTo(tokens.issue(member, SESSION));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        for (String algorithm : List.of("none", "None", "NONE", "nOnE", "")) {
            String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\"}");
            assertThat(outcome(header + "." + base64(claims(claims -> claims).toString()) + "."))
                    .isEqualTo(UNKNOWN);
        }
        String ours = tokens.issue(member, SESSION);
        assertThat(outcome(ours.substring(0, ours.lastIndexOf('.') + 1))).isEqualTo(UNKNOWN);
        assertThat(outcome(ours.substring(0, ours.lastIndexOf('.')))).isEqualTo(UNKNOWN);
    }

    @Test
    void aTokenSignedWithAnotherSecretIsRefused() {
        byte[] guessed = new byte[32];
        new SecureRandom().nextBytes(guessed);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(OURS).build();
        assertThat(outcome(signed(header, guessed, claims(claims -> claims)))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512"})
    void anotherAlgorithmWithTheSameSecretIsRefused(String algorithm) {
        byte[] longEnough = Arrays.copyOf(key, 64);
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).type(OURS).build();
        assertThat(outcome(signed(header, longEnough, claims(claims -> claims))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void noByteOfATokenCanBeChanged() {
        String token = tokens.issue(member, SESSION);
        for (int at = 0; at < token.length() - 1; at++) {
            StringBuilder changed = new StringBuilder(token);
            changed.setCharAt(at, token.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(outcome(changed.toString())).as("changed at %d", at).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void aTokenForSomethingElseIsRefused() {
        assertThat(outcome(signed(claims -> claims.issuer("somebody")))).isEqualTo(UNKNOWN);
        assertThat(outcome(signed(claims -> claims.issuer(null)))).isEqualTo(UNKNOWN);
        assertThat(outcome(signed(claims -> claims.audience("another-api")))).isEqualTo(UNKNOWN);
        assertThat(outcome(signed(claims -> claims.audience((String) null)))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "rt+jwt", "application/json"})
    void aTokenOfAnotherTypeIsRefused(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(type))
                .build();
        assertThat(outcome(signed(header, key, claims(claims -> claims)))).isEqualTo(UNKNOWN);
        assertThat(outcome(signed(new JWSHeader(JWSAlgorithm.HS256), key, claims(claims -> claims))))
                .as("of no type")
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "iat", "exp", "workspace_id", "token_version", "sid"})
    void aTokenThatLacksAClaimIsRefused(String claim) {
        assertThat(outcome(signed(claims -> claims.claim(claim, null)))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "sub, nobody",
        "sub, ''",
        "workspace_id, 1",
        "workspace_id, ../../etc/passwd",
        "token_version, first",
        "token_version, ' or 1=1",
        "sid, 1",
        "sid, 01900000-0000-7000-8000-000000000000"
    })
    void aTokenWithAClaimThatMakesNoSenseIsRefused(String claim, String value) {
        assertThat(outcome(signed(claims -> claims.claim(claim, value)))).isEqualTo(UNKNOWN);
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() {
        String token = tokens.issue(member, SESSION);
        store.clock().advance(Duration.ofHours(24));
        assertThat(outcome(token)).as("within what two clocks may differ").isEqualTo(known());
        store.clock().advance(Duration.ofSeconds(6));
        assertThat(outcome(token)).isEqualTo(EXPIRED);
    }

    @Test
    void anExpiredTokenOfSomebodyElsesIsJustRefused() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(OURS).build();
        JWTClaimsSet past = claims(claims -> claims.expirationTime(at(Duration.ofHours(-1))));
        assertThat(outcome(signed(header, new byte[32], past))).isEqualTo(UNKNOWN);
        assertThat(outcome(signed(header, key, past))).isEqualTo(EXPIRED);
    }

    @Test
    void aTokenThatIsNotGoodYetIsRefused() {
        assertThat(outcome(signed(claims -> claims.notBeforeTime(at(Duration.ofMinutes(1))))))
                .isEqualTo(UNKNOWN);
        assertThat(outcome(signed(claims -> claims.notBeforeTime(at(Duration.ofSeconds(3))))))
                .as("within what two clocks may differ")
                .isEqualTo(known());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"kid\":\"../../dev/null\"",
                ",\"jku\":\"http://127.0.0.1:1/keys\"",
                ",\"x5u\":\"http://127.0.0.1:1/cert\"",
                ",\"jwk\":{\"kty\":\"oct\",\"k\":\"c29tZWJvZHkgZWxzZSdzIHNlY3JldCwgMzIgYnl0ZXM\"}",
                ",\"crit\":[\"kid\"],\"kid\":\"1\""
            })
    void aHeaderDoesNotChooseTheKey(String parameters) throws Exception {
        String text = base64("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + parameters + "}") + "."
                + base64(claims(claims -> claims).toString());
        for (String secret : List.of("somebody else's secret, 32 bytes", "\0")) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            assertThat(outcome(text + "." + BASE64.encodeToString(signature))).isEqualTo(UNKNOWN);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenOfTenKilobytesIsRefusedEvenIfItIsGenuine() {
        assertThat(outcome(signed(claims -> claims.claim("padding", "x".repeat(10_000)))))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "a.b.c.d.e",
                "eyJhbGciOiJIUzI1NiJ9..",
                "\u0000.\u0000.\u0000",
                "🔑.🔑.🔑"
            })
    void whatIsNoTokenIsRefused(String text) {
        assertThat(outcome(text)).isEqualTo(UNKNOWN);
    }

    @Test
    void allTokensOfSomebodyEndWhenTheVersionIsCountedUp() {
        String token = tokens.issue(member, SESSION);
        store.change("update users set token_version = 1");
        assertThat(outcome(token)).isEqualTo(UNKNOWN);
    }

    @Test
    void aClockThatIsSetBackMakesNoTokenGoodForLongerThanItWasSetBack() {
        String token = tokens.issue(member, SESSION);
        store.clock().advance(Duration.ofDays(-1));
        assertThat(outcome(token)).isEqualTo(known());
        store.clock().advance(Duration.ofDays(2).plusSeconds(6));
        assertThat(outcome(token)).isEqualTo(EXPIRED);
    }

    @Test
    void aMemberWhoWasRemovedIsRefused() {
        String token = tokens.issue(member, SESSION);
        store.change("delete from members");
        assertThat(outcome(token)).isEqualTo(UNKNOWN);
    }

    @Test
    void aTokenGivesTheRightsOfTodayNotOfWhenItWasIssued() {
        String token = tokens.issue(member, SESSION);
        store.change("update members set role = 'FIELD_WORKER'");
        Authentication.Outcome.Known today = (Authentication.Outcome.Known) outcome(token);
        assertThat(today.caller().may(Permission.GEOFENCES_READ)).isTrue();
        assertThat(today.caller().may(Permission.GEOFENCES_WRITE)).isFalse();
    }

    @Test
    void aTokenForAWorkspaceOneIsNotInIsRefused() {
        Workspace other = store.addWorkspace("two");
        assertThat(outcome(
                        signed(claims -> claims.claim("workspace_id", other.id().toString()))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aKeyStandsForAProgramUntilItIsRevoked() {
        ApiKeys keys = new SqlApiKeys(store.database());
        KeyIssue.Issued issued =
                new KeyIssue(keys, store.clock()).issue(member.workspace().id(), "CI", true);
        Authentication.Outcome.Known known = (Authentication.Outcome.Known)
                authentication.byApiKey(issued.secret().reveal());
        assertThat(known.caller().authType()).isEqualTo(Caller.AuthType.API_KEY);
        assertThat(known.caller().permissions())
                .as("of a read-only key")
                .contains(Permission.GEOFENCES_READ)
                .noneMatch(Permission::writes);
        assertThat(keys.revoke(
                        member.workspace().id(),
                        issued.key().id(),
                        store.clock().instant()))
                .isTrue();
        assertThat(authentication.byApiKey(issued.secret().reveal())).isEqualTo(UNKNOWN);
        assertThat(authentication.byApiKey(issued.secret().hash())).isEqualTo(UNKNOWN);
    }

    @Test
    void aTextThatCannotBeAKeyIsRefusedWithoutAskingTheStore() {
        String mistyped = ApiKeySecret.generate(new SecureRandom()).reveal().replaceFirst(".$", "-");
        store.close();
        assertThat(authentication.byApiKey(mistyped)).isEqualTo(UNKNOWN);
        store = FurnishedStore.in(folder);
    }
}
