import { lowAt, lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Actor } from './actors.ts';
import { withOther } from './counterparts.ts';
import { pointing, type Setting } from './pointing.ts';
import type { Marked } from './scene.ts';

/** A bare "leaders" means the two only where nothing says whose they are. */
export function isDefinite({ tokens }: Marked, from: number, to: number): boolean {
  if (/^(?:their|its)$/.test(lowOf(tokens, from - 1))) return tokens[from - 1]?.low === 'their';
  // "a meeting at the level of leaders with the United States"
  if (tokens[from - 2]?.low === 'level' && tokens[to]?.low === 'with') return false;
  const modal = /^(?:can|could|should|must|may|might|will|would|cannot)$/.test(lowOf(tokens, to));
  if (modal && /^(?:but|and|yet|that|the|when|if)$/.test(tokens[from - 1]?.low ?? 'and')) return true;
  return to - from > 1 || /^(?:of|between|that|,|\.|:|both|\u2013|\u201c|")$/.test(tokens[from - 1]?.low ?? ',');
}

/** "The two leaders": those of the sentence, else those who were last named together. */
export function leaderGroup(setting: Setting, from: number, to: number): Actor | null {
  const { marked, named, company, roster } = setting;
  const here = named.find((actor) => actor.leaders.length > 1)?.leaders ?? [];
  const { pair, seen } = company;
  // "Trump had left, and so the talks the two were to have held …", after Zelensky has been named
  const met = [...new Set([...seen, ...named.flatMap((actor) => (from - actor.to > 6 ? actor.leaders : []))])].sort();
  const others = met.length === 2 ? met : roster.rivals;
  const joined = leadersOf(setting, from);
  const known =
    here.length > 1
      ? here
      : joined.length > 1
        ? joined
        : pair.length > 1
          ? pair
          : (twoNamed(setting, from, to) ?? others);
  // "Trump said that the two leaders should meet": not he himself
  const teller = named.find((actor) => actor.leaders.length === 1 && !actor.owns && actor.to < from)?.leaders[0];
  const apart = teller !== undefined && known.includes(teller) && !roster.rivals.includes(teller);
  const leaders = apart && SHALL.test(lowAt(marked, to)) ? roster.rivals : known;
  if (leaders.length < 2) return null;
  const parties = leaders.map((leader) => roster.partyOf.get(leader) ?? '').filter((party) => party !== '');
  return { ...pointing(marked, from, to, parties, 'group'), leaders };
}

/** "Moscow and Washington agreed that their presidents should meet": the leaders of two who are named together. */
function leadersOf({ named, roster }: Setting, before: number): readonly string[] {
  const two = named.findLast(
    ({ to, locative, owns, parties }) => to <= before && !locative && !owns && parties.length === 2,
  );
  const leaders = two?.parties.flatMap((party) => roster.leaderOf.get(party) ?? []) ?? [];
  return leaders.length === 2 ? leaders.sort() : [];
}

const SHALL = /^(?:should|must|ought|have|need)$/;

const BY_WIRE = /\b(?:call|conversation|spoke|speaking|talked|telephoned) (?:with|to)$/;

/** The only two leaders whom the sentence names one by one; not who speaks of them and whom he has called. */
function twoNamed({ marked, named }: Setting, at: number, to: number): readonly string[] | null {
  const counted = lowWords(marked, at, to).includes('two');
  const called = named.some(({ from }) => !counted && from > at && BY_WIRE.test(phraseAt(marked, from - 2, from)));
  if (called) return null;
  const leaders = [...new Set(named.flatMap((actor) => (actor.owns ? [] : actor.leaders)))].sort();
  return leaders.length === 2 ? leaders : null;
}

const ON_WIRE = /\b(?:phone|telephone|call|conversation|spoke|said|says|told)\b/;

/** The parties of "both sides" at a place. */
export function groupParties(setting: Setting, at: number): readonly string[] {
  const { marked, named, company, roster } = setting;
  // "a crossing between Belarus and Ukraine" is a place
  const here = named.findLast(
    (actor) =>
      actor.parties.length > 1 &&
      actor.from < at &&
      !actor.locative &&
      (actor.kind !== 'place' || actor.parties.every((party) => roster.belligerents.includes(party))),
  )?.parties;
  if (here !== undefined) return here;
  // "spent two days with Ukrainian negotiators, and the two sides agreed to meet again"
  const met =
    /^(?:and|where)$/.test(lowAt(marked, at - 1)) && !ON_WIRE.test(marked.sentence.text)
      ? withOther(setting, at)
      : null;
  if (met !== null) return met.parties;
  const third = named.some(
    (actor) => actor.to <= at && actor.parties.some((party) => !roster.belligerents.includes(party)),
  );
  if (third) return roster.belligerents;
  return company.group.length > 1 ? company.group : roster.belligerents;
}

/** Numbers of those who may be spoken of as a group. */
export const SIZES = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
export const SIZE = wordKind(SIZES.keys());

const ENDS_COUNT =
  /^(?:of|is|are|were|was|will|would|to|ha(?:d|ve)|can(?:not)?|could|should|shall|may|might|must|do|did|met|meet|get|got|come|came|see|saw|sat|sit|spoke|talk(?:ed)?|agreed?|decided?|parted|want(?:ed)?|said|ought|also|both|shook|discussed|exchanged|in|at|on|by|for|from|with|without|into|before|after|alone|together|face|again|and|but|who|as|if|when|[.,;:!?\u2013\u201d"])$/;

/** "The two", "all four of them": the leaders of whose meeting the article speaks, where it is as many. */
export function countedLeaders({ marked: { tokens }, company, roster }: Setting, at: number): Actor | null {
  const token = tokens[at];
  const size = SIZES.get(token?.low ?? '');
  const after = tokens[at + 1]?.low ?? '.';
  if (token === undefined || size === undefined || !isAll(tokens[at - 1]?.low) || !ENDS_COUNT.test(after)) return null;
  const { duo, paired } = company;
  // "Witkoff and Kushner have left. Umerov will see the two in Miami"
  if (size === 2 && duo !== null && !paired)
    return { ...duo, from: at - 1, to: at + 1, kind: 'group', locative: false, owns: false, members: [] };
  const leaders = [company.pair, company.circle].find((group) => group.length === size);
  if (leaders === undefined) return null;
  const parties = [...new Set(leaders.map((leader) => roster.partyOf.get(leader) ?? leader))].sort();
  const to = after === 'of' ? at + 3 : at + 1;
  const span = { from: at - 1, to, parties, leaders, persons: leaders, name: token.text };
  return { ...span, kind: 'group', locative: false, owns: false, members: [] };
}

function isAll(low = ''): boolean {
  return low === 'the' || low === 'all' || low === 'these' || low === 'those';
}

const TABLES =
  /^(?:countries|sides|delegations|parties|capitals|teams|governments|nations|states|presidents|leaders|men)$/;
const LEADERS = /^(?:presidents|leaders|men|are|will|were|to|would|sit|meet|could|of|into|in|together|round|around)$/;

/** "All three countries", "the three presidents", "the four": those who were last named in that number. */
export function numbered(setting: Setting, at: number): Actor | null {
  const { marked, company, roster } = setting;
  const size = SIZES.get(lowAt(marked, at)) ?? 0;
  const noun = lowAt(marked, at + 1);
  if (size < 3 || !isAll(marked.tokens[at - 1]?.low)) return null;
  const to = TABLES.test(noun) ? at + 2 : at + 1;
  // "delegations of the three countries will meet; it is the first time that all three sit down together"
  const table = company.circle.length !== size && company.table.length === size && !TABLES.test(noun);
  if (LEADERS.test(noun) && !table) {
    const leaders = company.circle.length === size ? company.circle : size === 3 ? threeLeaders(setting) : [];
    if (leaders.length !== size) return null;
    const parties = leaders.map((leader) => roster.partyOf.get(leader) ?? '');
    return { ...pointing(marked, at, to, parties, 'group'), leaders };
  }
  if (to === at + 1 && !table) return null;
  const parties =
    company.table.length === size ? company.table : size === 3 ? [...roster.belligerents, roster.mediator] : [];
  return parties.length !== size ? null : pointing(marked, at, to, parties, 'group');
}

/** The leaders of the warring sides and of the mediator. */
function threeLeaders({ roster }: Setting): string[] {
  const third = roster.leaderOf.get(roster.mediator);
  return third === undefined ? [] : [...roster.rivals, third].sort();
}
