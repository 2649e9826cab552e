import type { Token } from '../../../engine/text.ts';
import { glued } from '../../../engine/text.ts';
import type { Found, Marked } from './scene.ts';
import type { PersonWord } from './words.ts';

/** Someone who can want something: a person, a capital, "Ukraine's foreign minister", "Russia and Ukraine". */
export interface Actor {
  readonly from: number;
  readonly to: number;
  /** Sorted ids. */
  readonly parties: readonly string[];
  /** Leaders among the persons named, as sorted ids of the dossier. */
  readonly leaders: readonly string[];
  readonly persons: readonly string[];
  readonly kind: 'person' | 'office' | 'place' | 'group' | 'adjective' | 'pronoun';
  /** A place in which something happens ("in Kyiv") rather than one that acts. */
  readonly locative: boolean;
  /** Followed by 's: "Kyiv's plea". */
  readonly owns: boolean;
  /** The members of a list ("Russia and Ukraine"); empty for one alone. */
  readonly members: readonly Actor[];
  /** As the article gives it. */
  readonly name: string;
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'to',
  'from',
  'over',
  'into',
  'outside',
  'towards',
  'toward',
  'inside',
  'around',
  'via',
  'on',
  'through',
  'across',
  'for',
  'leave',
  'left',
]);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const OF = new Set(['of', 'in', 'from', 'for', 'at']);
const PAST_OFFICE = /^(?:former|retired|ex|late|onetime|erstwhile)$/;
const SKIP = new Set(['the', 'a', 'an', 'its', 'his']);

/** Reads the names and offices of a sentence; pronouns are resolved later, with the sentences before. */
export function readActors(marked: Marked): Actor[] {
  const index = indexMarks(marked);
  const actors: Actor[] = [];
  for (let at = 0; at < marked.tokens.length; ) {
    const actor = readOne(marked.tokens, index, at);
    if (actor !== null) actors.push(isDateline(marked.tokens, actor) ? { ...actor, locative: true } : actor);
    at = actor?.to ?? at + 1;
  }
  return joinLists(marked.tokens, actors);
}

/** "ANKARA —", "KYIV, July 9 (Agency) -": where a report was written. */
function isDateline(tokens: readonly Token[], actor: Actor): boolean {
  if (actor.from > 2) return false;
  const text = tokens[actor.to - 1]?.text ?? '';
  if (text !== text.toUpperCase() || text.length < 4) return false;
  return tokens
    .slice(actor.to, actor.to + 12)
    .some((token) => token.low === '–' || token.low === '-' || token.low === '/' || token.low === ':');
}

type NameMark = Found<PersonWord> | Marked['marks']['party'][number] | Marked['marks']['demonym'][number];

interface Index {
  readonly names: ReadonlyMap<number, NameMark>;
  readonly roles: ReadonlyMap<number, Found>;
  readonly modifiers: ReadonlyMap<number, Found>;
}

function indexMarks({ marks }: Marked): Index {
  const names = new Map<number, NameMark>();
  for (const mark of [...marks.party, ...marks.demonym, ...marks.person]) {
    const known = names.get(mark.from);
    if (known === undefined || known.to <= mark.to) names.set(mark.from, mark);
  }
  return {
    names,
    roles: new Map(marks.role.map((mark) => [mark.from, mark])),
    modifiers: new Map(marks.modifier.map((mark) => [mark.from, mark])),
  };
}

interface Draft {
  to: number;
  parties: string[];
  persons: PersonWord[];
  role: boolean;
  demonym: boolean;
}

function readOne(tokens: readonly Token[], index: Index, start: number): Actor | null {
  const draft: Draft = { to: start, parties: [], persons: [], role: false, demonym: false };
  let at = start;
  for (;;) {
    const next = advance(tokens, index, at, draft, start);
    if (next === null) break;
    at = next;
  }
  if (draft.parties.length === 0 || PAST_OFFICE.test(tokens[start - 1]?.low ?? '')) return null;
  const { to } = draft;
  const leaders = draft.persons.filter((person) => person.leader).map((person) => person.person);
  const place = !draft.role && draft.persons.length === 0;
  const before = tokens[start - 1]?.low === 'the' ? tokens[start - 2] : tokens[start - 1];
  return {
    from: start,
    to,
    parties: [...new Set(draft.parties)].sort(),
    leaders: [...new Set(leaders)].sort(),
    persons: draft.persons.map((person) => person.person),
    kind: kindOf(draft, tokens[to - 1]?.low ?? '', tokens[to]?.low ?? ''),
    locative: place && !draft.demonym && LOCATIVE.has(before?.low ?? ''),
    owns:
      tokens[to]?.low === "'" && (tokens[to + 1]?.low === 's' || glued(tokens[to - 1] as Token, tokens[to] as Token)),
    members: [],
    name: tokens
      .slice(start, to)
      .map((token, at, all) => gap(all, at) + token.text)
      .join(''),
  };
}

