import { inOrder, lowAt } from '../../../engine/text.ts';
import { placesOf, type WordKind, wordKind } from '../../../engine/words.ts';
import { phraseAt } from '../mentions/mention.ts';
import type { Actor } from './actors.ts';
import type { Company } from './company.ts';
import { OTHER_ONE, otherOne } from './counterparts.ts';
import { countedLeaders, groupParties, isDefinite, leaderGroup, numbered, SIZE, SIZES } from './groups.ts';
import { joinPronouns, namedLeaders } from './leaders.ts';
import { bareOffice, officeOf, ownedOffice } from './offices.ts';
import { lastBefore, pointing, type Setting } from './pointing.ts';
import { resolvePronoun } from './pronouns.ts';
import { opponentOf, type Roster } from './roster.ts';
import type { Found, Marked } from './scene.ts';
import { sortedIds } from './sorted-ids.ts';

const EACH = wordKind(['both', 'neither']);
const PRONOUNS = ['he', 'she', 'him', 'himself', 'we', 'i', 'they', 'them', 'it'];
const PRONOUN = wordKind(PRONOUNS);
/** What stands for somebody, or opens an office. */
const POINTS = wordKind([...PRONOUNS, ...SIZES.keys(), 'the']);
const OWNER = wordKind(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);

/** Adds what points at someone without a name: pronouns, "both sides", "his spokesman", "the two leaders". */
export function resolveReferences(marked: Marked, all: readonly Actor[], company: Company, roster: Roster): Actor[] {
  const { marks } = marked;
  const named = namedLeaders(marked, all, roster, company.seen);
  let setting: Setting = { marked, named, company, roster };
  const found = named.map((actor) => withLeaders(marked, actor, roster));
  const isTaken = (at: number): boolean => found.some((actor) => actor.from <= at && at < actor.to);
  const add = (actor: Actor | null): void => {
    if (actor !== null && !found.some((other) => other.from < actor.to && actor.from < other.to)) found.push(actor);
  };
  const eachWord = (kind: WordKind, resolve: (setting: Setting, at: number) => Actor | null, free: boolean): void => {
    for (const at of placesOf(kind, marked)) if (!(free && isTaken(at))) add(resolve(setting, at));
  };
  if (OTHER_ONE.has(marked)) {
    eachWord(OTHER_ONE, otherOne, false);
    // "his adversary's spokesman …, he said": the one who was meant by that
    setting = { ...setting, named: inOrder([...found]) };
  }
  eachWord(OWNER, ownedOffice, true);
  for (const owner of named) add(officeOf(marked, owner));
  for (const mark of marks.twoLeaders)
    if (lowAt(marked, mark.to + 1) === 'government')
      add(OF.test(lowAt(marked, mark.to + 2)) ? null : pointing(marked, mark.from, mark.to + 2, ['eu'], 'group'));
    else if (isDefinite(marked, mark.from, mark.to)) add(leaderGroup(setting, mark.from, mark.to));
  eachWord(SIZE, countedLeaders, false);
  for (const mark of marks.bothSides) {
    // "the two adversaries", said of those whose meeting is spoken of
    const foes = FOES.test(lowAt(marked, mark.to - 1)) && isPairOfRivals(company, roster);
    const both =
      (foes ? leaderGroup(setting, mark.from, mark.to) : null) ??
      pointing(marked, mark.from - outOf(marked, mark.from), mark.to, groupParties(setting, mark.from), 'group');
    // "the two countries and the United States"
    const start = lowAt(marked, mark.to + 1) === 'the' ? mark.to + 2 : mark.to + 1;
    const third =
      lowAt(marked, mark.to) === 'and' ? found.findIndex(({ from, locative }) => from === start && !locative) : -1;
    const [joined] = third < 0 ? [] : found.splice(third, 1);
    add(
      joined === undefined
        ? both
        : { ...both, to: joined.to, parties: sortedIds([...both.parties, ...joined.parties]) },
    );
  }
  for (const mark of marks.otherSide) add(otherSide(setting, mark));
  eachWord(EACH, eachOfTwo, true);
  if (PRONOUN.has(marked) || SIZE.has(marked) || marks.role.length > 0) eachWord(POINTS, resolveWord, true);
  inOrder(found);
  return joinPronouns(marked, found);
}

