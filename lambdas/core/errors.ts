/**
 * Expected failures, told by `code`. Adapters translate what their libraries throw into these and keep the
 * original as `cause`; anything else that is thrown is a bug.
 */
export type ErrorCode =
  | 'bad-config'
  | 'bad-dossier'
  | 'bad-settings'
  | 'bad-article'
  | 'bad-feed'
  | 'bad-import'
  | 'bad-query'
  | 'feed-unreachable'
  | 'feed-refused'
  | 'feed-gone'
  | 'feed-throttled'
  | 'address-refused'
  | 'too-large'
  | 'timed-out'
  | 'ledger-busy'
  | 'ledger-unreachable'
  | 'alert-refused'
  | 'alert-unreachable'
  | 'queue-unreachable'
  | 'not-found';

/** An expected failure: a sentence that names the input and the remedy, a code, and where it happened. */
export class ParleyError extends Error {
  override readonly name = 'ParleyError';
  readonly code: ErrorCode;
  /** Facts for logs and problem details, such as `{ feed, url, status }`; never article text or addresses of people. */
  readonly context: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; context?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.context = options.context ?? {};
  }
}

/** Whether `error` is an expected failure, and of this code where one is given. */
export function isParleyError(error: unknown, code?: ErrorCode): error is ParleyError {
  return error instanceof ParleyError && (code === undefined || error.code === code);
}
