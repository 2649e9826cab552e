import type { Token } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { isOwner } from './actors.ts';
import { otherOne } from './counterparts.ts';
import { countedLeaders, joinPronouns, namedLeaders } from './leaders.ts';
import { opponentOf, type Roster } from './roster.ts';
import type { Marked } from './scene.ts';

/** Who was spoken of so far in an article. */
export interface Company {
  /** The last person who did or said something. */
  person: Actor | null;
  /** The last party that did or said something. */
  party: Actor | null;
  /** Who spoke last. */
  speaker: Actor | null;
  /** The parties that were last named together. */
  group: readonly string[];
  /** The leaders that were last named together. */
  pair: readonly string[];
  /** Two who were named together in the sentence before. */
  couple: Actor | null;
  /** The parties of the last talks of three and more. */
  table: readonly string[];
  /** The leaders of the last summit of three and more. */
  circle: readonly string[];
  /** Leaders in the order in which the article named them. */
  seen: string[];
}

export function newCompany(): Company {
  return {
    person: null,
    party: null,
    speaker: null,
    group: [],
    pair: [],
    couple: null,
    table: [],
    circle: [],
    seen: [],
  };
}

/** Adds what points at someone without a name: pronouns, "both sides", "his spokesman", "the two leaders". */
export function resolveReferences(marked: Marked, all: readonly Actor[], company: Company, roster: Roster): Actor[] {
  const named = namedLeaders(marked, all, roster, company.seen);
  const taken = new Set<number>();
  for (const actor of named) for (let at = actor.from; at < actor.to; at += 1) taken.add(at);
  const found: Actor[] = named.map((actor) => withLeaders(marked, actor, roster));
  const add = (actor: Actor | null): void => {
    if (actor === null || overlaps(taken, actor)) return;
    for (let at = actor.from; at < actor.to; at += 1) taken.add(at);
    found.push(actor);
  };
  for (let at = 0; at < marked.tokens.length; at += 1) add(otherOne(marked, at, named, company, roster));
  for (let at = 0; at < marked.tokens.length; at += 1) {
    if (isOwner(marked.tokens[at]?.low ?? '') && !taken.has(at)) add(ownedOffice(marked, at, named, company));
  }
  for (const mark of marked.marks.twoLeaders.filter((mark) => isDefinite(marked, mark.from, mark.to)))
    add(leaderGroup(marked, mark.from, mark.to, named, company, roster));
  for (const actor of countedLeaders(marked, company.pair, company.circle, roster)) add(actor);
  for (const mark of marked.marks.bothSides) {
    add(pointing(marked, mark.from, mark.to, groupParties(company, roster, mark.from, named), 'group'));
  }
  for (const mark of marked.marks.otherSide) {
    const from =
      lastBefore(named, mark.from) ??
      (/^(?:his|her)$/.test(marked.tokens[mark.from]?.low ?? '') ? company.person : null) ??
      company.speaker ??
      company.party;
    const other = opponentOf(roster, from?.parties[0]);
    add(other === null ? null : pointing(marked, mark.from, mark.to, [other], 'office'));
  }
  for (let at = 0; at < marked.tokens.length; at += 1)
    if (!taken.has(at)) add(resolveWord(marked, at, named, company, roster));
  return joinPronouns(
    marked,
    found.sort((left, right) => left.from - right.from),
  );
}

/** "the Russian and Ukrainian presidents", "the leaders of Russia and Ukraine" are persons. */
function withLeaders(marked: Marked, actor: Actor, roster: Roster): Actor {
  if (actor.parties.length < 2 || actor.leaders.length > 0 || actor.members.length > 0) return actor;
  const words = marked.tokens.slice(actor.from, actor.to).map((token) => token.low);
  if (!words.some((low) => low === 'presidents' || low === 'leaders' || low === 'president')) return actor;
  const leaders = actor.parties.flatMap((party) => roster.leaderOf.get(party) ?? []);
  return leaders.length === actor.parties.length ? { ...actor, leaders: leaders.sort() } : actor;
}

function overlaps(taken: ReadonlySet<number>, actor: Actor): boolean {
  for (let at = actor.from; at < actor.to; at += 1) if (taken.has(at)) return true;
  return false;
}

