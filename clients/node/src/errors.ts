/** What can go wrong, one class for each thing that a caller does something else about. */

/** Everything that this package throws about the API. */
export class SpatialFlowError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The server could not be reached, or the connection broke before the answer was there. */
export class APIConnectionError extends SpatialFlowError {}

/** The answer took longer than the timeout. */
export class APITimeoutError extends APIConnectionError {}

export interface Fault {
  type: string;
  loc?: (string | number)[];
  msg: string;
}

export interface Refusal {
  status: number;
  message: string;
  code?: string;
  details?: Record<string, unknown>;
  faults?: Fault[];
  /** Seconds. */
  retryAfter?: number;
}

/** The server refused. */
export class APIError extends SpatialFlowError {
  readonly status: number;
  /** `error_code`, for programs. */
  readonly code?: string;
  /** What is wrong, for people. */
  readonly detail: string;
  /** More about it, by name. */
  readonly details: Record<string, unknown>;
  /** Everything that is wrong with an invalid request. */
  readonly faults: Fault[];
  /** Seconds after which to ask again, if the server said so. */
  readonly retryAfter?: number;

  constructor(refusal: Refusal, options?: { cause?: unknown }) {
    super(`${refusal.status}${refusal.code ? ' ' + refusal.code : ''}: ${refusal.message}`, options);
    this.status = refusal.status;
    this.code = refusal.code;
    this.detail = refusal.message;
    this.details = refusal.details ?? {};
    this.faults = refusal.faults ?? [];
    this.retryAfter = refusal.retryAfter;
  }
}

/** 401: no key or token, or a bad one. */
export class AuthenticationError extends APIError {}
/** 403: the key or person may not do this. */
export class PermissionError extends APIError {}
/** 404: there is no such thing in this workspace. */
export class NotFoundError extends APIError {}
/** 409: a duplicate, or the same request is being worked on. */
export class ConflictError extends APIError {}
/** 413: more than the workspace's cap; nothing was processed. */
export class BatchTooLargeError extends APIError {
  /** The cap; absent if it was the bytes of the body that were too many. */
  get maxItems(): number | undefined {
    const cap = this.details.max_items;
    return typeof cap === 'number' && cap > 0 ? cap : undefined;
  }
}
/** 422: the request is not valid; `faults` has everything that is wrong with it. */
export class ValidationError extends APIError {}
/** 429: too many requests; `retryAfter` tells for how many seconds. */
export class RateLimitError extends APIError {}
/** 5xx: the server, or what stands before it, failed. */
export class ServerError extends APIError {}
/** The answer is not what the API's description promises: another program's page, or half an answer. */
export class UnexpectedAnswerError extends APIError {}

const BY_STATUS: Record<number, typeof APIError> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  413: BatchTooLargeError,
  422: ValidationError,
  429: RateLimitError,
};

/** The error that an answer other than 2xx is. */
export function errorOf(status: number, retryAfter: unknown, text: string): APIError {
  const kind = BY_STATUS[status] ?? (status >= 500 ? ServerError : APIError);
  const envelope = objectIn(text);
  const { detail, error_code: code, details } = envelope;
  const faults: Fault[] = Array.isArray(detail) ? detail.filter(isObject).map((fault) => fault as unknown as Fault) : [];
  let message = excerpt(text);
  if (typeof detail === 'string') message = detail;
  else if (faults.length > 0) message = faults.map(sentence).join('; ');
  return new kind({
    status,
    message,
    code: typeof code === 'string' ? code : undefined,
    details: isObject(details) ? details : undefined,
    faults,
    retryAfter: secondsOf(retryAfter),
  });
}

export function excerpt(text: string): string {
  return text.trim().slice(0, 200) || 'no message';
}

/** Seconds or a date. */
function secondsOf(header: unknown): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sentence(fault: Fault): string {
  const where = (fault.loc ?? []).join('.');
  return where ? `${where}: ${fault.msg}` : fault.msg;
}
