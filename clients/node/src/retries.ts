/** When a request is sent again, and how long is waited before: rules without input and output. */

import { APIConnectionError, APIError, ConflictError, RateLimitError, ServerError } from './errors.js';

export interface Retries {
  /** How often a request is sent again at most. */
  most: number;
  /** Seconds; if the server asks for more, the caller is told instead of kept waiting. */
  longestWait: number;
}

const SAFE_TO_REPEAT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Whether doing it twice is the same as doing it once. The two POSTs are questions that are too long for a GET. */
export function isSafeToRepeat(method: string, path: string, hasIdempotencyKey: boolean): boolean {
  return SAFE_TO_REPEAT.has(method) || hasIdempotencyKey || /\/(geofences\/preview|test-point)$/.test(path);
}

/** Seconds to wait before another attempt; undefined if there is to be none. `attempt` is how many there have been. */
export function waitBefore(retries: Retries, attempt: number, failure: unknown, safe: boolean): number | undefined {
  if (attempt > retries.most || !isWorthIt(failure, safe)) return undefined;
  const asked = failure instanceof APIError ? failure.retryAfter : undefined;
  if (asked === undefined) return Math.min(16, 0.5 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  // A little later than asked, and not all clients in the same moment.
  return asked > retries.longestWait ? undefined : asked + Math.random() * Math.min(1, asked / 10);
}

function isWorthIt(failure: unknown, safe: boolean): boolean {
  if (failure instanceof RateLimitError) return true; // it was refused before anything was done
  if (failure instanceof ConflictError) return safe && failure.code === 'REQUEST_IN_PROGRESS';
  return safe && (failure instanceof ServerError || failure instanceof APIConnectionError);
}
