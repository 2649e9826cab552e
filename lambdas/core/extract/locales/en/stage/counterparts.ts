import type { Actor } from './actors.ts';
import type { Company } from './references.ts';
import type { Roster } from './roster.ts';
import type { Marked } from './scene.ts';

/** Words for the other one of two people. */
const OTHER_ONE =
  /^(?:guest|visitor|host|caller|adversary|rival|foe|colleague|interlocutor|neighbour|neighbor|antagonist|companion)$/;

/** "His guest", "the host": of two who were named together the one who is not spoken of. */
export function otherOne(
  marked: Marked,
  at: number,
  named: readonly Actor[],
  company: Company,
  roster: Roster,
): Actor | null {
  const { tokens } = marked;
  const low = tokens[at]?.low ?? '';
  if (!/^(?:his|her|the)$/.test(low) || !OTHER_ONE.test(tokens[at + 1]?.low ?? '')) return null;
  const owner =
    named.findLast((actor) => actor.to <= at && actor.leaders.length === 1)?.leaders[0] ?? company.person?.leaders[0];
  const pair = company.pair.length === 2 ? company.pair : (company.couple?.leaders ?? []);
  const other =
    owner === undefined || pair.length !== 2 || !pair.includes(owner)
      ? undefined
      : pair.find((leader) => leader !== owner);
  const party = other === undefined ? undefined : roster.partyOf.get(other);
  if (other === undefined || party === undefined) return null;
  return {
    from: at,
    to: at + 2,
    parties: [party],
    leaders: [other],
    persons: [other],
    kind: 'person',
    locative: false,
    owns: tokens[at + 2]?.low === "'",
    members: [],
    name: `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`,
  };
}
