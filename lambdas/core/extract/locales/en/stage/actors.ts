import { glued, lowOf, type Token } from '../../../engine/text.ts';
import { COUNTRY_NAMES } from '../vocabulary/countries.ts';
import { joinLists } from './actor-lists.ts';
import { advance, type Index, indexMarks, type Phrase } from './name-phrase.ts';
import type { Marked } from './scene.ts';
import { sortedIds } from './sorted-ids.ts';

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

const LOCATIVE = new Set(
  'in at near to from over into outside towards toward inside around via on through across for leave left visiting reaching touring leaving reached'.split(
    ' ',
  ),
);
const PAST_OFFICE = new Set(['former', 'retired', 'ex', 'late', 'onetime', 'erstwhile']);

/** A sentence with those whom it names. */
export interface Named extends Marked {
  readonly named: readonly Actor[];
}

/** Reads the names and offices of a sentence; pronouns are resolved later, with the sentences before. */
export function nameActors({ sentence, tokens, kinds, marks }: Marked): Named {
  return { sentence, tokens, kinds, marks, named: readActors(tokens, marks) };
}

function readActors(tokens: readonly Token[], marks: Marked['marks']): Actor[] {
  const index = indexMarks(marks);
  if (index === null) return [];
  const actors: Actor[] = [];
  for (let at = 0; at < tokens.length; ) {
    const actor = index.names.has(at) || index.roles.has(at) ? readOne(tokens, index, at) : readThree(tokens, at);
    if (actor !== null) actors.push(isDateline(tokens, actor) ? { ...actor, locative: true } : actor);
    at = actor?.to ?? at + 1;
  }
  return joinLists(tokens, actors);
}

/** "The E3": Germany, France and Britain. */
function readThree(tokens: readonly Token[], at: number): Actor | null {
  if (tokens[at]?.text !== 'E' || tokens[at + 1]?.text !== '3') return null;
  const named = { from: at, to: at + 2, parties: ['france', 'germany', 'uk'], leaders: [], persons: [], name: 'E3' };
  return { ...named, kind: 'group', locative: false, owns: tokens[at + 2]?.low === "'", members: [] };
}

/** "ANKARA —", "KYIV, July 9 (Agency) -": where a report was written. */
function isDateline(tokens: readonly Token[], actor: Actor): boolean {
  if (actor.from > 2) return false;
  const text = tokens[actor.to - 1]?.text ?? '';
  if (text !== text.toUpperCase() || text.length < 4) return false;
  // "HUNGARY: Foreign Minister Peter Szijjarto: “…”": who speaks
  if (tokens[actor.to]?.low === ':' && COUNTRY_NAMES.has(actor.name.toLowerCase())) return false;
  return tokens
    .slice(actor.to, actor.to + 12)
    .some((token) => token.low === '–' || token.low === '-' || token.low === '/' || token.low === ':');
}

function readOne(tokens: readonly Token[], index: Index, start: number): Actor | null {
  const phrase: Phrase = { to: start, parties: [], persons: [], role: false, demonym: false };
  let at = start;
  for (;;) {
    const next = advance(tokens, index, at, phrase, start);
    if (next === null) break;
    at = next;
  }
  if (phrase.parties.length === 0 || PAST_OFFICE.has(lowOf(tokens, start - 1))) return null;
  const { to } = phrase;
  const from = titled(tokens, start);
  const place = !phrase.role && phrase.persons.length === 0;
  const before = tokens[from - 1]?.low === 'the' ? tokens[from - 2] : tokens[from - 1];
  return {
    from,
    to,
    parties: sortedIds(phrase.parties),
    leaders: sortedIds(phrase.persons.filter((person) => person.leader).map((person) => person.person)),
    persons: phrase.persons.map((person) => person.person),
    kind: kindOf(phrase, lowOf(tokens, to - 1), lowOf(tokens, to)),
    locative:
      place &&
      !phrase.demonym &&
      ((LOCATIVE.has(before?.low ?? '') && !isCalledOn(tokens, from)) || isVenue(tokens, from, to)),
    owns:
      tokens[to]?.low === "'" && (tokens[to + 1]?.low === 's' || glued(tokens[to - 1] as Token, tokens[to] as Token)),
    members: [],
    name: asWritten(tokens, start, to),
  };
}

/** "Called on Russia to …": whom one calls on is no place. */
export function isCalledOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.low === 'on' && /^call(?:s|ed|ing)?$/.test(lowOf(tokens, at - 2));
}

const GATHERING = /^(?:meetings?|summits?|talks|session|rounds?|encounter|conference|negotiations|gathering)$/;

/** "His Budapest meeting with Putin", "a Riyadh summit": a town, and nobody who comes. */
function isVenue(tokens: readonly Token[], from: number, to: number): boolean {
  if (!GATHERING.test(lowOf(tokens, to)) || COUNTRY_NAMES.has(lowOf(tokens, to - 1))) return false;
  return /^(?:an?|the|his|her|their|its|this|that|planned|proposed|possible|second|new|s)$/.test(
    lowOf(tokens, from - 1),
  );
}

const TITLE = /^(?:mr|mrs|ms|dr|gen|col|sen|rep|gov|prof)$/;

/** "Mr. Putin" begins with his title. */
function titled(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.low === '.' && TITLE.test(lowOf(tokens, at - 2)) ? at - 2 : at;
}

function kindOf(phrase: Phrase, last: string, next: string): Actor['kind'] {
  if (phrase.persons.length > 0) return 'person';
  if (phrase.role) return 'office';
  if (!phrase.demonym) return 'place';
  return (last.endsWith('s') && last !== 'swiss') || STANDS_ALONE.test(next) ? 'group' : 'adjective';
}

/** After these words a demonym is a noun: "the Ukrainian recalled". */
const STANDS_ALONE = /^(?:[,.;:]|said|says|wrote|told|is|was|has|had|will|would|did|does|are|were|could|\w+ed)$/;

function asWritten(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let at = from; at < to; at += 1) {
    const [left, right] = [tokens[at - 1], tokens[at]];
    if (at > from && left !== undefined && right !== undefined && !glued(left, right)) name += ' ';
    name += right?.text ?? '';
  }
  return name;
}
