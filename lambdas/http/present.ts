import { plainUrl } from '../core/alert-text.ts';
import type { Change, Evidence } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import type { AgendaItem, Standing } from '../core/revision.ts';
import { nameItem } from '../core/wording.ts';

/** A change as the API tells it: named in words, and with links that are safe to follow. */
export function presentChange(change: Change, dossier: Dossier) {
  return { ...change, name: nameItem(change, dossier), evidence: change.evidence.map(presentEvidence) };
}

/** An agenda item, likewise. */
export function presentItem(item: AgendaItem, dossier: Dossier) {
  const positions = Object.entries(item.positions).map(
    ([party, standing]) => [party, presentStanding(standing)] as const,
  );
  const status = item.status === null ? null : presentStanding(item.status);
  return { ...item, name: nameItem(item, dossier), status, positions: Object.fromEntries(positions) };
}

function presentStanding<Value extends string>(standing: Standing<Value>): Standing<Value> {
  return { ...standing, evidence: standing.evidence.map(presentEvidence) };
}

/** Whoever makes links of what the API gives need not check them for `javascript:` again. */
function presentEvidence(evidence: Evidence): Evidence {
  return { ...evidence, url: plainUrl(evidence.url) };
}
