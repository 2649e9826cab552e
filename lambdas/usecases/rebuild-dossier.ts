import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import { type Report, TOPICS, type Topic } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { AgendaItem, Revision, TrackId, TrackSnapshot } from '../core/revision.ts';
import {
  advanceTrack,
  emptySnapshot,
  foldTrack,
  refoldTrack,
  sameState,
  type TrackInput,
  type TrackOutcome,
  tellsNothing,
  waitingReports,
} from '../core/track.ts';
import { laterThan, type RecordDeps } from './record-reports.ts';

export interface RebuildDeps extends RecordDeps {
  readonly ledger: RecordDeps['ledger'] & Pick<ReportStore, 'reportsOf'>;
}

/** A value that the newest revision has and the stored reports do not give, or the reverse. */
interface Mismatch {
  readonly itemId: string;
  /** `status`, or the party whose position it is. */
  readonly slot: string;
  readonly stored: string | null;
  readonly rebuilt: string | null;
}

export interface Rebuilt {
  readonly topic: Topic;
  readonly reports: number;
  /** Number of the newest revision; 0 where there is none. */
  readonly revision: number;
  /** `memory`: readers see the same, but what the fold remembers differs. */
  readonly kind: 'same' | 'memory' | 'different';
  readonly mismatches: readonly Mismatch[];
  /** Number of the last revision that repaired it, and all changes; `null` where nothing was written. */
  readonly repair: { readonly revision: number; readonly changes: readonly Change[] } | null;
}

type Policy = Dossier['alertPolicy'];

/** Writers that may come in between while a track is repaired. */
const ATTEMPTS = 5;

/**
 * Folds each track of a dossier anew from its stored reports and compares that with its newest revision.
 * @param options.write Repairs what differs by one more revision. Its changes are history and alert nobody: what went
 * wrong may be long ago.
 * @throws ParleyError `ledger-busy`, `ledger-unreachable`.
 */
export async function rebuildDossier(
  deps: RebuildDeps,
  dossier: Dossier,
  options: { readonly write: boolean },
): Promise<readonly Rebuilt[]> {
  const rebuilt: Rebuilt[] = [];
  for (const topic of TOPICS)
    rebuilt.push(await rebuildTrack(deps, { dossier: dossier.id, topic }, dossier, options.write));
  return rebuilt;
}

async function rebuildTrack(deps: RebuildDeps, track: TrackId, dossier: Dossier, write: boolean): Promise<Rebuilt> {
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    if (lost > 0) await deps.backOff(lost);
    const previous = await deps.ledger.latestRevision(track);
    const reports: Report[] = [];
    for await (const report of deps.ledger.reportsOf(track)) reports.push(report);
    const found = compare(track, previous, reports, dossier.alertPolicy);
    if (!write || found.kind === 'same') return found;
    const input = { ...silently(deps, track, previous, dossier), reports };
    const first = await append(deps, input, refoldTrack(input));
    if (first === 'unchanged') return found;
    if (first !== 'lost') return { ...found, repair: await tellOn(deps, first, dossier) };
  }
  const name = `${track.dossier}/${track.topic}`;
  throw new ParleyError('ledger-busy', `track ${name} was written meanwhile; repeat the rebuild`, {
    context: { track: name },
  });
}

/** Goes on where there is more to tell than one revision holds. A writer that comes in between goes on itself. */
async function tellOn(deps: RebuildDeps, first: Revision, dossier: Dossier): Promise<Rebuilt['repair']> {
  const changes = [...first.changes];
  let last = first;
  for (;;) {
    const input = { ...silently(deps, first.track, last, dossier), reports: [] };
    const outcome = advanceTrack(input);
    const next = outcome.kind === 'advanced' ? await append(deps, input, outcome) : 'unchanged';
    if (typeof next === 'string') return { revision: last.number, changes };
    changes.push(...next.changes);
    last = next;
  }
}

function silently({ clock }: RebuildDeps, track: TrackId, previous: Revision | null, dossier: Dossier) {
  const recordedAt = laterThan(previous, clock.now());
  return { track, previous, recordedAt, policy: dossier.alertPolicy, dossier, silent: true };
}

async function append(
  { ledger }: RebuildDeps,
  { track, previous, recordedAt }: TrackInput,
  outcome: TrackOutcome,
): Promise<Revision | 'unchanged' | 'lost'> {
  if (outcome.kind === 'unchanged') return 'unchanged';
  const { snapshot, changes, alerts } = outcome;
  const number = (previous?.number ?? 0) + 1;
  const revision: Revision = { track, number, recordedAt, snapshot, changes, alerts };
  return (await ledger.appendRevision(revision)) === 'written' ? revision : 'lost';
}

function compare(track: TrackId, previous: Revision | null, reports: readonly Report[], policy: Policy): Rebuilt {
  const stored = withWaiting(track, previous, reports, policy);
  const whole = reports.length === 0 ? emptySnapshot() : foldTrack(track, reports);
  const mismatches = mismatchesOf(stored, whole);
  const same = sameState(stored, whole);
  const kind = same ? 'same' : mismatches.length === 0 ? 'memory' : 'different';
  const counts = { reports: reports.length, revision: previous?.number ?? 0 };
  return { topic: track.topic, ...counts, kind, mismatches, repair: null };
}

/** The newest snapshot, with the reports that change nothing and wait for the next one. */
function withWaiting(
  track: TrackId,
  previous: Revision | null,
  stored: readonly Report[],
  policy: Policy,
): TrackSnapshot {
  const snapshot = previous?.snapshot ?? emptySnapshot();
  const recordedAt = previous?.recordedAt ?? '';
  const outcome = advanceTrack({ track, previous, reports: waitingReports(previous, stored), policy, recordedAt });
  return outcome.kind === 'advanced' && tellsNothing(previous, outcome) ? outcome.snapshot : snapshot;
}

function mismatchesOf(stored: TrackSnapshot, rebuilt: TrackSnapshot): readonly Mismatch[] {
  const [before, after] = [stored, rebuilt].map(({ items }) => new Map(items.flatMap(valuesOf)));
  const slots = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return slots.flatMap((key) => {
    const values = { stored: before?.get(key) ?? null, rebuilt: after?.get(key) ?? null };
    const [itemId = '', slot = ''] = JSON.parse(key) as string[];
    return values.stored === values.rebuilt ? [] : [{ itemId, slot, ...values }];
  });
}

function valuesOf({ itemId, status, positions }: AgendaItem): readonly [string, string][] {
  const slots = Object.entries({ ...(status && { status }), ...positions });
  return slots.map(([slot, { value }]) => [JSON.stringify([itemId, slot]), value]);
}
