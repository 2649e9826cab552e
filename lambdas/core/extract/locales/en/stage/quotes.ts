import { inOrder, lowOf } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from './actors.ts';
import type { Marked } from './scene.ts';
import type { Attribution } from './speech.ts';

interface Spoken extends Marked {
  readonly actors: readonly Actor[];
  readonly speech: readonly Attribution[];
}

const OPEN = /^[\u201c\u00ab\u201e]$/;
const CLOSE = /^[\u201d\u00bb]$/;
const SIGN = wordKind(['\u201c', '\u00ab', '\u201e', '\u201d', '\u00bb', '"']);
const ENDS = wordKind(['\u201d', '\u00bb', '"']);

/**
 * Who speaks in the sentences that are part of a longer quotation and name no speaker themselves: whoever is named
 * at its end, else whoever spoke last.
 */
export function readQuotes(sentences: readonly Spoken[]): (Actor | null)[] {
  const open = openQuotes(sentences);
  let last: Actor | null = null;
  return sentences.map((sentence, index) => {
    const own = sentence.speech.findLast((attribution) => attribution.actor !== null)?.actor ?? null;
    if (own !== null) last = own;
    if (sentence.speech.length > 0 || isTold(sentence)) return null;
    const inside = open[index] === true || startsQuote(sentence);
    if (!inside) return null;
    if (open[index + 1] === true) {
      const next = sentences.slice(index + 1, index + 4).find((other) => other.speech.length > 0);
      const named = next?.speech.find((attribution) => attribution.actor !== null && !attribution.leads)?.actor;
      if (named !== undefined && named !== null) return named;
    }
    return askedBefore(sentences[index - 1]) ?? last;
  });
}

/** "And the Kremlin? “There are nuances.”" – who is asked answers. */
function askedBefore(question: Spoken | undefined): Actor | null {
  if (question?.tokens.at(-1)?.low !== '?' || question.tokens.length > SHORT) return null;
  const asked = question.actors.filter(({ parties, locative }) => parties.length === 1 && !locative);
  const [first] = asked;
  return first !== undefined && asked.every(({ parties }) => parties[0] === first.parties[0]) ? first : null;
}

/** A question that names whom it asks, and little else. */
const SHORT = 7;

const LONGEST_NAME = 12;

/** "…,” the head of the regional administration said": by somebody who is no party. */
function isTold(sentence: Marked): boolean {
  const { tokens, marks } = sentence;
  if (!ENDS.has(sentence) || marks.say.length === 0) return false;
  return marks.say.some(({ from }) => {
    const close = tokens.findLastIndex((token, at) => at < from && SIGN.has(token));
    return close > 0 && ENDS.has(tokens[close]) && from - close <= LONGEST_NAME;
  });
}

function startsQuote({ tokens }: Marked): boolean {
  return SIGN.has(tokens[0]) && !CLOSE.test(lowOf(tokens, 0));
}

/** For each sentence (and one past the last) whether a quotation is open where it begins. */
function openQuotes(sentences: readonly Spoken[]): boolean[] {
  const states: boolean[] = [];
  let open = false;
  let paragraph = -1;
  for (const here of sentences) {
    const { tokens, sentence } = here;
    if (sentence.paragraph !== paragraph) open = false;
    paragraph = sentence.paragraph;
    states.push(open);
    for (const token of SIGN.has(here) ? tokens : []) {
      const { low } = token;
      if (!SIGN.has(token)) continue;
      if (OPEN.test(low)) open = true;
      else if (CLOSE.test(low)) open = false;
      else if (low === '"') open = !open;
    }
  }
  return states;
}

const FIRST_PERSON = wordKind(['we', 'i', 'our', 'my', 'us']);
const SPEAKS = wordKind(['we', 'i']);

/** "We" in a quotation is whoever is named beside it. */
export function claimFirstPerson(marked: Marked, actors: Actor[], speech: readonly Attribution[]): Actor[] {
  if (!FIRST_PERSON.has(marked)) return actors;
  const { tokens } = marked;
  const named = (actor: Actor | null): boolean =>
    actor !== null && (actor.kind !== 'pronoun' || /^s?he$/.test(lowOf(tokens, actor.from)));
  const speaker = speech.find(({ actor }) => named(actor))?.actor ?? null;
  if (speaker === null) return actors;
  const own = { ...speaker, locative: false, members: [] };
  const known = actors.map((actor) =>
    FIRST_PERSON.has(tokens[actor.from]) && tokens[actor.from]?.text !== 'US'
      ? { ...own, from: actor.from, to: actor.to, kind: actor.kind, owns: actor.owns }
      : actor,
  );
  const free = placesOf(SPEAKS, marked).filter((at) => !actors.some(({ from, to }) => from <= at && at < to));
  return inOrder([
    ...known,
    ...free.map((at) => ({ ...own, from: at, to: at + 1, kind: 'pronoun' as const, owns: false })),
  ]);
}
