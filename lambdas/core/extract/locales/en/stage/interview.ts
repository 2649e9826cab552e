import type { Actor, Named } from './actors.ts';

const INTERVIEW =
  /\b(?:interview\p{L}*|in conversation|questions (?:to|for)|(?:answered|answers|took|takes|fielded) (?:our|their|the|\p{L}+) questions|q ?& ?a|we asked|told us|(?:spoke|sat down) (?:to|with) us|(?:receive[sd]?|meets?|met|welcome[sd]?) us|talked to us)\b/iu;
/** An interview asks more than once. */
const QUESTIONS = 2;
/** Sentences in which one who is asked is introduced. */
const OPENING = 6;

/** Who answers the questions of an article that is an interview; `null` where it is none. */
export function readInterviewee(title: Named, sentences: readonly Named[]): Actor | null {
  const signed = readSignatories(title, sentences);
  if (signed !== null) return signed;
  if (sentences.filter(isQuestion).length < QUESTIONS) return null;
  const labelled = readLabels(sentences);
  if (labelled !== null) return labelled;
  const opening = [title, ...sentences.slice(0, OPENING)];
  if (!opening.some(({ sentence }) => INTERVIEW.test(sentence.text))) return null;
  const told = opening.filter(({ sentence }) => INTERVIEW.test(sentence.text));
  for (const { named } of [...told, ...opening]) {
    const found = named.find((actor) => isSomeone(actor));
    if (found !== undefined) return found;
  }
  return null;
}

const STATEMENT = /\b(?:statement|declaration|communiqu\u00e9|communique|open letter|appeal) (?:by|of|from)\b/i;

const DIGEST = /\b(?:key|main|top) (?:statements|points|quotes|takeaways|messages)\b/i;

/** "Joint statement by European leaders": who signs it says "we"; so does he of whose words an article is a list. */
function readSignatories(title: Named, sentences: readonly Named[]): Actor | null {
  const [first] = title.named;
  if (DIGEST.test(title.sentence.text) && first !== undefined && isSomeone(first)) return first;
  if (!STATEMENT.test(title.sentence.text)) return null;
  const ours = sentences.filter(({ tokens }) => tokens[0]?.low === 'we');
  return first !== undefined && first.parties.length === 1 && ours.length >= QUESTIONS ? first : null;
}

/** "Lubinets: …" at the head of several answers. */
function readLabels(sentences: readonly Named[]): Actor | null {
  const heads = sentences.flatMap(({ named, tokens }) => {
    const first = named[0];
    return first !== undefined && first.from === 0 && tokens[first.to]?.low === ':' && isSomeone(first) ? [first] : [];
  });
  const [head] = heads;
  const same = heads.filter(({ persons, name }) => (persons[0] ?? name) === (head?.persons[0] ?? head?.name));
  return head !== undefined && same.length >= QUESTIONS && same.length === heads.length ? head : null;
}

const LABEL = /^(?:\p{Lu}[\p{L}.'\u2019-]*(?: (?:for|of|the|and))*(?: |(?=:))){1,5}:/u;

/** Paragraphs of a transcript that speak under a label of which nobody is known: "Question: …", "Hoffmann: …". */
export function readStrangers(sentences: readonly Named[]): ReadonlySet<number> {
  if (sentences.filter(isQuestion).length < QUESTIONS) return new Set();
  const labels = sentences.flatMap(({ sentence: { text, paragraph }, tokens, named }) => {
    const label = LABEL.exec(text)?.[0];
    const colon = label === undefined ? 0 : tokens.findIndex(({ low }) => low === ':');
    return label === undefined || named.some(({ from }) => from < colon) ? [] : [{ label, paragraph }];
  });
  // under "Answer" speaks who is asked
  if (labels.some(({ label }) => /^answer/i.test(label))) return new Set();
  const again = labels.filter(({ label }) => labels.filter((other) => other.label === label).length >= QUESTIONS);
  return new Set(again.map(({ paragraph }) => paragraph));
}

function isQuestion({ tokens }: Named): boolean {
  return tokens.at(-1)?.low === '?';
}

function isSomeone({ kind, parties }: Actor): boolean {
  return parties.length === 1 && (kind === 'person' || kind === 'office');
}
