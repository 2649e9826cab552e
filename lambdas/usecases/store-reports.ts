import type { Dossier } from '../core/dossier.ts';
import type { Report } from '../core/observation.ts';
import type { ReportStore, RevisionStore } from '../core/ports.ts';
import type { Revision, TrackId } from '../core/revision.ts';
import { advanceTrack, canWait, copySpan, isCopyAmong, isKnownCopy, isLate, isRoomBeside } from '../core/track.ts';
import { findWaiting } from './find-waiting.ts';

interface StoreDeps {
  readonly ledger: ReportStore & Pick<RevisionStore, 'latestRevision'>;
}

/** Bytes of JSON of the reports that are stored as one: every track reads them. */
const JOINED_BYTES = 32_000;

/**
 * Stores what a version of an article says, before anything is made of it: an item for each topic, or one for all
 * where it seems to tell nobody anything, as a copy does. Both ways each track finds its report; only what is stored
 * as one is read by the other tracks as well, so it is not for what is news every day. A copy that comes when its track
 * has folded its place for good is not stored, nor one beside hundreds that wait: nobody would be told anything by it.
 * @param input.alone Whether nothing is stored of this version or another one: what is stored in one way stays that way.
 * @param input.mayWait Whether it may be left out: no other version of it is stored, which it may correct.
 * @returns Those that are stored and are to be taken in.
 * @throws ParleyError `too-large`.
 */
export async function storeReports(
  { ledger }: StoreDeps,
  dossier: Dossier,
  reports: readonly Report[],
  { alone, mayWait }: { readonly alone: boolean; readonly mayWait: boolean },
): Promise<readonly Report[]> {
  if (!mayWait) {
    for (const report of reports) await ledger.putReport(dossier.id, report);
    return reports;
  }
  const kept: Outlook[] = [];
  for (const report of reports) {
    const outlook = await lookOut({ ledger }, { dossier: dossier.id, topic: report.topic }, report);
    if (!outlook.spare) kept.push(outlook);
  }
  const stored = kept.map(({ report }) => report);
  const [first] = kept;
  if (first === undefined) return stored;
  const said = stored.map(({ topic, observations }) => ({ topic, observations }));
  const small = new TextEncoder().encode(JSON.stringify(said)).length <= JOINED_BYTES;
  if (alone && small && stored.length > 1 && (await seemsSilent({ ledger }, dossier, first))) {
    await ledger.putJoined(dossier.id, { article: first.report.article, said });
  } else for (const report of stored) await ledger.putReport(dossier.id, report);
  return stored;
}

/** What a report finds in its track. */
interface Outlook {
  readonly track: TrackId;
  readonly report: Report;
  readonly previous: Revision | null;
  /** Reports that wait there; `null` where nobody has asked yet. */
  readonly waiting: readonly Report[] | null;
  /** Whether it is a copy that would cost a revision, and says nothing that is not stored. */
  readonly spare: boolean;
}

async function lookOut({ ledger }: StoreDeps, track: TrackId, report: Report): Promise<Outlook> {
  const previous = await ledger.latestRevision(track);
  const outlook = { track, report, previous, waiting: null, spare: false };
  if (isLate(previous, report))
    return { ...outlook, spare: isCopyAmong(report, await findAround(ledger, track, report)) };
  if (!isKnownCopy(previous, report)) return outlook;
  const waiting = await findWaiting(ledger, track, previous, [report]);
  return { ...outlook, waiting, spare: !isRoomBeside(waiting, true) };
}

/** What is stored of the days in which copies of a report's text may have been published. */
async function findAround(ledger: ReportStore, track: TrackId, report: Report): Promise<readonly Report[]> {
  const { from, to } = copySpan(report);
  const around: Report[] = [];
  for await (const stored of ledger.reportsOf(track, from)) {
    if (new Date(stored.article.published).toISOString() > to) break;
    around.push(stored);
  }
  return around;
}

/** A guess from one topic and from what was told of it: where it is wrong an article costs a write more or less. */
async function seemsSilent({ ledger }: StoreDeps, dossier: Dossier, outlook: Outlook): Promise<boolean> {
  const { track, report, previous } = outlook;
  if (previous === null) return false;
  const waiting = outlook.waiting ?? (await findWaiting(ledger, track, previous, [report]));
  const { recordedAt } = previous;
  const reports = [...waiting, report];
  const outcome = advanceTrack({ track, previous, reports, policy: dossier.alertPolicy, recordedAt, dossier });
  return outcome.kind === 'advanced' && canWait(previous, outcome, [report], waiting);
}
