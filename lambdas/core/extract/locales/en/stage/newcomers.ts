import { inOrder, lowOf } from '../../../engine/text.ts';
import { type Named, nameActors } from './actors.ts';
import type { Roster } from './roster.ts';
import type { Found, Marked } from './scene.ts';
import type { PersonWord } from './words.ts';

const NAME = /^\p{Lu}\p{Ll}{2,}$/u;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|president|minister|according|meanwhile|however|the|and|but|for|his|her)$/;

/** Who a name is that the dossier does not list, and the names before the surname. */
interface Newcomer {
  readonly person: string;
  readonly party: string;
  readonly leader: boolean;
  readonly given: ReadonlySet<string>;
}

interface Introduced {
  readonly title: Named;
  readonly sentences: readonly Named[];
  readonly roster: Roster;
}

/** Names that the dossier does not list, with the party whose office the article gives them; a head of state leads it. */
export function introduceNewcomers(title: Named, sentences: readonly Named[], roster: Roster): Introduced {
  const newcomers = new Map<string, Newcomer>();
  for (const named of [title, ...sentences]) {
    if (named.marks.role.length > 0) learn(named, newcomers, roster);
    for (const { value } of named.marks.person) {
      const surname = value.title ? undefined : roster.surnameOf.get(value.person);
      if (surname !== undefined) newcomers.set(surname, { ...value, given: new Set() });
    }
  }
  if (newcomers.size === 0) return { title, sentences, roster };
  return {
    title: recognise(title, newcomers),
    sentences: sentences.map((named) => recognise(named, newcomers)),
    roster: withLeaders(roster, newcomers),
  };
}

function withLeaders(roster: Roster, newcomers: ReadonlyMap<string, Newcomer>): Roster {
  const leaders = [...newcomers.values()].filter(({ leader }) => leader);
  if (leaders.length === 0) return roster;
  const named = leaders.map(({ person, party }): [string, string] => [person, party]);
  const led = named.map(([person, party]): [string, string] => [party, person]);
  return {
    ...roster,
    partyOf: new Map([...roster.partyOf, ...named]),
    leaderOf: new Map([...led, ...roster.leaderOf]),
  };
}

const HEAD = /(?:^| )(?:president|prime minister|premier|chancellor|crown prince)(?: of [a-z ]+)?$/;
const BELOW_HEAD = /\b(?:vice|deputy|council|commission|parliament\w*)\b/;

function learn(marked: Named, newcomers: Map<string, Newcomer>, { belligerents, mediator }: Roster): void {
  const { tokens } = marked;
  for (const actor of marked.named) {
    const [party] = actor.parties;
    if (actor.kind !== 'office' || actor.parties.length !== 1 || party === undefined || actor.owns) continue;
    // "Arman Issetov, the Kazakh deputy minister"
    const comma = /^(?:the|a|an)$/.test(lowOf(tokens, actor.from - 1)) ? actor.from - 2 : actor.from - 1;
    // "the Swedish prime minister, Ulf Kristersson,"
    const next = tokens[actor.to]?.low === ',' && comma < actor.from - 1 ? actor.to + 1 : actor.to;
    const run = nameAt(marked, next, 1) ?? (tokens[comma]?.low === ',' ? nameAt(marked, comma - 1, -1) : null);
    const name = run?.at(-1);
    if (run === null || name === undefined || newcomers.has(name)) continue;
    const office = actor.name.toLowerCase();
    const own = belligerents.includes(party) || party === mediator;
    const leader = !own && HEAD.test(office) && !BELOW_HEAD.test(office);
    newcomers.set(name, { person: idOf(name), party, leader, given: new Set(run.slice(0, -1)) });
  }
}

/** A run of two or three unknown names that starts or ends at a place, "Kassym-Jomart" as one. */
function nameAt(marked: Marked, at: number, step: 1 | -1): readonly string[] | null {
  const run: string[] = [];
  for (let index = at; run.length < 4; index += step) {
    const token = marked.tokens[index];
    if (token?.low === '-' && run.length > 0) continue;
    if (token === undefined || !NAME.test(token.text) || CALENDAR.test(token.low) || isKnown(marked, index)) break;
    run.push(token.text);
  }
  if (step === -1) run.reverse();
  return run.length < 2 ? null : run;
}

function isKnown({ marks }: Marked, at: number): boolean {
  return [marks.person, marks.party, marks.demonym, marks.venue, marks.role].some((list) =>
    list.some((mark) => mark.from <= at && at < mark.to),
  );
}

function recognise(marked: Named, newcomers: ReadonlyMap<string, Newcomer>): Named {
  const { tokens } = marked;
  const found: Found<PersonWord>[] = [];
  for (const [at, { text }] of tokens.entries()) {
    const newcomer = newcomers.get(text);
    if (newcomer === undefined || isKnown(marked, at)) continue;
    const { person, party, leader, given } = newcomer;
    let from = at;
    while (from > 0 && (given.has(tokens[from - 1]?.text ?? '') || (from < at && tokens[from - 1]?.low === '-')))
      from -= 1;
    const office = marked.named.find((actor) => actor.to === from - 1 && actor.kind === 'office' && !actor.owns);
    if (office?.parties[0] === party && tokens[office.to]?.low === ',') from = office.from;
    const value = { tag: 'person', person, party, leader, title: false } as const;
    found.push({ from, to: at + 1, until: at + 1, value });
  }
  if (found.length === 0) return marked;
  const person = inOrder([...marked.marks.person, ...found]);
  return nameActors({ ...marked, marks: { ...marked.marks, person } });
}

function idOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
