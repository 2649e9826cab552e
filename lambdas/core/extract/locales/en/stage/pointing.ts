import { lowAt, lowOf } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import type { Company } from './company.ts';
import type { Roster } from './roster.ts';
import type { Marked } from './scene.ts';
import { sortedIds } from './sorted-ids.ts';

/** What tells whom a word points at. */
export interface Setting {
  readonly marked: Marked;
  /** Who is named in the sentence itself. */
  readonly named: readonly Actor[];
  readonly company: Company;
  readonly roster: Roster;
}

/** The words `[from, to)` as an actor that stands for `parties`. */
export function pointing(
  { tokens }: Marked,
  from: number,
  to: number,
  parties: readonly string[],
  kind: Actor['kind'],
): Actor {
  return {
    from,
    to,
    parties: sortedIds(parties),
    leaders: [],
    persons: [],
    kind,
    locative: false,
    owns: tokens[to]?.low === "'",
    members: [],
    name: tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  };
}

/** The words `[from, to)` as another name of `actor`. */
export function borrowed({ tokens }: Marked, from: number, to: number, actor: Actor, kind: Actor['kind']): Actor {
  // "they'd": a pronoun owns nothing
  const owns = kind !== 'pronoun' && tokens[to]?.low === "'";
  return { ...actor, from, to, kind, locative: false, owns, members: [] };
}

/** The last single party that is named before a place. */
export function lastBefore(named: readonly Actor[], at: number): Actor | null {
  return (
    named.findLast(
      (actor) => actor.to <= at && actor.parties.length === 1 && !actor.locative && actor.kind !== 'adjective',
    ) ?? null
  );
}

const OF_MEETING = /\b(?:meeting|summit|talks|conversation|encounter) with (?:the )?$/i;

/** "A meeting with the Russian leader was nothing that he …": whoever would be met is another. */
function isMet({ sentence, tokens }: Marked, { from }: Actor): boolean {
  return OF_MEETING.test(sentence.text.slice(0, tokens[from]?.start));
}

/** The person of whom a pronoun at a place speaks: who says something, else who is named first. */
export function personBefore({ marked, named }: Setting, at: number): Actor | null {
  // "had told Trump that he …": he who tells is meant, and not who is told
  const told = (actor: Actor): boolean => /^(?:told|tells|informed|assured)$/.test(lowAt(marked, actor.from - 1));
  const persons = named.filter(
    (actor) =>
      actor.kind === 'person' && actor.to <= at && actor.members.length === 0 && !told(actor) && !isMet(marked, actor),
  );
  const speaking = persons.findLast((actor) => marked.marks.say.some((mark) => mark.from === actor.to));
  return speaking ?? persons.find((actor) => !actor.owns) ?? persons[0] ?? null;
}

const OF_HIMSELF =
  /^(?:ready|willing|prepared|open|happy|glad|w(?:ould|ill)|c(?:ould|annot|an)|s(?:aw|ees)|fe(?:lt|els)|(?:hope|want|expect)(?:ed|s)?|had)$/;

/** "He was ready to meet Putin, Zelensky said": of himself, where nobody was spoken of, or only the other one. */
export function whoSaysSo({ marked: { tokens, marks }, named, company }: Setting, at: number): Actor | null {
  if (tokens.some(({ low }) => /^[\u201c\u201d"]$/.test(low))) return null;
  const says = ({ from, to }: Actor): boolean =>
    marks.say.some((mark) => mark.from === to && lowAt({ tokens }, from - 1) === ',') ||
    marks.say.some((mark) => mark.until === from && lowAt({ tokens }, mark.from - 1) === ',');
  const teller = named.find(
    (actor) => actor.from > at && actor.kind === 'person' && actor.parties.length === 1 && says(actor),
  );
  if (teller === undefined) return null;
  const { persons: [own] = [], parties = [] } = company.person ?? {};
  if (own === undefined || (tokens[0]?.low === 'for' && tokens[2]?.low === 'part')) return teller;
  const other = named.some(({ to, persons }) => to <= teller.from && persons.includes(own));
  const minds = tokens.slice(at + 1, at + 3).some(({ low }) => OF_HIMSELF.test(low));
  return other || (minds && parties[0] !== teller.parties[0]) ? teller : null;
}

/** "Three senators said they would oppose it": whoever says so, it is no party. */
export function isOfStrangers({ marked: { marks, tokens }, named }: Setting, at: number): boolean {
  const said = marks.say.find((mark) => mark.until === at || (mark.until === at - 1 && tokens[at - 1]?.low === 'that'));
  return said !== undefined && said.from > 0 && !named.some((actor) => actor.to <= at);
}

const LOCAL =
  /^(?:regional|region|district|city|village|municipal|brigade|battalion|regiment|hospital|company|plant|club)$/;

/** "“We are ready,” the head of the regional administration said": whoever it is, it is no party. */
export function isStrangers({ marked: { tokens, marks }, named }: Setting): boolean {
  const close = tokens.findLastIndex(({ low }) => /^[\u201d"]$/.test(low));
  const opener = tokens[close + 1]?.low;
  if (close < 1 || (opener !== 'the' && opener !== 'a' && opener !== 'an')) return false;
  const local = tokens.slice(close, close + 10).some(({ low }) => LOCAL.test(low));
  if (!local && marks.role.some((mark) => mark.from > close && mark.to - close <= 4)) return false;
  return marks.say.some((mark) => mark.from > close) && !named.some((actor) => actor.from > close);
}

/** "“Our goal is to bring Putin and Zelensky together,” he said": whom the quotation names does not say it. */
export function closesQuote({ marked, company }: Setting, at: number): boolean {
  const { tokens } = marked;
  if (company.person === null || !/^[\u201d"]$/.test(lowOf(tokens, at - 1))) return false;
  return /^[\u201c"]$/.test(lowOf(tokens, 0)) && marked.marks.say.some((mark) => mark.from === at + 1);
}

/** "Macron and Starmer issued a statement in which they called for a truce" */
export function pairHere({ marked: { tokens }, named }: Setting, at: number): Actor | null {
  if (!/^(?:where|when|which|that|said|say|confirmed|announced|replied|signalled)$/.test(lowOf(tokens, at - 1)))
    return null;
  const [first] = named.filter(({ to, locative }) => to <= at && !locative);
  return first !== undefined && first.from <= 1 && first.members.length === 2 ? first : null;
}

/** "“We are ready,” an adviser to the president's office said": somebody new. */
export function isSomeOfficial({ marked: { tokens, marks } }: Setting): boolean {
  const close = tokens.findIndex(({ low }, at) => at > 0 && /^[\u201d"]$/.test(low));
  const opener = tokens[close + 1]?.low;
  return (opener === 'a' || opener === 'an') && marks.role.some(({ from, to }) => from > close && to - close <= 5);
}

/** "Zelensky flew to Washington, where Trump received him": whoever does it is another. */
export function receivedBy(named: readonly Actor[], at: number): Actor | null {
  const does = named.findLast(({ to, owns, leaders }) => to < at && at - to < 3 && !owns && leaders.length === 1);
  const whom = named.find((one) => one.kind === 'person' && one.leaders.length === 1 && one.to < (does?.from ?? 0));
  return whom !== undefined && whom.persons[0] !== does?.persons[0] ? whom : null;
}
