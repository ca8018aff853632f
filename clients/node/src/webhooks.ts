import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a webhook comes from the server: whether `X-SF-Signature` fits the body as it arrived, before it was parsed. */
export function isSigned(body: string | Uint8Array, signature: string | null | undefined, secret: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from((signature ?? '').trim());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
