import { follow } from '../../../engine/lexicon.ts';
import { lowOf, type Sentence, type Token } from '../../../engine/text.ts';
import { type Kinds, kindsOf } from '../../../engine/words.ts';
import { asideAt, placeAt } from './asides.ts';
import type { English, Entry } from './lexicon.ts';
import { emptyMarks, keep, type MarkLists } from './mark-lists.ts';
import { isNounUse } from './noun-use.ts';
import { endsShort, gapEnd, isQuestion, longestGap, tailEnd } from './phrase-ends.ts';
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

const ACTIONS: ReadonlySet<string> = new Set(['transfer', 'meet', 'stop']);
const VERB_TAGS = ['act', 'status', 'say', 'stop', 'transfer', 'meet', 'move', 'tone', 'idiom'] as const;

/** Looks up a sentence once. Of two words of one tag that overlap the longer one counts. */
export function markSentence(sentence: Sentence, lexicon: English): Marked {
  const { tokens } = sentence;
  const marks = emptyMarks();
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from] as Token;
    let node = lexicon.start(token);
    for (let to = from + 1; node !== null; to += 1) {
      if (node.values !== null && !endsShort(tokens, from, to)) markEntries(marks, tokens, from, to, node.values);
      // "called Tuesday for", "agreed on Tuesday to"
      const aside = asideAt(tokens, to);
      const after = aside > 0 && tokens[to + aside]?.low !== 'of' ? follow(node, tokens[to + aside]) : null;
      if (after !== null) to += aside;
      const next = after ?? follow(node, tokens[to]);
      // "called in Davos for a meeting"
      const place = next === null ? placeAt(tokens, to) : 0;
      node = place === 0 ? next : follow(node, tokens[to + place]);
      if (node !== null) to += place;
    }
  }
  const marked = { sentence, tokens, kinds: kindsOf(tokens), marks: marks as unknown as Marks };
  for (const tag of VERB_TAGS) if (marks[tag].length > 0) marks[tag] = withoutNouns(marked, tag, marks[tag]);
  // "full of weapons" is no scope
  if (marks.scope.length > 0)
    marks.scope = marks.scope.filter(
      (mark) =>
        (tokens[mark.from]?.low !== 'full' || !NO_TRUCE.test(lowOf(tokens, mark.to))) &&
        !OF_PEACE.test(lowOf(tokens, mark.to)) &&
        !isWholeWar(tokens, mark),
    );
  if (marks.cond.length > 0) marks.cond = marks.cond.filter((mark) => !isGiven(tokens, mark));
  if (marks.person.length > 0) marks.person = marks.person.filter((mark) => !isServed(tokens, marks.role, mark));
  if (marks.pointer.length > 0) marks.pointer = marks.pointer.filter((mark) => pointsAtItem(tokens, mark));
  return marked;
}

/** "A comprehensive peace deal", "a lasting settlement" */
const OF_PEACE = /^(?:peace|settlement|solution|resolution)$/;

/** "In the special military operation zone", "in the zone of the operation" */
function isWholeWar(tokens: readonly Token[], { from, to }: Found): boolean {
  if (!/^zones?$/.test(lowOf(tokens, from))) return false;
  return [tokens[from - 1], tokens[to + 2], tokens[to + 3]].some((token) =>
    /^(?:operations?|special)$/.test(token?.low ?? ''),
  );
}

const NO_TRUCE =
  /^(?:of|day|days|hour|hours|week|weeks|month|months|year|years|text|swing|support|backing|control|agenda|powers?|member|membership|speed|moon|scale)$/;

function markEntries(
  marks: MarkLists,
  tokens: readonly Token[],
  from: number,
  to: number,
  entries: readonly Entry[],
): void {
  let end = -1;
  const question = isQuestion(tokens, from, to);
  for (const { word: value, tag, tail, capitals } of entries) {
    if (question && tag !== 'say') continue;
    if (capitals && tokens.slice(from, to).some((token) => token.text !== token.text.toUpperCase())) continue;
    if (tail !== null && end < 0) end = gapEnd(tokens, to);
    const until = tail === null ? to : tailEnd(tokens, to, Math.min(end, to + longestGap(tail, value)), tail);
    if (until < 0) continue;
    keep(marks, tag, { from, to, until, value });
  }
}

function withoutNouns(marked: Marked, tag: (typeof VERB_TAGS)[number], list: Found[]): Found[] {
  return list.filter(({ from, value }) => {
    const form = (value as WordOf<(typeof VERB_TAGS)[number]>).form;
    if (!isNounUse(marked, from, form)) return true;
    return form === 'ing' && ACTIONS.has(tag);
  });
}