/** "Neither of the two sides": how many words belong to those who act. */
function outOf(marked: Marked, at: number): number {
  return lowAt(marked, at - 1) === 'of' && /^(?:neither|both|each|either)$/.test(lowAt(marked, at - 2)) ? 2 : 0;
}

const OF = /^(?:of|from)$/;
const FOES = /^(?:adversaries|foes|rivals|enemies|opponents|antagonists)$/;

function isPairOfRivals({ pair }: Company, { rivals }: Roster): boolean {
  return pair.length === 2 && rivals.every((leader) => pair.includes(leader));
}

/** "the Russian and Ukrainian presidents", "the leaders of Russia and Ukraine" are persons. */
function withLeaders(marked: Marked, actor: Actor, roster: Roster): Actor {
  // "the American and the Russian president", but not "Germany and the Russian president"
  const [office, ...nations] = [...actor.members].reverse();
  const offices =
    office !== undefined &&
    nations.every(({ kind, name }) => kind === 'adjective' || (kind === 'group' && !name.endsWith('s')));
  // "Trump and his Ukrainian counterpart"
  // "his Russian and Ukrainian counterparts"
  const all = office !== undefined && /\b(?:colleagues|counterparts)$/i.test(office.name) && offices;
  if (all && lowAt(marked, actor.from - 1) === 'his') return allLeaders(actor, roster);
  const colleague = office !== undefined && /\b(?:colleague|counterpart)$/i.test(office.name);
  if (colleague && nations.every((member) => member.leaders.length > 0)) return allLeaders(actor, roster);
  if (actor.parties.length < 2 || (actor.leaders.length > 0 && !offices) || (office !== undefined && !offices))
    return actor;
  // "the advisers of the leaders of …" are advisers
  const [head = ''] = phraseAt(marked, actor.from, actor.to).split(' of ');
  if (!/\b(?:presidents?|leaders)\b/.test(head)) return actor;
  return allLeaders(actor, roster);
}

function allLeaders(actor: Actor, roster: Roster): Actor {
  const leaders = actor.parties.flatMap((party) => roster.leaderOf.get(party) ?? []);
  return leaders.length === actor.parties.length ? { ...actor, leaders: leaders.sort(), members: [] } : actor;
}

/** "The other side": the opponent of whoever is spoken of. */
function otherSide({ marked, named, company, roster }: Setting, mark: Found): Actor | null {
  const owned = /^(?:his|her)$/.test(lowAt(marked, mark.from));
  const known = [lastBefore(named, mark.from), owned ? company.person : null, company.speaker, company.party];
  // a mediator has no other side: whoever of the two spoke or acted last
  const others = [...known, company.person].map((one) => opponentOf(roster, one?.parties[0]));
  const other = others.find((party) => party !== null) ?? null;
  return other === null ? null : pointing(marked, mark.from, mark.to, [other], 'office');
}

function resolveWord(setting: Setting, at: number): Actor | null {
  const token = setting.marked.tokens[at];
  if (PRONOUN.has(token)) return resolvePronoun(setting, at);
  if (SIZE.has(token)) return numbered(setting, at);
  return bareOffice(setting, at);
}

const OF_BOTH =
  /^(?:of (?:them|the (?:two|men|sides|capitals))|has|have|had|is|are|was|were|would|will|said|say|says|did|does|do|could|can|agreed?|accepted|accepts?|declined|declines?|refused|replied|answered|found|welcomed|nodded|want(?:s|ed)?|also|at once|quickly|promptly)\b/;

/** "Both have accepted", "neither of them answered": the two of whom the article has just spoken. */
function eachOfTwo({ marked, company, roster }: Setting, at: number): Actor | null {
  const { tokens } = marked;
  if (!/^[,;:.\u2013\u201c\u201d"]$/.test(tokens[at - 1]?.low ?? '.')) return null;
  const next = tokens.slice(at + 1, at + 4).map((token) => token.low);
  if (!OF_BOTH.test(next.join(' '))) return null;
  const to = next[0] === 'of' ? at + (next[1] === 'the' ? 4 : 3) : at + 1;
  const group = company.group.length === 2 ? company.group : roster.belligerents;
  return pointing(marked, at, to, company.couple?.parties ?? group, 'group');
}
