import { wordKind } from '../../../engine/words.ts';
import type { Actor } from './actors.ts';
import type { Company } from './company.ts';
import { OTHER_ONE, otherOne } from './counterparts.ts';
import { countedLeaders, groupParties, isDefinite, leaderGroup, numbered, SIZE } from './groups.ts';
import { joinPronouns, namedLeaders } from './leaders.ts';
import { bareOffice, ownedOffice } from './offices.ts';
import { lastBefore, pointing, type Setting } from './pointing.ts';
import { resolvePronoun } from './pronouns.ts';
import { opponentOf, type Roster } from './roster.ts';
import type { Found, Marked } from './scene.ts';

const PRONOUN = wordKind(['he', 'she', 'him', 'himself', 'we', 'i', 'they', 'them', 'it']);
const OWNER = wordKind(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** Adds what points at someone without a name: pronouns, "both sides", "his spokesman", "the two leaders". */
export function resolveReferences(marked: Marked, all: readonly Actor[], company: Company, roster: Roster): Actor[] {
  const { tokens, marks } = marked;
  const named = namedLeaders(marked, all, roster, company.seen);
  let setting: Setting = { marked, named, company, roster };
  const found = named.map((actor) => withLeaders(marked, actor, roster));
  const isTaken = (at: number): boolean => found.some((actor) => actor.from <= at && at < actor.to);
  const add = (actor: Actor | null): void => {
    if (actor !== null && !found.some((other) => other.from < actor.to && actor.from < other.to)) found.push(actor);
  };
  const eachWord = (resolve: (setting: Setting, at: number) => Actor | null, free: boolean): void => {
    for (let at = 0; at < tokens.length; at += 1) if (!(free && isTaken(at))) add(resolve(setting, at));
  };
  if (OTHER_ONE.has(marked)) {
    eachWord(otherOne, false);
    // "his adversary's spokesman …, he said": the one who was meant by that
    setting = { ...setting, named: [...found].sort((left, right) => left.from - right.from) };
  }
  if (OWNER.has(marked)) eachWord(ownerWord, true);
  for (const mark of marks.twoLeaders)
    if (isDefinite(marked, mark.from, mark.to)) add(leaderGroup(setting, mark.from, mark.to));
  if (SIZE.has(marked)) eachWord(countedLeaders, false);
  for (const mark of marks.bothSides)
    add(pointing(marked, mark.from, mark.to, groupParties(setting, mark.from), 'group'));
  for (const mark of marks.otherSide) add(otherSide(setting, mark));
  if (PRONOUN.has(marked) || SIZE.has(marked) || marks.role.length > 0) eachWord(resolveWord, true);
  found.sort((left, right) => left.from - right.from);
  return joinPronouns(marked, found);
}

/** "the Russian and Ukrainian presidents", "the leaders of Russia and Ukraine" are persons. */
function withLeaders(marked: Marked, actor: Actor, roster: Roster): Actor {
  if (actor.parties.length < 2 || actor.leaders.length > 0 || actor.members.length > 0) return actor;
  const words = marked.tokens.slice(actor.from, actor.to).map((token) => token.low);
  if (!words.some((low) => low === 'presidents' || low === 'leaders' || low === 'president')) return actor;
  const leaders = actor.parties.flatMap((party) => roster.leaderOf.get(party) ?? []);
  return leaders.length === actor.parties.length ? { ...actor, leaders: leaders.sort() } : actor;
}

/** "The other side": the opponent of whoever is spoken of. */
function otherSide({ marked, named, company, roster }: Setting, mark: Found): Actor | null {
  const owned = /^(?:his|her)$/.test(marked.tokens[mark.from]?.low ?? '');
  const one = lastBefore(named, mark.from) ?? (owned ? company.person : null) ?? company.speaker ?? company.party;
  const other = opponentOf(roster, one?.parties[0]);
  return other === null ? null : pointing(marked, mark.from, mark.to, [other], 'office');
}

function ownerWord(setting: Setting, at: number): Actor | null {
  return OWNER.has(setting.marked.tokens[at]) ? ownedOffice(setting, at) : null;
}

function resolveWord(setting: Setting, at: number): Actor | null {
  const token = setting.marked.tokens[at];
  if (PRONOUN.has(token)) return resolvePronoun(setting, at);
  if (SIZE.has(token)) return numbered(setting, at);
  return token?.low === 'the' ? bareOffice(setting, at) : null;
}