/** "The special envoy of the president of the United States": the envoy, and not the president. */
function isServed(tokens: readonly Token[], roles: readonly Found[], { from, value }: Found): boolean {
  if (!('title' in value && value.title) || tokens[from - 1]?.low !== 'the') return false;
  return /^(?:of|to)$/.test(lowOf(tokens, from - 2)) && roles.some(({ to }) => to === from - 2);
}

const IF_NEED_BE =
  /^(?:any|anything|not|so|ever|asked|requested|invited|wanted|desired|possible|(?:(?:it|that) )?(?:' s |is |was |were |would be )?(?:need\p{L}*|necessary|required|help\p{L}*|useful|easier|simpler|better|convenient|suits|suited))(?!\p{L})/u;
const BEFORE_GIVEN = /^(?:has|have|had|was|were|been|be|also|which|who|that|is|are|and)$/;

const LASTS = /^(?:last|continu)(?:s|ed|e|es)?$/;

/** "Had provided mediation" sets no condition. */
function isGiven(tokens: readonly Token[], { from }: Found): boolean {
  // "even if it lasts only a day", "at once", "once more"
  if (/^(?:even|at)$/.test(lowOf(tokens, from - 1))) return true;
  if (tokens[from]?.low === 'once') return /^(?:more|again)$/.test(lowOf(tokens, from + 1));
  // "everything now depends on the experts": so does nothing in particular
  if (/^depend/.test(lowOf(tokens, from)))
    return (
      [tokens[from - 1], tokens[from - 2]].some((token) => /^(?:everything|much|all|lot)$/.test(token?.low ?? '')) ||
      /^(?:many|several|various|lots|circumstances|a|things)$/.test(lowOf(tokens, from + 2))
    );
  // "to spare the grid for as long as the frost lasts": a length
  if (tokens[from]?.low === 'as' && tokens[from - 1]?.low === 'for')
    return tokens.slice(from + 3, from + 8).some(({ low }) => LASTS.test(low));
  // "if need be", "if necessary"
  if (tokens[from]?.low === 'if')
    return IF_NEED_BE.test(
      tokens
        .slice(from + 1, from + 5)
        .map(({ low }) => low)
        .join(' '),
    );
  return tokens[from]?.low === 'provided' && BEFORE_GIVEN.test(lowOf(tokens, from - 1));
}

const AFTER_THAT =
  /^(?:soon|very|before|after|when|if|but|now|next|is|was|would|will|has|had|to|on|in|and|must|should|could|can|[.,;:?!\u201c\u201d"])$/;

/** "Ready for one", but not "one-month" or "one side". */
const ENDS_ONE =
  /^(?:[.,;:?!\u201d"\u2013]|and|but|or|that|which|who|if|in|on|at|to|for|this|next|later|when|once|as|with|is|was|has|had|will|would|could|can|may|might|should|must|comes|came|takes|took|by|before|after|until|unless|only|now|along|without|from|soon|today|tomorrow|yet|either|too|again|lasting|because|so|while|since)$/;

const OF_WAR =
  /^(?:war|conflict|bloodshed|killing|slaughter|day|week|weekend|month|year|morning|afternoon|evening|time|summer|autumn|winter|spring|country|region|way)$/;

const ONE = /^(?:one|another|second|third|more)$/;

/** "They could only take place …" */
const COMES_ABOUT =
  /^(?:could|can|would|will|must|should|may) (?:only |then |now )?(?:take place|be held|begin|start|happen)\b/;

/** "That" points back only where no clause follows it. */
function pointsAtItem(tokens: readonly Token[], mark: Found): boolean {
  if (tokens[mark.from]?.low === 'they')
    return COMES_ABOUT.test(
      tokens
        .slice(mark.to, mark.to + 4)
        .map(({ low }) => low)
        .join(' '),
    );
  if (ONE.test(lowOf(tokens, mark.to - 1)) && mark.to - mark.from < 3)
    return ENDS_ONE.test(tokens[mark.to]?.low ?? '.');
  // "to end this war"
  if (tokens[mark.from]?.low === 'this' && OF_WAR.test(tokens[mark.to]?.low ?? '.')) return false;
  if (tokens[mark.from]?.low !== 'that' || mark.to - mark.from > 1) return true;
  return AFTER_THAT.test(tokens[mark.to]?.low ?? '.');
}
