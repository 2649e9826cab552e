import { type Sentence, tokenize } from './text.ts';

/** What a language says about where sentences end. */
export interface SentenceRules {
  /** Lower-case words that a full stop does not end: "mr", "gen". */
  readonly abbreviations: ReadonlySet<string>;
  /** Cuts time stamps and bullet numbers off the start of a line. */
  readonly lead: RegExp;
}

// every repeat is bounded: a run of full stops must not be tried from each of them to its end
const END =
  /[.!?\u2026]{1,6}["'\u201d\u2019\u00bb)\]]{0,3}(?=\s{1,4}["'\u201c\u2018\u00ab([\u2013\u2014-]{0,4}\s?[\p{Lu}\d])/gu;

/** Cuts a text into sentences, paragraph by paragraph. A line break ends a sentence; so no sentence is unbounded. */
export function splitSentences(text: string, rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let opens = true;
  for (const line of text.split('\n')) {
    const body = line.trim().replace(rules.lead, '');
    if (body === '') {
      if (line.trim() === '' && !opens) paragraph += 1;
      opens = true;
      continue;
    }
    for (const piece of cutLine(body, rules.abbreviations)) {
      sentences.push({ text: piece, tokens: tokenize(piece), paragraph, opens });
      opens = false;
    }
  }
  return sentences;
}

function cutLine(line: string, abbreviations: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && isAbbreviation(line, match.index, abbreviations)) continue;
    pieces.push(line.slice(start, end).trim());
    start = end;
  }
  const rest = line.slice(start).trim();
  return (rest === '' ? pieces : [...pieces, rest]).flatMap(cutLong);
}

/** A text without full stops would be one sentence: it is cut between words, so that the work stays linear. */
const LONGEST_SENTENCE = 1200;

function cutLong(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_SENTENCE) {
    const space = rest.lastIndexOf(' ', LONGEST_SENTENCE);
    const end = space > LONGEST_SENTENCE / 2 ? space : LONGEST_SENTENCE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

function isAbbreviation(line: string, dot: number, abbreviations: ReadonlySet<string>): boolean {
  const before = line.slice(Math.max(0, dot - 12), dot);
  const word = /(?:^|[^\p{L}.])([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}
