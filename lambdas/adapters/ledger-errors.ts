import { isParleyError, ParleyError } from '../core/errors.ts';

/** DynamoDB's ways to say "not now": the caller's queue tries again later. */
const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
]);

/** What an operator can do about it. */
const REMEDIES: Readonly<Record<string, string>> = {
  ResourceNotFoundException: 'the table does not exist; check its name and region',
  AccessDeniedException: 'the credentials may not use it',
  UnrecognizedClientException: 'the credentials are not valid',
  ExpiredTokenException: 'the credentials have expired',
  CredentialsProviderError: 'no AWS credentials were found',
  TimeoutError: 'it did not answer in time',
};

/** DynamoDB's own limit is 400 KB; names and keys count as well. */
const ITEM_BYTES = 390_000;

/** Whether a conditional write was refused because its condition does not hold. */
export function isConditionFailure(error: unknown): boolean {
  return nameOf(error) === 'ConditionalCheckFailedException';
}

/**
 * Turns what the SDK throws into `ledger-busy`, `ledger-unreachable` or `too-large`, with the original as `cause`.
 * A refused condition, a request that DynamoDB calls invalid and what neither service nor network has thrown (bugs)
 * come back as they are.
 */
export function translateLedgerError(error: unknown, table: string): unknown {
  if (isParleyError(error) || isConditionFailure(error) || !isFromOutside(error)) return error;
  const name = nameOf(error);
  const context = { table, reason: name };
  if (BUSY.has(name)) {
    return new ParleyError('ledger-busy', `ledger ${table} is busy (${name}); try again`, { cause: error, context });
  }
  if (name === 'ValidationException') {
    if (!/item size/i.test(messageOf(error))) return error;
    return new ParleyError('too-large', `ledger ${table}: ${messageOf(error)}`, { cause: error, context });
  }
  const remedy = REMEDIES[name] ?? (messageOf(error) || name);
  return new ParleyError('ledger-unreachable', `ledger ${table} cannot be used: ${remedy}`, { cause: error, context });
}

/** @throws ParleyError `too-large` for what DynamoDB would refuse, naming what it is. */
export function checkItemSize(what: string, ...parts: readonly (string | Uint8Array)[]): void {
  const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  if (bytes <= ITEM_BYTES) return;
  throw new ParleyError('too-large', `${what} takes ${bytes} bytes; the ledger holds at most ${ITEM_BYTES} an item`, {
    context: { bytes },
  });
}

/** Answers of the service have metadata, errors of the network have a code. */
function isFromOutside(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return '$metadata' in error || ('code' in error && typeof error.code === 'string') || error.name in REMEDIES;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** A refused connection to a host with two addresses is an `AggregateError` without a message of its own. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError) return error.errors.map((inner) => messageOf(inner)).join(', ');
  return error.message;
}
