import type { Alert } from '../core/alert.ts';
import { dueAlerts } from '../core/alert-timing.ts';
import type { ParleyError } from '../core/errors.ts';
import type { PendingBatch } from '../core/ports.ts';
import { findPendingLines } from './pending-lines.ts';
import { type Publisher, publishAlert } from './publish-alert.ts';

/** `batches`: what a stream tells of, with what is older in the same tracks. `sweep`: whatever was left behind. */
export type SendRequest = { readonly kind: 'batches'; readonly keys: readonly string[] } | { readonly kind: 'sweep' };

export interface SendDeps extends Publisher {
  /** A sweep leaves alone what is younger: somebody is just sending it. 120 where a stream tells of news, else 0. */
  readonly sweepAgeSeconds: number;
}

export interface SendOutcome {
  readonly sent: number;
  /** Those that no repetition can deliver; they are reported, and owed no longer. */
  readonly refused: number;
  /** Keys of batches that still owe an alert that was due. */
  readonly left: readonly string[];
  /** Why sending stopped, if it did: all the rest stays pending. */
  readonly failure: ParleyError | null;
}

type Tally = { -readonly [Key in keyof SendOutcome]: Key extends 'left' ? string[] : SendOutcome[Key] };

/** Longer than a batch takes to send, and short enough to wait for after a crash. */
const CLAIM_SECONDS = 120;

/**
 * Sends what the ledger owes: at least once, each alert under its one id, and the alerts of an item in their order.
 * Quiet hours are kept. What cannot be sent stays pending for the next sweep.
 * @throws ParleyError `ledger-busy` or `ledger-unreachable`; what SNS took and the ledger did not learn is sent again.
 */
export async function sendAlerts(deps: SendDeps, request: SendRequest): Promise<SendOutcome> {
  const lines = await findPendingLines(deps, request);
  const tally: Tally = { sent: 0, refused: 0, left: [], failure: null };
  for (const line of lines) await sendLine(deps, line, tally);
  if (request.kind === 'sweep') measureAge(deps, lines, new Set(tally.left));
  return tally;
}

async function sendLine(deps: SendDeps, line: readonly PendingBatch[], tally: Tally): Promise<void> {
  const pending = line.flatMap((batch) => batch.alerts);
  const due = new Set(dueAlerts(pending, deps.clock.now().toISOString()).map((alert) => alert.id));
  const blocked = new Set<string>();
  let open = true;
  for (const { key } of line.filter((batch) => batch.alerts.some((alert) => due.has(alert.id)))) {
    const claimed = open && tally.failure === null ? await claim(deps, key) : null;
    if (claimed !== null) await sendBatch(deps, claimed, { due, blocked, tally });
    else if (tally.failure !== null || (await deps.outbox.batch(key)) !== null) {
      // Another sender has it, or SNS cannot be reached: what comes after it must wait, too.
      open = false;
      tally.left.push(key);
    }
  }
}

function claim({ clock, outbox }: SendDeps, key: string): Promise<PendingBatch | null> {
  const now = clock.now();
  const until = new Date(now.getTime() + CLAIM_SECONDS * 1000);
  return outbox.claim(key, { now: now.toISOString(), until: until.toISOString() });
}

async function sendBatch(
  deps: SendDeps,
  batch: PendingBatch,
  { due, blocked, tally }: { due: ReadonlySet<string>; blocked: Set<string>; tally: Tally },
): Promise<void> {
  const taken: string[] = [];
  let failed = false;
  for (const alert of batch.alerts) {
    if (!due.has(alert.id)) continue;
    const item = itemOf(alert);
    const outcome = tally.failure === null && !blocked.has(item) ? await publishAlert(deps, alert, batch) : 'failed';
    if (outcome === 'sent' || outcome === 'refused') {
      tally[outcome] += 1;
      taken.push(alert.id);
      await deps.outbox.markSent(batch, taken);
      continue;
    }
    failed = true;
    blocked.add(item);
    if (outcome !== 'failed') tally.failure = outcome;
  }
  if (failed) tally.left.push(batch.key);
  if (taken.length < batch.alerts.length) await deps.outbox.release(batch.key);
}

/** How long the oldest alert that could not be sent has been due: what the operator's alarm looks at. */
function measureAge(deps: SendDeps, lines: readonly (readonly PendingBatch[])[], left: ReadonlySet<string>): void {
  const since = lines
    .flat()
    .filter((batch) => left.has(batch.key))
    .flatMap(({ alerts, recordedAt }) => alerts.map(({ notBefore }) => dueSince(recordedAt, notBefore)));
  const oldest = Math.min(deps.clock.now().getTime(), ...since);
  deps.telemetry.measure('PendingAlertAgeSeconds', Math.round((deps.clock.now().getTime() - oldest) / 1000));
}

function dueSince(recordedAt: string, notBefore: string | null): number {
  return Math.max(Date.parse(recordedAt), notBefore === null ? 0 : Date.parse(notBefore));
}

function itemOf(alert: Alert): string {
  return alert.kind === 'summary' ? alert.id : alert.change.itemId;
}