function kindOf(draft: Draft, last: string, next: string): Actor['kind'] {
  if (draft.persons.length > 0) return 'person';
  if (draft.role) return 'office';
  if (!draft.demonym) return 'place';
  return last.endsWith('s') || STANDS_ALONE.test(next) ? 'group' : 'adjective';
}

/** After these words a demonym is a noun: "the Ukrainian recalled". */
const STANDS_ALONE = /^(?:[,.;:]|said|says|wrote|told|is|was|has|had|will|would|did|does|are|were|could|\w+ed)$/;

function gap(tokens: readonly Token[], at: number): string {
  const left = tokens[at - 1];
  const right = tokens[at];
  return left === undefined || right === undefined || glued(left, right) ? '' : ' ';
}

/** One more piece of the name; the index after it, or `null` where the name has ended. */
function advance(tokens: readonly Token[], index: Index, at: number, draft: Draft, start: number): number | null {
  const name = index.names.get(at);
  if (name !== undefined) {
    if (name.value.tag === 'person') {
      const held = draft.persons[0];
      if (held !== undefined && !(held.title && held.party === name.value.party)) return null;
      const bare = held === undefined && draft.parties.length > 0 && !draft.role && !draft.demonym;
      if (bare && at > start && tokens[at - 1]?.low !== 's') return null;
      draft.persons = [name.value];
      draft.parties = [name.value.party];
    } else {
      if (draft.persons.length > 0 || (draft.parties.length > 0 && !draft.role)) return null;
      if (draft.role && draft.parties.length > 0) return null;
      draft.parties.push(name.value.party);
      draft.demonym = name.value.tag === 'demonym';
    }
    draft.to = name.to;
    return name.to;
  }
  if (draft.persons.length > 0) return afterPerson(tokens, index, at, draft);
  const role = index.roles.get(at);
  if (role !== undefined) {
    draft.role = true;
    if (draft.parties.length > 0) draft.to = role.to;
    return role.to;
  }
  const low = tokens[at]?.low ?? '';
  if (low === "'" && draft.parties.length > 0 && !draft.role) {
    const after = tokens[at + 1]?.low === 's' ? at + 2 : at + 1;
    return leadsToRole(index, after) ? after : null;
  }
  const modifier = index.modifiers.get(at);
  if (modifier !== undefined && (draft.parties.length > 0 || draft.role) && leadsToRole(index, modifier.to))
    return modifier.to;
  if (draft.role && draft.persons.length === 0 && OF.has(low)) return placeAfter(tokens, index, at, draft);
  if (draft.parties.length > 0 && low === 'and' && draft.demonym && !draft.role)
    return secondDemonym(index, tokens, at, draft);
  return null;
}