/** A bare "leaders" means the two only where nothing says whose they are. */
function isDefinite({ tokens }: Marked, from: number, to: number): boolean {
  const modal = /^(?:can|could|should|must|may|might|will|would|cannot)$/.test(tokens[to]?.low ?? '');
  if (modal && /^(?:but|and|yet|that|the|when|if)$/.test(tokens[from - 1]?.low ?? 'and')) return true;
  return to - from > 1 || /^(?:of|between|that|,|\.|:|both|\u2013|\u201c|")$/.test(tokens[from - 1]?.low ?? ',');
}

function resolveWord(
  marked: Marked,
  at: number,
  named: readonly Actor[],
  company: Company,
  roster: Roster,
): Actor | null {
  const low = marked.tokens[at]?.low ?? '';
  if (low === 'he' || low === 'she') {
    const person = personBefore(marked, named, at) ?? company.person;
    return person === null ? null : { ...borrowed(marked, at, at + 1, person), kind: 'pronoun' };
  }
  if (low === 'him' || low === 'himself') {
    const subject = personBefore(marked, named, at);
    const person =
      low === 'himself'
        ? (subject ?? company.person)
        : company.person !== null && company.person.persons[0] !== subject?.persons[0]
          ? company.person
          : (named.find((actor) => actor.to <= at && actor.leaders.length === 1 && actor !== subject) ??
            company.speaker ??
            null);
    return person === null ? null : { ...borrowed(marked, at, at + 1, person), kind: 'pronoun' };
  }
  if (low === 'we' || low === 'i') {
    const speaker = company.speaker ?? company.person ?? company.party;
    return speaker === null ? null : { ...borrowed(marked, at, at + 1, speaker), kind: 'pronoun' };
  }
  if (low === 'they' && company.couple !== null)
    return { ...borrowed(marked, at, at + 1, company.couple), kind: 'pronoun' };
  if (low === 'it' || low === 'they') return partyPronoun(marked, at, named, company);
  if (/^(?:three|four|five)$/.test(low)) return numbered(marked, at, company, roster);
  if (isOwner(low)) return ownedOffice(marked, at, named, company);
  if (low === 'the') return bareOffice(marked, at, named, company);
  return null;
}

const BEFORE_VERB =
  /^(?:also|again|now|still|once|more|then|will|would|has|had|have|did|does|do|not|itself|already|repeatedly|therefore|likewise|instead|even|later|first)$/;

/** "It" and "they" where a verb of saying or wanting follows: the party that was spoken of. */
function partyPronoun(marked: Marked, at: number, named: readonly Actor[], company: Company): Actor | null {
  let verb = at + 1;
  while (verb < at + 5 && BEFORE_VERB.test(marked.tokens[verb]?.low ?? '')) verb += 1;
  const { act, say, meet } = marked.marks;
  const acts =
    act.some((mark) => mark.from === verb && mark.value.kind === 'verb') ||
    [...say, ...meet].some((mark) => mark.from === verb);
  if (!acts) return null;
  const party = lastBefore(named, at) ?? company.party;
  return party === null ? null : { ...borrowed(marked, at, at + 1, party), kind: 'pronoun' };
}

const TABLES =
  /^(?:countries|sides|delegations|parties|capitals|teams|governments|nations|states|presidents|leaders|men)$/;
const SIZES: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 };

/** "All three countries", "the three presidents", "the four": those who were last named in that number. */
function numbered(marked: Marked, at: number, company: Company, roster: Roster): Actor | null {
  const size = SIZES[marked.tokens[at]?.low ?? ''] ?? 0;
  const noun = marked.tokens[at + 1]?.low ?? '';
  const definite = /^(?:the|all|these|those)$/.test(marked.tokens[at - 1]?.low ?? '');
  if (!definite) return null;
  const leaders = noun === 'presidents' || noun === 'leaders' || noun === 'men' || !TABLES.test(noun);
  if (leaders && !/^(?:presidents|leaders|men|are|will|were|to|would|sit|meet|could|of)$/.test(noun)) return null;
  const to = TABLES.test(noun) ? at + 2 : at + 1;
  if (leaders) {
    const named =
      company.circle.length === size
        ? company.circle
        : size === 3 && roster.leaderOf.has(roster.mediator)
          ? [...roster.rivals, roster.leaderOf.get(roster.mediator) ?? ''].sort()
          : [];
    if (named.length !== size) return null;
    return {
      ...pointing(
        marked,
        at,
        to,
        named.map((leader) => roster.partyOf.get(leader) ?? ''),
        'group',
      ),
      leaders: named,
    };
  }
  const parties =
    company.table.length === size ? company.table : size === 3 ? [...roster.belligerents, roster.mediator] : [];
  return parties.length !== size ? null : pointing(marked, at, to, parties, 'group');
}

const COUNTRY = new Set(['country', 'nation', 'people', 'homeland', 'side', 'army', 'forces', 'compatriots', 'own']);

