package io.spatialflow.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a webhook comes from the server. */
public final class Webhooks {

    private Webhooks() {}

    /**
     * Whether {@code X-SF-Signature} fits the body as it arrived, before anything parsed it.
     *
     * @param signature the header, {@code sha256=} and 64 hexadecimal digits; null if it is absent
     */
    public static boolean isSigned(byte[] body, @Nullable String signature, String secret) {
        if (signature == null) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            // Takes as long for any signature of this length.
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.strip().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has it", e);
        }
    }
}
