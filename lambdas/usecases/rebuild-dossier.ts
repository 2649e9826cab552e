import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import { type Report, TOPICS, type Topic } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { AgendaItem, Revision, TrackId, TrackSnapshot } from '../core/revision.ts';
import { emptySnapshot, foldTrack, refoldTrack, sameState } from '../core/track.ts';
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
  /** Number of the revision that repaired it, and its changes; `null` where nothing was written. */
  readonly repair: { readonly revision: number; readonly changes: readonly Change[] } | null;
}

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
    const found = compare(track, previous, reports);
    if (!write || found.kind === 'same') return found;
    const recordedAt = laterThan(previous, deps.clock.now());
    const outcome = refoldTrack({ track, previous, reports, policy: dossier.alertPolicy, recordedAt, dossier });
    if (outcome.kind === 'unchanged') return found;
    const { snapshot, changes } = outcome;
    const revision: Revision = { track, number: found.revision + 1, recordedAt, snapshot, changes, alerts: [] };
    if ((await deps.ledger.appendRevision(revision)) === 'written') {
      return { ...found, repair: { revision: revision.number, changes } };
    }
  }
  const name = `${track.dossier}/${track.topic}`;
  throw new ParleyError('ledger-busy', `track ${name} was written meanwhile; repeat the rebuild`, {
    context: { track: name },
  });
}

function compare(track: TrackId, previous: Revision | null, reports: readonly Report[]): Rebuilt {
  const stored = previous?.snapshot ?? emptySnapshot();
  const whole = reports.length === 0 ? emptySnapshot() : foldTrack(track, reports);
  const mismatches = mismatchesOf(stored, whole);
  const same = sameState(stored, whole);
  const kind = same ? 'same' : mismatches.length === 0 ? 'memory' : 'different';
  const counts = { reports: reports.length, revision: previous?.number ?? 0 };
  return { topic: track.topic, ...counts, kind, mismatches, repair: null };
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
