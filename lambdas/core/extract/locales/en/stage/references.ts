import type { Token } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { isOwner } from './actors.ts';
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
  /** Leaders in the order in which the article named them. */
  seen: string[];
}

export function newCompany(): Company {
  return { person: null, party: null, speaker: null, group: [], pair: [], seen: [] };
}

/** Adds what points at someone without a name: pronouns, "both sides", "his spokesman", "the two leaders". */
export function resolveReferences(marked: Marked, named: readonly Actor[], company: Company, roster: Roster): Actor[] {
  const taken = new Set<number>();
  for (const actor of named) for (let at = actor.from; at < actor.to; at += 1) taken.add(at);
  const found: Actor[] = [...named];
  const add = (actor: Actor | null): void => {
    if (actor === null || taken.has(actor.from)) return;
    for (let at = actor.from; at < actor.to; at += 1) taken.add(at);
    found.push(actor);
  };
  for (const mark of marked.marks.twoLeaders) add(leaderGroup(marked, mark.from, mark.to, named, company, roster));
  for (const mark of marked.marks.bothSides) {
    add(pointing(marked, mark.from, mark.to, groupParties(company, roster, mark.from, named), 'group'));
  }
  for (const mark of marked.marks.otherSide) {
    const from = lastBefore(named, mark.from) ?? company.speaker ?? company.party;
    const other = opponentOf(roster, from?.parties[0]);
    add(other === null ? null : pointing(marked, mark.from, mark.to, [other], 'office'));
  }
  for (let at = 0; at < marked.tokens.length; at += 1) if (!taken.has(at)) add(resolveWord(marked, at, named, company));
  return found.sort((left, right) => left.from - right.from);
}

function resolveWord(marked: Marked, at: number, named: readonly Actor[], company: Company): Actor | null {
  const low = marked.tokens[at]?.low ?? '';
  if (low === 'he' || low === 'she') {
    const person = personBefore(named, at) ?? company.person;
    return person === null ? null : { ...borrowed(marked, at, at + 1, person), kind: 'pronoun' };
  }
  if (low === 'we' || low === 'i') {
    const speaker = company.speaker ?? company.person;
    return speaker === null ? null : { ...borrowed(marked, at, at + 1, speaker), kind: 'pronoun' };
  }
  if (isOwner(low)) return ownedOffice(marked, at, named, company);
  if (low === 'the') return bareOffice(marked, at, company);
  return null;
}

const COUNTRY = new Set(['country', 'nation', 'people', 'homeland', 'side', 'army', 'forces', 'compatriots', 'own']);

function ownedOffice(marked: Marked, at: number, named: readonly Actor[], company: Company): Actor | null {
  const { tokens } = marked;
  const low = tokens[at]?.low ?? '';
  const end = officeEnd(marked, at + 1) ?? (COUNTRY.has(tokens[at + 1]?.low ?? '') ? at + 2 : null);
  if (end === null) return null;
  const owner = ownerOf(low, named, at, company);
  if (owner === null || owner.parties.length !== 1) return null;
  return { ...borrowed(marked, at, end, owner), kind: 'office', leaders: [], persons: [] };
}

function ownerOf(low: string, named: readonly Actor[], at: number, company: Company): Actor | null {
  if (low === 'his' || low === 'her') return personBefore(named, at) ?? company.person;
  if (low === 'our' || low === 'my') return company.speaker ?? company.person;
  return lastBefore(named, at) ?? company.party ?? company.person;
}

/** "the minister", "the two presidents": whoever spoke last, where the office stands alone. */
function bareOffice(marked: Marked, at: number, company: Company): Actor | null {
  const end = officeEnd(marked, at + 1);
  const last = company.person ?? company.speaker;
  if (end === null || last === null) return null;
  const head = marked.tokens[end - 1]?.low ?? '';
  if (!SINGULAR_OFFICES.has(head)) return null;
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
  const here = named.filter((actor) => actor.parties.length > 1 && actor.from < at).at(-1)?.parties;
  if (here !== undefined) return here;
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

function personBefore(named: readonly Actor[], at: number): Actor | null {
  const persons = named.filter((actor) => actor.kind === 'person' && actor.to <= at && actor.members.length === 0);
  return persons.find((actor) => !actor.owns) ?? persons[0] ?? null;
}

function lastBefore(named: readonly Actor[], at: number): Actor | null {
  return named.filter((actor) => actor.to <= at && actor.parties.length === 1 && !actor.locative).at(-1) ?? null;
}
