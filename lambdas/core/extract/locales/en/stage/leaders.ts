import { lowOf } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import type { Roster } from './roster.ts';
import type { Marked } from './scene.ts';

const OFFICE_OF_LEADER =
  /^(?:presidents?|leaders?|heads of state|heads of state and government|head of state|counterparts?|colleagues?|opposite number)$/;
const DEPUTY =
  /^(?:vice|deputy|opposition|party|parliamentary|separatist|rebel|union|business|military|religious|church)$/;

/** "The leaders of Russia and Ukraine", "his Turkish counterpart": offices that only leaders hold. */
export function namedLeaders(
  marked: Marked,
  actors: readonly Actor[],
  roster: Roster,
  seen: readonly string[],
): Actor[] {
  return actors.map((actor) => {
    const leader = actor.leaders.length === 0 ? byNation(marked, actor, roster, seen) : null;
    if (leader !== null) return { ...actor, leaders: [leader], persons: [leader], kind: 'person' };
    const one = theOne(marked, actor, actors, roster);
    if (one !== null) return one;
    if (actor.leaders.length > 0 || actor.kind !== 'office' || !holdsOffice(marked, actor)) return actor;
    const leaders = actor.parties.flatMap((party) => roster.leaderOf.get(party) ?? []);
    return leaders.length === actor.parties.length ? { ...actor, leaders: [...leaders].sort() } : actor;
  });
}

function holdsOffice({ tokens, marks }: Marked, actor: Actor): boolean {
  const offices = marks.role.filter((mark) => mark.from >= actor.from - 1 && mark.to <= actor.to);
  const words = offices.map((mark) =>
    tokens
      .slice(mark.from, mark.to)
      .map((token) => token.low)
      .join(' '),
  );
  const around = tokens.slice(Math.max(0, actor.from - 1), actor.to).map((token) => token.low);
  return (
    words.length === 1 && words.every((word) => OFFICE_OF_LEADER.test(word)) && !around.some((low) => DEPUTY.test(low))
  );
}

const AFTER_PERSON =
  /^(?:would|will|had|has|is|was|did|does|could|may|might|can|said|says|replied|answered|told|wrote|recalled|added|commented|agreed|wants|wanted|refused|himself|alone|there|again|here|who|left|came|went|flew|gave|took|spoke|sat|made|met|got|set|kept|then|also|now|must|should|(?:ask|offer|insist|hop|call|invit|thank|accept|reject|propos|suggest|announc|promis|repeat|arriv|travell?|declin|return|receiv|demand|stress|urg|warn|seem|like|sign)(?:ed|s)|in|on|at|and|[.,;:!?\u201d"'])$/;

/** "The Ukrainian replied": the leader of a country of whom the article has spoken. */
function byNation({ tokens }: Marked, actor: Actor, roster: Roster, seen: readonly string[]): string | null {
  const one = tokens[actor.from]?.text ?? '';
  const article = tokens[actor.from - 1]?.low;
  const next = tokens[actor.to]?.low ?? '.';
  if ((actor.kind !== 'group' && actor.kind !== 'adjective') || actor.parties.length !== 1) return null;
  if (actor.to - actor.from > 1 || article !== 'the' || one.endsWith('s') || !AFTER_PERSON.test(next)) return null;
  const leader = roster.leaderOf.get(actor.parties[0] ?? '');
  return leader !== undefined && seen.includes(leader) ? leader : null;
}

/** "To see the Russian one", "proposed to the Ukrainian one": the leader or the delegation, as the other one is. */
function theOne({ tokens }: Marked, actor: Actor, actors: readonly Actor[], roster: Roster): Actor | null {
  const nation = (actor.kind === 'adjective' || actor.kind === 'group') && actor.parties.length === 1;
  if (!nation || tokens[actor.to]?.low !== 'one' || tokens[actor.from - 1]?.low !== 'the') return null;
  const other = actors.find((one) => one.to <= actor.from && one.parties[0] !== actor.parties[0] && !one.locative);
  const leader = roster.leaderOf.get(actor.parties[0] ?? '');
  if (other === undefined) return null;
  const ofLeader = other.leaders.length === 1 || holdsTop(tokens, other);
  return ofLeader && leader !== undefined
    ? { ...actor, to: actor.to + 1, leaders: [leader], persons: [leader], kind: 'person' }
    : { ...actor, to: actor.to + 1, kind: 'office' };
}

function holdsTop(tokens: Marked['tokens'], { to }: Actor): boolean {
  return /^(?:president|leader)$/.test(lowOf(tokens, to - 1));
}

/** "He and Putin": the pronoun and the name are one group. */
export function joinPronouns({ tokens }: Marked, actors: readonly Actor[]): Actor[] {
  const joined: Actor[] = [];
  for (const actor of actors) {
    const last = joined.at(-1);
    // "he, Putin and Zelensky"
    const link = last?.to === actor.from - 1 ? tokens[last.to]?.low : undefined;
    const linked = link === 'and' || (link === ',' && actor.members.length > 1);
    if (last !== undefined && linked && pairs(last, actor)) {
      joined[joined.length - 1] = together(last, actor);
      // "Putin, Zelensky and himself"
      const [first, rest] = joined.slice(-2);
      const listed = first?.to === (rest?.from ?? 0) - 1 && tokens[first.to]?.low === ',' && link === 'and';
      if (first !== undefined && rest !== undefined && listed && first.leaders.length === 1 && !first.owns)
        joined.splice(-2, 2, together(first, rest));
    } else joined.push(actor);
  }
  return joined;
}

function pairs(left: Actor, right: Actor): boolean {
  const pronoun = left.kind === 'pronoun' || right.kind === 'pronoun';
  return pronoun && !left.owns && !right.owns && left.parties[0] !== right.parties[0];
}

function together(left: Actor, right: Actor): Actor {
  return {
    ...left,
    to: right.to,
    parties: [...new Set([...left.parties, ...right.parties])].sort(),
    leaders: [...new Set([...left.leaders, ...right.leaders])].sort(),
    persons: [...left.persons, ...right.persons],
    kind: 'person',
    members: [left, right],
    name: `${left.name} and ${right.name}`,
  };
}
