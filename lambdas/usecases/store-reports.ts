import type { Dossier } from '../core/dossier.ts';
import type { Report } from '../core/observation.ts';
import type { ReportStore, RevisionStore } from '../core/ports.ts';
import { advanceTrack, canWait } from '../core/track.ts';

interface StoreDeps {
  readonly ledger: Pick<ReportStore, 'putReport' | 'putJoined'> & Pick<RevisionStore, 'latestRevision'>;
}

/** Bytes of JSON of the reports that are stored as one: every track reads them. */
const JOINED_BYTES = 32_000;

/**
 * Stores what a version of an article says, before anything is made of it: an item for each topic, or one for all
 * where it seems to tell nobody anything, as a copy does. Both ways each track finds its report; only what is stored
 * as one is read by the other tracks as well, so it is not for what is news every day.
 * @param only Whether nothing is stored of this version or another one: what is stored in one way stays that way.
 * @throws ParleyError `too-large`.
 */
export async function storeReports(
  { ledger }: StoreDeps,
  dossier: Dossier,
  reports: readonly Report[],
  only: boolean,
): Promise<void> {
  const [first] = reports;
  if (first === undefined) return;
  const { article } = first;
  const said = reports.map(({ topic, observations }) => ({ topic, observations }));
  const small = new TextEncoder().encode(JSON.stringify(said)).length <= JOINED_BYTES;
  if (only && small && reports.length > 1 && (await seemsSilent({ ledger }, dossier, first))) {
    await ledger.putJoined(dossier.id, { article, said });
    return;
  }
  for (const report of reports) await ledger.putReport(dossier.id, report);
}

/** A guess from one topic and from what was told of it: where it is wrong an article costs a write more or less. */
async function seemsSilent({ ledger }: StoreDeps, dossier: Dossier, report: Report): Promise<boolean> {
  const track = { dossier: dossier.id, topic: report.topic };
  const previous = await ledger.latestRevision(track);
  if (previous === null) return false;
  const { recordedAt } = previous;
  const outcome = advanceTrack({
    track,
    previous,
    reports: [report],
    policy: dossier.alertPolicy,
    recordedAt,
    dossier,
  });
  return outcome.kind === 'advanced' && canWait(previous, outcome, [report], []);
}
