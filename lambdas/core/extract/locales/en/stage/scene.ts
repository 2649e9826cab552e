import { follow } from '../../../engine/lexicon.ts';
import type { Sentence, Token } from '../../../engine/text.ts';
import type { Kinds } from '../../../engine/words.ts';
import type { English, Entry } from './lexicon.ts';
import { isNounUse, isPlace } from './noun-use.ts';
import type { Tag, Word, WordOf } from './words.ts';

/** A word of the lexicon found in a sentence; `until` is the end of its tail where it has a gap, else its end. */
export interface Found<Value extends Word = Word> {
  readonly from: number;
  readonly to: number;
  readonly until: number;
  readonly value: Value;
}

type Marks = { readonly [Key in Tag]: readonly Found<WordOf<Key>>[] };

/** A sentence with its kinds of words and the words of the lexicon that stand in it, by tag and in order. */
export interface Marked extends Kinds {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly marks: Marks;
}

const LONGEST_GAP = 8;
const LONGEST_GAP_OF_PHRASES = 13;
const DATE = /day$|^\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const ENDS_GAP = new Set(['.', ';', ':', '!', '?', '\u2013', '"', '\u201c', '\u201d']);
const ACTIONS: ReadonlySet<string> = new Set(['transfer', 'meet', 'stop']);
const VERB_TAGS = ['act', 'status', 'say', 'stop', 'transfer', 'meet', 'move', 'tone'] as const;

/** Looks up a sentence once. Of two words of one tag that overlap the longer one counts. */
export function markSentence(sentence: Sentence, lexicon: English): Marked {
  const { tokens } = sentence;
  const marks = emptyMarks();
  let [kinds, more] = [0, 0];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from] as Token;
    kinds |= token.kinds;
    more |= token.more;
    let node = lexicon.start(token);
    for (let to = from + 1; node !== null; to += 1) {
      if (node.values !== null && !endsShort(tokens, from, to)) markEntries(marks, tokens, from, to, node.values);
      node = follow(node, tokens[to]);
    }
  }
  const marked = { sentence, tokens, kinds, more, marks: marks as unknown as Marks };
  for (const tag of VERB_TAGS) if (marks[tag] !== NONE) marks[tag] = withoutNouns(marked, tag, marks[tag]);
  // "full of weapons" is no scope
  if (marks.scope !== NONE)
    marks.scope = marks.scope.filter(
      (mark) => tokens[mark.from]?.low !== 'full' || !NO_TRUCE.test(tokens[mark.to]?.low ?? ''),
    );
  if (marks.pointer !== NONE) marks.pointer = marks.pointer.filter((mark) => pointsAtItem(tokens, mark));
  return marked;
}

const NO_TRUCE =
  /^(?:of|day|days|hour|hours|week|weeks|month|months|year|years|text|swing|support|backing|control|agenda|powers?|member|membership|speed|moon|scale)$/;

function markEntries(
  marks: Record<Tag, Found[]>,
  tokens: readonly Token[],
  from: number,
  to: number,
  entries: readonly Entry[],
): void {
  let end = -1;
  const question = isQuestion(tokens, from, to);
  for (const { word: value, tail, capitals } of entries) {
    if (question && value.tag !== 'say') continue;
    if (capitals && tokens.slice(from, to).some((token) => token.text !== token.text.toUpperCase())) continue;
    if (tail !== null && end < 0) end = gapEnd(tokens, to);
    const until = tail === null ? to : tailEnd(tokens, to, Math.min(end, to + longestGap(tail, value)), tail);
    if (until < 0) continue;
    const found = { from, to, until, value };
    const list = marks[value.tag];
    if (list === NONE) marks[value.tag] = [found];
    else keep(list, found);
  }
}

/** Where the search for the tail of a phrase that has a gap after `to` ends. */
function gapEnd(tokens: readonly Token[], to: number): number {
  const last = Math.min(to + LONGEST_GAP_OF_PHRASES, tokens.length);
  let at = to + 1;
  while (at < last && !ENDS_GAP.has(tokens[at - 1]?.low ?? '')) at += 1;
  return at;
}

function longestGap(tail: readonly string[], { tag }: Word): number {
  return tail.length > 1 || tag === 'spare' || tag === 'spared' ? LONGEST_GAP_OF_PHRASES : LONGEST_GAP;
}

/** Where the tail ends that follows before `end`; below zero where it does not follow. */
function tailEnd(tokens: readonly Token[], to: number, end: number, tail: readonly string[]): number {
  for (let at = to + 1; at < end; at += 1) if (isTail(tokens, at, tail)) return at + tail.length;
  return -1;
}

function isTail(tokens: readonly Token[], at: number, tail: readonly string[]): boolean {
  return tokens[at]?.low === tail[0] && tail.every((word, offset) => tokens[at + offset]?.low === word);
}

