import { wordKind } from '../../../engine/words.ts';
import type { Actor } from './actors.ts';
import { pointing, type Setting } from './pointing.ts';

/** Words for the other one of two people. */
export const OTHER_ONE = wordKind(
  /^(?:guest|visitor|host|caller|adversary|rival|foe|colleague|interlocutor|neighbour|neighbor|antagonist|companion)$/,
);

/** "His guest", "the host": of two who were named together the one who is not spoken of. */
export function otherOne({ marked, named, company, roster }: Setting, at: number): Actor | null {
  const { tokens } = marked;
  if (!/^(?:his|her|the)$/.test(tokens[at - 1]?.low ?? '')) return null;
  const owner =
    named.findLast((actor) => actor.to < at && actor.leaders.length === 1)?.leaders[0] ?? company.person?.leaders[0];
  const pair = company.pair.length === 2 ? company.pair : (company.couple?.leaders ?? []);
  const other =
    owner === undefined || pair.length !== 2 || !pair.includes(owner)
      ? undefined
      : pair.find((leader) => leader !== owner);
  const party = other === undefined ? undefined : roster.partyOf.get(other);
  if (other === undefined || party === undefined) return null;
  return { ...pointing(marked, at - 1, at + 1, [party], 'person'), leaders: [other], persons: [other] };
}
