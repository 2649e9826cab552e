import type { Token } from '../../../engine/text.ts';
import { readActors } from './actors.ts';
import type { Found, Marked } from './scene.ts';
import type { PersonWord } from './words.ts';

const NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|president|minister|according|meanwhile|however)$/;

/** Names that the dossier does not list, with the party whose office the article gives them. */
export function introduceNewcomers(all: readonly Marked[]): readonly Marked[] {
  const parties = new Map<string, string>();
  for (const marked of all) if (marked.marks.role.length > 0) learn(marked, parties);
  return parties.size === 0 ? all : all.map((marked) => recognise(marked, parties));
}

function learn(marked: Marked, parties: Map<string, string>): void {
  const { tokens } = marked;
  for (const actor of readActors(marked)) {
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

function recognise(marked: Marked, parties: ReadonlyMap<string, string>): Marked {
  const found = marked.tokens.flatMap((token, at): Found<PersonWord>[] => {
    const party = parties.get(token.text);
    if (party === undefined || isKnown(marked, at)) return [];
    const value = { tag: 'person', person: token.low, party, leader: false, title: false } as const;
    return [{ from: at, to: at + 1, until: at + 1, value }];
  });
  if (found.length === 0) return marked;
  const person = [...marked.marks.person, ...found].sort((left, right) => left.from - right.from);
  return { ...marked, marks: { ...marked.marks, person } };
}
