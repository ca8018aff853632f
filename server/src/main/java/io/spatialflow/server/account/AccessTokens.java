package io.spatialflow.server.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/**
 * JSON Web Tokens that name a member of a workspace, signed with HMAC-SHA-256. The algorithm, type, issuer and audience
 * are fixed: nothing in a token's header chooses how it is verified.
 */
final class AccessTokens {

    private static final String ISSUER = "spatialflow";
    private static final String AUDIENCE = "spatialflow-api";
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String WORKSPACE_CLAIM = "workspace_id";
    private static final String VERSION_CLAIM = "token_version";
    private static final String SESSION_CLAIM = "sid";

    /** Ours have some 400 characters; what is much longer is not worth decoding. */
    private static final int MAX_LENGTH = 2_000;

    /** How far the clocks of two nodes may be apart. */
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final byte[] key;
    private final Duration lifetime;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(SigningKeys keys, Duration lifetime, Clock clock) {
        this.key = keys.accessTokenKey();
        this.lifetime = lifetime;
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(key)));
        processor.setJWTClaimsSetVerifier(new ClockedClaims(clock));
    }

    Duration lifetime() {
        return lifetime;
    }

    /** @param session the one whose refresh tokens get the next of these */
    String issue(Membership member, UUID session) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(member.user().id().toString())
                .claim(WORKSPACE_CLAIM, member.workspace().id().toString())
                .claim(VERSION_CLAIM, member.user().tokenVersion())
                .claim(SESSION_CLAIM, session.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing with a 256-bit key cannot fail", e);
        }
        return token.serialize();
    }

    Verification verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return new Verification.Refused();
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return new Verification.Genuine(
                    UserId.parse(claims.getSubject()),
                    WorkspaceId.parse(claims.getStringClaim(WORKSPACE_CLAIM)),
                    claims.getIntegerClaim(VERSION_CLAIM),
                    UUID.fromString(claims.getStringClaim(SESSION_CLAIM)));
        } catch (ExpiredJWTException e) {
            return new Verification.Expired();
        } catch (BadJOSEException | ParseException | JOSEException | RuntimeException e) {
            // Whatever a stranger sends is refused the same way; what was wrong with it is nobody's business.
            return new Verification.Refused();
        }
    }

    /** What a token turned out to be. */
    sealed interface Verification {
        record Genuine(UserId userId, WorkspaceId workspaceId, int tokenVersion, UUID session)
                implements Verification {}

        record Expired() implements Verification {}

        record Refused() implements Verification {}
    }

    private static final class ClockedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        ClockedClaims(Clock clock) {
            super(
                    AUDIENCE,
                    new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                    Set.of("sub", "iat", "exp", WORKSPACE_CLAIM, VERSION_CLAIM, SESSION_CLAIM));
            this.clock = clock;
            setMaxClockSkew(CLOCK_SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