/** "Rustem Umerov of Ukraine's security council": what follows belongs to the person. */
function afterPerson(tokens: readonly Token[], index: Index, at: number, draft: Draft): number | null {
  if (tokens[at]?.low === "'" && tokens[at + 1]?.low === 's' && leadsToOffice(index, at + 2)) {
    draft.persons = [];
    draft.demonym = false;
    return at + 2;
  }
  if (!OF.has(tokens[at]?.low ?? '') || tokens[at]?.low === 'in' || tokens[at]?.low === 'at') return null;
  const from = SKIP.has(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  const name = index.names.get(from);
  if (name === undefined || name.value.party !== draft.parties[0] || name.value.tag === 'person') return null;
  let to = name.to;
  if (tokens[to]?.low === "'" && tokens[to + 1]?.low === 's') to += 2;
  const role = index.roles.get(to);
  draft.to = role?.to ?? name.to;
  return draft.to;
}

function placeAfter(tokens: readonly Token[], index: Index, at: number, draft: Draft): number | null {
  const from = SKIP.has(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  const name = index.names.get(from);
  if (name === undefined) {
    const role = index.roles.get(from);
    return role === undefined || tokens[at]?.low !== 'of' ? null : from;
  }
  if (draft.parties.length > 0 && !draft.parties.includes(name.value.party)) return null;
  if (name.value.tag === 'person') return null;
  draft.parties.push(name.value.party);
  draft.demonym = name.value.tag === 'demonym';
  draft.to = name.to;
  const second = secondPlace(tokens, index, name.to, draft);
  return second ?? name.to;
}

/** "the delegations of Russia and Ukraine" */
function secondPlace(tokens: readonly Token[], index: Index, at: number, draft: Draft): number | null {
  let next = at;
  let end: number | null = null;
  for (;;) {
    const low = tokens[next]?.low;
    if (low !== 'and' && low !== ',') return end;
    next += tokens[next + 1]?.low === 'and' ? 2 : 1;
    if (SKIP.has(tokens[next]?.low ?? '')) next += 1;
    const name = index.names.get(next);
    if (name === undefined || name.value.tag === 'person') return end;
    draft.parties.push(name.value.party);
    draft.to = name.to;
    end = name.to;
    next = name.to;
  }
}

function secondDemonym(index: Index, tokens: readonly Token[], at: number, draft: Draft): number | null {
  const from = SKIP.has(tokens[at + 1]?.low ?? '') ? at + 2 : at + 1;
  const name = index.names.get(from);
  if (name?.value.tag !== 'demonym' || !leadsToRole(index, name.to)) return null;
  draft.parties.push(name.value.party);
  draft.to = name.to;
  return name.to;
}

/** An office or body, not another name, stands at the end of the modifiers. */
function leadsToOffice(index: Index, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < 3; steps += 1) {
    if (index.roles.has(at)) return true;
    const modifier = index.modifiers.get(at);
    if (modifier === undefined) return false;
    at = modifier.to;
  }
  return false;
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

const LINK = new Set(['and', 'or', 'nor', '-', '\u2013', '&', 'with', 'plus']);

function joinLists(tokens: readonly Token[], actors: readonly Actor[]): Actor[] {
  const joined: Actor[] = [];
  for (let at = 0; at < actors.length; ) {
    const members = listFrom(tokens, actors, at);
    joined.push(members.length > 1 ? joinActors(members) : (actors[at] as Actor));
    at += members.length;
  }
  return joined;
}

function listFrom(tokens: readonly Token[], actors: readonly Actor[], first: number): Actor[] {
  const members = [actors[first] as Actor];
  let pending: Actor[] = [];
  for (let at = first + 1; at < actors.length; at += 1) {
    const left = actors[at - 1] as Actor;
    const right = actors[at] as Actor;
    const between = tokens
      .slice(left.to, right.from)
      .map((token) => token.low)
      .filter((low) => !/^(?:the|his|her|its|a)$/.test(low));
    const link = between.join(' ');
    if (left.owns) break;
    if ((link === '-' || link === '\u2013') && !glued(tokens[left.to - 1] as Token, tokens[left.to] as Token)) break;
    if (link === ',') pending.push(right);
    else if (
      (between.length === 1 && LINK.has(link)) ||
      link === ', and' ||
      link === 'as well as' ||
      link === 'and with'
    ) {
      members.push(...pending, right);
      pending = [];
    } else break;
  }
  return members;
}

function joinActors(members: readonly Actor[]): Actor {
  const first = members[0] as Actor;
  const last = members.at(-1) as Actor;
  return {
    ...first,
    to: last.to,
    parties: [...new Set(members.flatMap((member) => member.parties))].sort(),
    leaders: [...new Set(members.flatMap((member) => member.leaders))].sort(),
    persons: members.flatMap((member) => member.persons),
    locative: first.locative,
    owns: last.owns,
    members,
    name: members.map((member) => member.name).join(' and '),
  };
}

/** Whether `low` is a pronoun that makes an office someone's: "his spokesman". */
export function isOwner(low: string): boolean {
  return OWNERS.has(low);
}
