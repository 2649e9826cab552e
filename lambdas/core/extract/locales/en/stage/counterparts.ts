import { lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { phraseAt } from '../mentions/mention.ts';
import type { Actor } from './actors.ts';
import { pointing, type Setting } from './pointing.ts';
import { sortedIds } from './sorted-ids.ts';

/** Words for the other one of two people. */
export const OTHER_ONE = wordKind(
  /^(?:guest|visitor|host|caller|adversary|rival|foe|colleague|counterpart|interlocutor|neighbour|neighbor|antagonist|companion)$/,
);

/** "His guest", "the host": of two who were named together the one who is not spoken of. */
export function otherOne({ marked, named, company, roster }: Setting, at: number): Actor | null {
  const { tokens } = marked;
  if (!/^(?:his|her|the)$/.test(lowOf(tokens, at - 1))) return null;
  const owner =
    named.findLast((actor) => actor.to < at && actor.leaders.length === 1)?.leaders[0] ?? company.person?.leaders[0];
  const last = company.pair.length === 2 ? company.pair : (company.couple?.leaders ?? []);
  // of whomever the article has spoken, the counterpart of one of the rivals is the other
  const rival = tokens[at]?.low === 'counterpart' && roster.rivals.includes(owner ?? '');
  const pair = rival && !last.includes(owner ?? '') ? roster.rivals : last;
  const other =
    owner === undefined || pair.length !== 2 || !pair.includes(owner)
      ? undefined
      : pair.find((leader) => leader !== owner);
  const party = other === undefined ? undefined : roster.partyOf.get(other);
  if (other === undefined || party === undefined) return null;
  return { ...pointing(marked, at - 1, at + 1, [party], 'person'), leaders: [other], persons: [other] };
}

/** "Rubio conferred with the Ukrainian delegation, and they agreed to meet again" */
export function withOther({ marked, named }: Setting, they: number): Actor | null {
  const near = named.filter(({ to, parties, owns }) => to <= they && parties.length === 1 && !owns);
  const other = near.findLast(({ from }) => /\bwith(?: the| an?)?$/.test(phraseAt(marked, from - 2, from)));
  const first = near.find(({ to, locative }) => other !== undefined && to < other.from && !locative);
  if (first === undefined || other === undefined || first.parties[0] === other.parties[0]) return null;
  const leaders = [...first.leaders, ...other.leaders];
  return {
    ...first,
    parties: sortedIds([...first.parties, ...other.parties]),
    leaders: leaders.sort(),
    kind: 'group',
    members: [],
  };
}

/** "Trump told Putin that he should …": what is told to be done is done by who is told. */
export function toldThatHeShould({ marked: { tokens }, named }: Setting, at: number): Actor | null {
  if (!/^(?:should|must|ought|had|needed|has)$/.test(lowOf(tokens, at + 1)) || tokens[at - 1]?.low !== 'that')
    return null;
  if (/^(?:had|has)$/.test(lowOf(tokens, at + 1)) && !/^(?:better|to)$/.test(lowOf(tokens, at + 2))) return null;
  const told = named.find((actor) => actor.to === at - 1 && actor.kind === 'person');
  return told !== undefined && /^(?:told|tells|reminded|warned)$/.test(lowOf(tokens, told.from - 1)) ? told : null;
}
