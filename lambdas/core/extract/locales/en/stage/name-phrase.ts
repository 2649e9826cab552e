import { lowOf, type Token } from '../../../engine/text.ts';
import type { Found, Marked } from './scene.ts';
import type { PersonWord } from './words.ts';

type NameMark = Found<PersonWord> | Marked['marks']['party'][number] | Marked['marks']['demonym'][number];

/** Where names, offices and their modifiers begin. */
export interface Index {
  readonly names: ReadonlyMap<number, NameMark>;
  readonly roles: ReadonlyMap<number, Found>;
  readonly modifiers: ReadonlyMap<number, Found>;
}

const NOWHERE: ReadonlyMap<number, Found> = new Map();

/** `null` where nobody is named. */
export function indexMarks({ party, demonym, person, role, modifier }: Marked['marks']): Index | null {
  if (party.length + demonym.length + person.length === 0) return null;
  const names = new Map<number, NameMark>();
  for (const list of [party, demonym, person]) {
    for (const mark of list) {
      const known = names.get(mark.from);
      if (known === undefined || known.to <= mark.to) names.set(mark.from, mark);
    }
  }
  return { names, roles: byPlace(role), modifiers: byPlace(modifier) };
}

function byPlace(marks: readonly Found[]): ReadonlyMap<number, Found> {
  return marks.length === 0 ? NOWHERE : new Map(marks.map((mark) => [mark.from, mark]));
}

/** What has been read of a name so far. */
export interface Phrase {
  to: number;
  parties: string[];
  persons: PersonWord[];
  role: boolean;
  demonym: boolean;
}

const OF = new Set(['of', 'in', 'from', 'for', 'at']);
const SKIP = new Set(['the', 'a', 'an', 'its', 'his']);

/** One more piece of the name; the index after it, or `null` where the name has ended. */
export function advance(
  tokens: readonly Token[],
  index: Index,
  at: number,
  phrase: Phrase,
  start: number,
): number | null {
  const name = index.names.get(at);
  if (name !== undefined) {
    if (name.value.tag === 'person') {
      const held = phrase.persons[0];
      if (held !== undefined && !(held.title && held.party === name.value.party)) return null;
      const bare = held === undefined && phrase.parties.length > 0 && !phrase.role && !phrase.demonym;
      if (bare && at > start && tokens[at - 1]?.low !== 's') return null;
      phrase.persons = [name.value];
      phrase.parties = [name.value.party];
    } else {
      if (phrase.persons.length > 0 || (phrase.parties.length > 0 && !phrase.role)) return null;
      if (phrase.role && phrase.parties.length > 0) return null;
      phrase.parties.push(name.value.party);
      phrase.demonym = name.value.tag === 'demonym';
    }
    phrase.to = name.to;
    return name.to;
  }
  if (phrase.persons.length > 0) return afterPerson(tokens, index, at, phrase);
  const role = index.roles.get(at);
  if (role !== undefined) {
    phrase.role = true;
    if (phrase.parties.length > 0) phrase.to = role.to;
    return role.to;
  }
  const low = lowOf(tokens, at);
  if (low === "'" && phrase.parties.length > 0) {
    const after = tokens[at + 1]?.low === 's' ? at + 2 : at + 1;
    return leadsToRole(index, after) ? after : null;
  }
  const modifier = index.modifiers.get(at);
  if (modifier !== undefined && (phrase.parties.length > 0 || phrase.role) && leadsToRole(index, modifier.to))
    return modifier.to;
  if (phrase.role && phrase.persons.length === 0 && OF.has(low)) return placeAfter(tokens, index, at, phrase);
  if (phrase.parties.length > 0 && (low === 'and' || low === ',') && !phrase.role)
    return furtherNations(index, tokens, at, phrase);
  return null;
}

/** "Rustem Umerov of Ukraine's security council": what follows belongs to the person. */
function afterPerson(tokens: readonly Token[], index: Index, at: number, phrase: Phrase): number | null {
  if (!OF.has(lowOf(tokens, at)) || tokens[at]?.low === 'in' || tokens[at]?.low === 'at') return null;
  const from = SKIP.has(lowOf(tokens, at + 1)) ? at + 2 : at + 1;
  const name = index.names.get(from);
  if (name === undefined || name.value.party !== phrase.parties[0] || name.value.tag === 'person') return null;
  let to = name.to;
  if (tokens[to]?.low === "'" && tokens[to + 1]?.low === 's') to += 2;
  const role = index.roles.get(to);
  phrase.to = role?.to ?? name.to;
  return phrase.to;
}

function placeAfter(tokens: readonly Token[], index: Index, at: number, phrase: Phrase): number | null {
  const from = SKIP.has(lowOf(tokens, at + 1)) ? at + 2 : at + 1;
  const name = index.names.get(from);
  if (name === undefined) {
    const role = index.roles.get(from);
    return role === undefined || tokens[at]?.low !== 'of' ? null : from;
  }
  if (phrase.parties.length > 0 && !phrase.parties.includes(name.value.party)) return null;
  if (name.value.tag === 'person') return null;
  phrase.parties.push(name.value.party);
  phrase.demonym = name.value.tag === 'demonym';
  phrase.to = name.to;
  const second = secondPlace(tokens, index, name.to, phrase);
  return second ?? name.to;
}

/** "the delegations of Russia and Ukraine" */
function secondPlace(tokens: readonly Token[], index: Index, at: number, phrase: Phrase): number | null {
  let next = at;
  let end: number | null = null;
  for (;;) {
    const low = tokens[next]?.low;
    if (low !== 'and' && low !== ',') return end;
    next += tokens[next + 1]?.low === 'and' ? 2 : 1;
    if (tokens[next]?.low === 'of' && low === 'and') next += 1;
    if (SKIP.has(lowOf(tokens, next))) next += 1;
    const name = index.names.get(next);
    if (name === undefined || name.value.tag === 'person') return end;
    phrase.parties.push(name.value.party);
    phrase.to = name.to;
    end = name.to;
    next = name.to;
  }
}

/** "U.S., Ukrainian and Russian negotiators": nations in a row before one office. */
function furtherNations(index: Index, tokens: readonly Token[], at: number, phrase: Phrase): number | null {
  const parties: string[] = [];
  const first = tokens[at - 1]?.text ?? '';
  if (!phrase.demonym && first !== first.toUpperCase()) return null;
  for (let next = at; /^(?:,|and)$/.test(lowOf(tokens, next)); ) {
    const from = next + (tokens[next + 1]?.low === 'and' ? 2 : 1) + (SKIP.has(lowOf(tokens, next + 1)) ? 1 : 0);
    const name = index.names.get(from);
    const short = tokens[from]?.text === tokens[from]?.text.toUpperCase();
    if (name?.value.tag !== 'demonym' && !(name?.value.tag === 'party' && short)) return null;
    parties.push(name.value.party);
    next = name.to;
    if (!leadsToRole(index, name.to) || tokens[next]?.low === 'and') continue;
    phrase.parties.push(...parties);
    phrase.demonym = true;
    phrase.to = name.to;
    return name.to;
  }
  return null;
}

function leadsToRole(index: Index, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    if (index.roles.has(at)) return true;
    const name = index.names.get(at);
    if (name?.value.tag === 'person') return true;
    const modifier = index.modifiers.get(at);
    if (modifier === undefined) return false;
    at = modifier.to;
  }
  return false;
}
