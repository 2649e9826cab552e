import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { View } from './mention.ts';

/** "That negotiators meet": those of the talks of which the article speaks, else of the warring sides. */
export function delegatesAt(view: View, from: number): Actor | null {
  const low = lowAt(view, from - 1);
  if (
    !/^(?:negotiators|delegations|delegates|teams|envoys)$/.test(low) ||
    view.actors.some((actor) => actor.to === from)
  )
    return null;
  const group = view.company.group.length > 1 ? view.company.group : view.roster.belligerents;
  const named = { from: from - 1, to: from, parties: group, leaders: [], persons: [], name: low };
  return { ...named, kind: 'group', locative: false, owns: false, members: [] };
}

/** "They agreed to see each other": those of whose meeting the article has just spoken. */
export function theyAt(view: View, at: number): Actor | null {
  const clause = clauseOf(view, at);
  const from = clause?.from ?? 0;
  const they = view.tokens.findIndex((token, index) => index >= from && index < at && token.low === 'they');
  if (they < 0) return null;
  // "A and B have agreed that they will see each other"
  const pair = view.actors.findLast(
    (actor) =>
      actor.to <= they &&
      (actor.members.length > 1 || (actor.kind === 'group' && lowAt(view, they - 1) === 'when')) &&
      actor.parties.length > 1 &&
      !actor.locative,
  );
  if (pair !== undefined) return { ...pair, from: they, to: they + 1, members: [] };
  const last = view.focus.items.find((item) => item.topic === 'summit' || item.topic === 'talks')?.item;
  const leaders = last !== undefined && 'participants' in last ? last.participants : [];
  const parties =
    last !== undefined && 'parties' in last
      ? last.parties
      : leaders.map((leader) => view.roster.partyOf.get(leader) ?? leader);
  if (parties.length < 2) return null;
  const named = { from: they, to: they + 1, parties: [...parties].sort(), leaders, persons: leaders, name: 'they' };
  return { ...named, kind: 'group', locative: false, owns: false, members: [] };
}
