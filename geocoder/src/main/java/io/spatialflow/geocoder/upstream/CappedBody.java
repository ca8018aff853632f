package io.spatialflow.geocoder.upstream;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Keeps a body up to a limit and hangs up beyond it, so that no answer takes more memory than that. */
final class CappedBody implements HttpResponse.BodySubscriber<byte[]> {

    /** The body was longer. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final int IGNORED_BYTES = 1 << 16;

    private final int maxBytes;
    private final boolean wanted;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private CappedBody(int maxBytes, boolean wanted) {
        this.maxBytes = maxBytes;
        this.wanted = wanted;
    }

    /** A body that fails with {@link TooLong} where it is longer. */
    static CappedBody of(int maxBytes) {
        return new CappedBody(maxBytes, true);
    }

    /** A body that nobody reads: a short one is let through, so that the connection stays good, a long one cut off. */
    static CappedBody ignored() {
        return new CappedBody(IGNORED_BYTES, false);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + (long) buffer.remaining() > maxBytes) {
                subscription().cancel();
                if (wanted) {
                    body.completeExceptionally(new TooLong());
                } else {
                    body.complete(new byte[0]);
                }
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        subscription().request(1);
    }

    private Flow.Subscription subscription() {
        if (subscription == null) {
            throw new IllegalStateException("a body before its subscription");
        }
        return subscription;
    }

    @Override
    public void onError(Throwable throwable) {
        body.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
