import type { Actor } from './actors.ts';
import type { Roster } from './roster.ts';
import type { Marked } from './scene.ts';

const OFFICE_OF_LEADER =
  /^(?:presidents?|leaders?|heads of state|heads of state and government|head of state|counterparts?)$/;
const DEPUTY =
  /^(?:vice|deputy|opposition|party|parliamentary|separatist|rebel|union|business|military|religious|church)$/;

/** "The leaders of Russia and Ukraine", "his Turkish counterpart": offices that only leaders hold. */
export function namedLeaders(marked: Marked, actors: readonly Actor[], roster: Roster): Actor[] {
  return actors.map((actor) => {
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

/** "He and Putin": the pronoun and the name are one group. */
export function joinPronouns({ tokens }: Marked, actors: readonly Actor[]): Actor[] {
  const joined: Actor[] = [];
  for (const actor of actors) {
    const last = joined.at(-1);
    const link =
      last === undefined
        ? ''
        : tokens
            .slice(last.to, actor.from)
            .map((token) => token.low)
            .join(' ');
    if (last === undefined || link !== 'and' || !pairs(last, actor)) joined.push(actor);
    else joined.splice(-1, 1, together(last, actor));
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
