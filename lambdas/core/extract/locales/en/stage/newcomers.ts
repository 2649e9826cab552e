import type { Token } from '../../../engine/text.ts';
import { type Named, nameActors } from './actors.ts';
import type { Found, Marked } from './scene.ts';
import type { PersonWord } from './words.ts';

const NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|president|minister|according|meanwhile|however)$/;

/** Names that the dossier does not list, with the party whose office the article gives them. */
export function introduceNewcomers(all: readonly Named[]): readonly Named[] {
  const parties = new Map<string, string>();
  for (const named of all) if (named.marks.role.length > 0) learn(named, parties);
  return parties.size === 0 ? all : all.map((named) => recognise(named, parties));
}

function learn(marked: Named, parties: Map<string, string>): void {
  const { tokens } = marked;
  for (const actor of marked.named) {
    const [party] = actor.parties;
    if (actor.kind !== 'office' || actor.parties.length !== 1 || party === undefined || actor.owns) continue;
    const after = lastName(marked, actor.to, 1);
    // "Arman Issetov, the Kazakh deputy minister"
    const comma = /^(?:the|a|an)$/.test(tokens[actor.from - 1]?.low ?? '') ? actor.from - 2 : actor.from - 1;
    const before = tokens[comma]?.low === ',' ? lastName(marked, comma - 1, -1) : null;
    const name = after ?? before;
    if (name !== null && !parties.has(name)) parties.set(name, party);
  }
}

/** The surname in a run of two or three unknown names that starts or ends at a place. */
function lastName(marked: Marked, at: number, step: 1 | -1): string | null {
  const run: Token[] = [];
  for (let index = at; run.length < 3; index += step) {
    const token = marked.tokens[index];
    if (token === undefined || !NAME.test(token.text) || CALENDAR.test(token.low) || isKnown(marked, index)) break;
    run.push(token);
  }
  const surname = step === 1 ? run.at(-1) : run[0];
  return surname === undefined || run.length < 2 ? null : surname.text;
}

function isKnown({ marks }: Marked, at: number): boolean {
  return [marks.person, marks.party, marks.demonym, marks.venue, marks.role].some((list) =>
    list.some((mark) => mark.from <= at && at < mark.to),
  );
}

function recognise(marked: Named, parties: ReadonlyMap<string, string>): Named {
  const found: Found<PersonWord>[] = [];
  for (const [at, { text, low }] of marked.tokens.entries()) {
    const party = parties.get(text);
    if (party === undefined || isKnown(marked, at)) continue;
    const value = { tag: 'person', person: low, party, leader: false, title: false } as const;
    found.push({ from: at, to: at + 1, until: at + 1, value });
  }
  if (found.length === 0) return marked;
  const person = [...marked.marks.person, ...found].sort((left, right) => left.from - right.from);
  return nameActors({ ...marked, marks: { ...marked.marks, person } });
}
