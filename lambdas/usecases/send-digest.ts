import type { DigestSink, DigestState, DigestStore, DigestWindow } from '../core/alert-ports.ts';
import type { Change } from '../core/change.ts';
import { composeDigest, type Digest } from '../core/digest.ts';
import type { Dossier } from '../core/dossier.ts';
import { isParleyError, ParleyError } from '../core/errors.ts';
import { TOPICS } from '../core/observation.ts';
import type { Clock, HistoryReader, RevisionStore, Telemetry } from '../core/ports.ts';

export interface DigestDeps {
  readonly ledger: Pick<HistoryReader, 'changes'> & Pick<RevisionStore, 'revisionAt'>;
  readonly digests: DigestStore;
  readonly sink: DigestSink;
  readonly clock: Clock;
  readonly telemetry: Pick<Telemetry, 'info' | 'error'>;
}

/** Hours that the first digest looks back. */
const FIRST_HOURS = 24;
/** A revision can reach the ledger a moment after the instant that it carries. */
const GRACE_SECONDS = 60;
/** Hours in which a call that failed is repeated; then its digest becomes part of the next one. */
const REPEAT_HOURS = 6;
/** As long as the function may run: then the one that claimed the digest is no more. */
const CLAIM_SECONDS = 60;
const PAGE = 100;
const HOUR = 3_600_000;

/** `refused`: SNS will never take it; it is reported, and the next one goes on from its end. */
export type DigestOutcome = 'sent' | 'nothing-changed' | 'refused';

/**
 * Sends what changed in a dossier since its last digest. Nothing changed: nothing is sent. Repeated after a crash, it
 * sends the same digest under the same id; repeated after success, it tells only what is new.
 * @throws ParleyError `ledger-busy` while another call sends the digest; `alert-unreachable` leaves it to be sent.
 */
export async function sendDigest(deps: DigestDeps, dossier: Dossier): Promise<DigestOutcome> {
  const state = await deps.digests.digestState(dossier.id);
  const now = deps.clock.now().getTime();
  const window = windowOf(state, now);
  if (window.until <= window.since) return 'nothing-changed';
  const claim = { state, window, now: instant(now), until: instant(now + CLAIM_SECONDS * 1000) };
  if (!(await deps.digests.claimDigest(dossier.id, claim))) {
    throw new ParleyError('ledger-busy', `digest of ${dossier.id}: another call is sending it`, {
      context: { dossier: dossier.id },
    });
  }
  const news = { changes: await changesOf(deps, dossier, window), items: await itemsOf(deps, dossier, window) };
  const digest = composeDigest(dossier, window, news);
  const outcome = digest === null ? 'nothing-changed' : await publish(deps, digest);
  await deps.digests.finishDigest(dossier.id, window);
  deps.telemetry.info('digest', { dossier: dossier.id, ...window, outcome, changes: digest?.changes.length ?? 0 });
  return outcome;
}

function windowOf({ open, toldUntil }: DigestState, now: number): DigestWindow {
  if (open !== null && open.until > instant(now - REPEAT_HOURS * HOUR)) return open;
  const since = toldUntil ?? open?.since ?? instant(now - FIRST_HOURS * HOUR);
  return { since, until: instant(now - GRACE_SECONDS * 1000) };
}

async function publish({ sink, telemetry }: DigestDeps, digest: Digest): Promise<DigestOutcome> {
  try {
    await sink.publish(digest);
    return 'sent';
  } catch (error) {
    if (!isParleyError(error, 'alert-refused')) throw error;
    telemetry.error(error.message, error.context);
    return 'refused';
  }
}

async function changesOf({ ledger }: DigestDeps, dossier: Dossier, window: DigestWindow): Promise<readonly Change[]> {
  const found: Change[] = [];
  let cursor: string | null = null;
  do {
    const page = await ledger.changes({
      dossier: dossier.id,
      topics: TOPICS,
      party: null,
      kind: null,
      certainty: null,
      ...window,
      limit: PAGE,
      cursor,
    });
    found.push(...page.changes);
    cursor = page.cursor;
  } while (cursor !== null);
  return found;
}

async function itemsOf({ ledger }: DigestDeps, dossier: Dossier, { until }: DigestWindow) {
  const revisions = await Promise.all(TOPICS.map((topic) => ledger.revisionAt({ dossier: dossier.id, topic }, until)));
  return revisions.flatMap((revision) => revision?.snapshot.items ?? []);
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