function ownedOffice(marked: Marked, at: number, named: readonly Actor[], company: Company): Actor | null {
  const { tokens } = marked;
  const low = tokens[at]?.low ?? '';
  const end = officeEnd(marked, at + 1) ?? (COUNTRY.has(tokens[at + 1]?.low ?? '') ? at + 2 : null);
  if (end === null) return null;
  const owner = ownerOf(marked, low, named, at, company);
  if (owner === null || owner.parties.length !== 1) return null;
  return { ...borrowed(marked, at, end, owner), kind: 'office', leaders: [], persons: [] };
}

function ownerOf(marked: Marked, low: string, named: readonly Actor[], at: number, company: Company): Actor | null {
  if (low === 'his' || low === 'her') return personBefore(marked, named, at) ?? company.person;
  if (low === 'our' || low === 'my') return company.speaker ?? company.person;
  return lastBefore(named, at) ?? company.party ?? company.person;
}

/** "the minister", "the two presidents": whoever spoke last, where the office stands alone. */
function bareOffice(marked: Marked, at: number, named: readonly Actor[], company: Company): Actor | null {
  const end = officeEnd(marked, at + 1);
  const place = named.findLast(
    (actor) => actor.locative && actor.parties.length === 1 && actor.to <= at && at - actor.to <= 3,
  );
  const last = place ?? company.person ?? company.speaker;
  if (end === null || last === null) return null;
  const head = marked.tokens[end - 1]?.low ?? '';
  if (!SINGULAR_OFFICES.has(head) && place === undefined) return null;
  return { ...borrowed(marked, at, end, last), kind: 'office' };
}

const SINGULAR_OFFICES = new Set([
  'minister',
  'president',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'aide',
  'adviser',
  'negotiator',
  'envoy',
  'chancellor',
  'diplomat',
  'leader',
  'chief',
  'ombudsman',
  'ombudswoman',
  'premier',
  'official',
  'ambassador',
  'commissioner',
  'emissary',
]);

function officeEnd({ marks }: Marked, from: number): number | null {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const role = marks.role.find((mark) => mark.from === at);
    if (role !== undefined) {
      const further = officeEnd2(marks.role, role.to);
      return further ?? role.to;
    }
    const modifier = marks.modifier.find((mark) => mark.from === at);
    if (modifier === undefined) return null;
    at = modifier.to;
  }
  return null;
}

function officeEnd2(roles: Marked['marks']['role'], at: number): number | null {
  return roles.find((mark) => mark.from === at)?.to ?? null;
}

function leaderGroup(
  marked: Marked,
  from: number,
  to: number,
  named: readonly Actor[],
  company: Company,
  roster: Roster,
): Actor | null {
  const here = named.find((actor) => actor.leaders.length > 1)?.leaders ?? [];
  const leaders = here.length > 1 ? here : company.pair.length > 1 ? company.pair : roster.rivals;
  if (leaders.length < 2) return null;
  const parties = leaders.map((leader) => roster.partyOf.get(leader) ?? '').filter((party) => party !== '');
  return { ...pointing(marked, from, to, parties, 'group'), leaders };
}

function groupParties(company: Company, roster: Roster, at: number, named: readonly Actor[]): readonly string[] {
  // "a crossing between Belarus and Ukraine" is a place
  const here = named.findLast(
    (actor) =>
      actor.parties.length > 1 &&
      actor.from < at &&
      !actor.locative &&
      (actor.kind !== 'place' || actor.parties.every((party) => roster.belligerents.includes(party))),
  )?.parties;
  if (here !== undefined) return here;
  const third = named.some(
    (actor) => actor.to <= at && actor.parties.some((party) => !roster.belligerents.includes(party)),
  );
  if (third) return roster.belligerents;
  return company.group.length > 1 ? company.group : roster.belligerents;
}

function pointing(marked: Marked, from: number, to: number, parties: readonly string[], kind: Actor['kind']): Actor {
  const { tokens } = marked;
  return {
    from,
    to,
    parties: [...new Set(parties)].sort(),
    leaders: [],
    persons: [],
    kind,
    locative: false,
    owns: tokens[to]?.low === "'",
    members: [],
    name: words(tokens, from, to),
  };
}

function borrowed(marked: Marked, from: number, to: number, actor: Actor): Actor {
  return { ...actor, from, to, locative: false, owns: marked.tokens[to]?.low === "'", members: [] };
}

function words(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

function personBefore(marked: Marked, named: readonly Actor[], at: number): Actor | null {
  const persons = named.filter((actor) => actor.kind === 'person' && actor.to <= at && actor.members.length === 0);
  const speaking = persons.findLast((actor) => marked.marks.say.some((mark) => mark.from === actor.to));
  return speaking ?? persons.find((actor) => !actor.owns) ?? persons[0] ?? null;
}

function lastBefore(named: readonly Actor[], at: number): Actor | null {
  return named.filter((actor) => actor.to <= at && actor.parties.length === 1 && !actor.locative).at(-1) ?? null;
}