function withoutNouns(marked: Marked, tag: (typeof VERB_TAGS)[number], list: Found[]): Found[] {
  return list.filter(({ from, value }) => {
    const form = (value as WordOf<(typeof VERB_TAGS)[number]>).form;
    if (!isNounUse(marked, from, form)) return true;
    return form === 'ing' && ACTIONS.has(tag) && !(tag === 'transfer' && isPlace(marked.tokens, from));
  });
}

const AFTER_THAT = /^(?:is|was|would|will|has|had|to|on|in|and|must|should|could|can|[.,;:?!\u201d"])$/;

/** "Ready for one", but not "one-month" or "one side". */
const ENDS_ONE =
  /^(?:[.,;:?!\u201d"\u2013]|and|but|or|that|which|who|if|in|on|at|to|for|when|once|as|with|is|was|has|had|will|would|could|should|must|by|before|after|until|unless|only|now|along|without|from|soon|today|tomorrow|yet|either|too|again|lasting|because|so|while|since)$/;

/** "That" points back only where no clause follows it. */
function pointsAtItem(tokens: readonly Token[], mark: Found): boolean {
  if (tokens[mark.from]?.low === 'one' && mark.to - mark.from === 1) return ENDS_ONE.test(tokens[mark.to]?.low ?? '.');
  if (tokens[mark.from]?.low !== 'that' || mark.to - mark.from > 1) return true;
  return AFTER_THAT.test(tokens[mark.to]?.low ?? '.');
}

/** "Asked whether he would agree": who asks so wants nothing. */
function isQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1 || !/^(?:asks?|asked|asking)$/.test(tokens[from]?.low ?? '')) return false;
  return /^(?:whether|if|about|when|how|why|where|what)$/.test(tokens[to]?.low ?? '');
}

/** Whether the last word of a phrase belongs to what follows. */
function endsShort(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  const last = tokens[to - 1]?.low;
  return (last === 'on' && isDate(tokens, to)) || (last === 'no' && isNoOfNoun(tokens, from, to));
}

/** "agreed on Wednesday" is "agreed" with a date. */
function isDate(tokens: readonly Token[], at: number): boolean {
  return DATE.test(tokens[at]?.low ?? '');
}

/** "said no date had been set": the no belongs to the date. */
function isNoOfNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.low ?? '.';
  const said = /^(?:said|says|say|answered|replied)$/.test(tokens[from]?.low ?? '');
  return said && /^\p{L}/u.test(next) && !AFTER_NO.test(next);
}

const AFTER_NO = /^(?:to|and|but|again|once|outright|twice|so|with|on|in|at|when|because|yesterday|today|for|as|or)$/;

function keep(list: Found[], found: Found): void {
  const last = list.at(-1);
  if (last !== undefined && found.from < last.until) {
    // a gap leaves room for others inside it
    const nested = last.until > last.to && found.from >= last.to && found.to <= last.until;
    const same = found.from === last.from && found.until === last.until;
    if (found.from === last.from && found.until > last.until) dropShorter(list, found);
    else if (!nested && !same && found.from < last.to) return;
  }
  list.push(found);
}

/** A longer phrase takes the place of a shorter one of its kind: "wish to" leaves the noun "wish" alone. */
function dropShorter(list: Found[], found: Found): void {
  const kept = list.filter((other) => other.from !== found.from || kindOf(other) !== kindOf(found));
  list.splice(0, list.length, ...kept);
}

function kindOf({ value }: Found): string {
  return 'kind' in value ? value.kind : '';
}

/** Most tags stand in few sentences: they share one list until a word is found. */
const NONE: Found[] = [];

function emptyMarks(): Record<Tag, Found[]> {
  return {
    act: NONE,
    status: NONE,
    say: NONE,
    stop: NONE,
    spare: NONE,
    transfer: NONE,
    meet: NONE,
    move: NONE,
    hostile: NONE,
    spared: NONE,
    quiet: NONE,
    tone: NONE,
    people: NONE,
    formula: NONE,
    person: NONE,
    party: NONE,
    demonym: NONE,
    unit: NONE,
    scope: NONE,
    venue: NONE,
    qualifier: NONE,
    truce: NONE,
    rest: NONE,
    weakRest: NONE,
    fighting: NONE,
    swap: NONE,
    talks: NONE,
    meeting: NONE,
    role: NONE,
    modifier: NONE,
    bothSides: NONE,
    twoLeaders: NONE,
    otherSide: NONE,
    outsider: NONE,
    neg: NONE,
    hyp: NONE,
    cond: NONE,
    retro: NONE,
    pointer: NONE,
    pointerHead: NONE,
    otherConflict: NONE,
  };
}
