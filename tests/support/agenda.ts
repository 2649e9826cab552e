import type { Stance, Status } from '../../lambdas/core/observation.ts';
import type { AgendaItem, Standing } from '../../lambdas/core/revision.ts';
import { summitEvidence } from './alerts.ts';

/** A value as it stands, proved by one article. */
export function standing<Value extends Status | Stance>(
  value: Value,
  differing: Partial<Standing<Value>> = {},
): Standing<Value> {
  return {
    value,
    since: summitEvidence.published,
    certainty: 'reported',
    sources: [summitEvidence.outlet],
    evidence: [summitEvidence],
    terms: {},
    ...differing,
  };
}

/** The summit of the two presidents, with what differs. */
export function agendaItem(differing: Partial<AgendaItem> = {}): AgendaItem {
  return {
    itemId: 'summit/putin+zelensky/1',
    topic: 'summit',
    item: { participants: ['putin', 'zelensky'] },
    round: null,
    status: null,
    positions: {},
    terms: {},
    opened: summitEvidence.published,
    updated: summitEvidence.published,
    closed: null,
    ...differing,
  };
}
