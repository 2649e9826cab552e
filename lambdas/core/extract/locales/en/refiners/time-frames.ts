import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Scene } from '../stage/stage.ts';
import { daysBetween } from '../terms/calendar.ts';
import type { DateSpan } from '../terms/dates.ts';

/** What lies further back than this is history, even where the article does not say so. */
export const NEWS_DAYS = 3;

/** Which sentences tell of a time that is over: what they say in the past tense is history. */
export function readFrames(scenes: readonly Scene[]): boolean[] {
  const frames = carryHistory(scenes);
  for (const [index, scene] of scenes.entries()) {
    if (!DATES_BACK.test(scene.sentence.text) || scene.tokens.length > SHORT) continue;
    // "The truce held for three days. That was in April."
    const old = scene.marks.retro.length > 0 || scene.dates.some((span) => isLongAgo(scene, span.behind));
    if (old && scenes[index - 1]?.sentence.paragraph === scene.sentence.paragraph) frames[index - 1] = true;
  }
  return frames;
}

const SHORT = 14;
const DATES_BACK = /^(?:But )?(?:That|This|It|All (?:that|this)) (?:was|happened|took place) (?!not\b)/;

/** A paragraph that has gone back in time stays there until a recent day is named. */
function carryHistory(scenes: readonly Scene[]): boolean[] {
  let old = false;
  return scenes.map((scene, index) => {
    if (scene.sentence.paragraph !== scenes[index - 1]?.sentence.paragraph && !TAKES_UP.test(scene.sentence.text))
      old = false;
    const before = old;
    const opens = opensBack(scene);
    if (opens) {
      old = true;
      return true;
    }
    const dates = scene.dates.filter(
      (span) => !isAhead(scene, span.from) && !isPlanned(scene, span) && lowAt(scene, span.from - 1) !== 'since',
    );
    const retro = scene.marks.retro.some((mark) => !/^recall/.test(lowAt(scene, mark.from)));
    const tells = dates.length > 0 || retro;
    if (!old && !tells) return false;
    if (
      dates.some((span) => span.weekday || daysBetween(span.behind, scene.published) <= NEWS_DAYS) ||
      NOW.test(scene.sentence.text)
    )
      old = false;
    else if (tells) old = true;
    // a day to come is none of the past
    const ahead = scene.dates.some((span) => !span.weekday && lies(span, scene.published));
    return before && dates.length === 0 && old && !ahead;
  });
}

/** "But they lasted less than three hours": still about what the sentence before told. */
const TAKES_UP = /^(?:(?:But|And|Yet|Then|However,) )?(?:they|it|those|these|both|neither|none)\b/i;

const NOW = /\b(?:now|today|yesterday|tonight|overnight|this (?:week|morning|time)|meanwhile|currently)\b/i;

export function isAhead(scene: Scene, at: number): boolean {
  return /^(?:by|until|before|from|till|end|of)$/.test(lowAt(scene, at - 1));
}

function isLongAgo(scene: Scene, day: string): boolean {
  return daysBetween(day, scene.published) > NEWS_DAYS;
}

const BACK = wordKind(/^(?:ago|remember\w*|recall(?:s|ed)?|looking|look|war|attempts|used|memories|\d{4})$/);
const LONG = /(?:^|[\u201c"] ?)(?:\S+ ){1,4}(?:weeks|months?|years?|decades?) ago\b/;
const MEMORY =
  /\b(?:(?:still |well |fondly |vividly )?remembers? (?!to\b|that\b)|(?:has|have) (?:not )?forgotten|look(?:ing|s)? back (?:on|at|to)|memories of|recalls? (?:how|the|when)|used to be|(?:earlier|previous|past|former|other) attempts)\b/i;
const ANCIENT =
  /\b(?:in|of|since|christmas|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) 1[5-9]\d\d\b/i;
const EARLY_WAR =
  /\b(?:in|during|at) the (?:first|second|third|early|opening|beginning|start) ?(?:\p{L}+ ){0,2}of the (?:full-scale )?(?:war|invasion)\b/iu;

/** How agencies open what they have told before. */
const AS_REPORTED =
  /^(?:As (?:previously |earlier |was |it was )?reported|As a reminder|Recall|Previously,|It was (?:previously|earlier) reported|Earlier it was reported|As is known)\b/;

/** "A year ago …", "Diplomats recall how …", "In the first autumn of the war …" */
function opensBack(scene: Scene): boolean {
  const { text } = scene.sentence;
  if (AS_REPORTED.test(text)) return true;
  if (!BACK.has(scene) || scene.dates.some((span) => span.weekday)) return false;
  if (ANCIENT.test(text)) return true;
  if (LONG.test(text.slice(0, 60)) || MEMORY.test(text)) return true;
  return EARLY_WAR.test(text);
}

const YEAR = wordKind(/^(?:1[5-9]|20)\d\d$/);

/** "hosted the delegations in 2022", "the agreements of 2015", "remember 2019, when …" */
export function inPastYear(scene: Scene): boolean {
  const year = Number(scene.published.slice(0, 4));
  return placesOf(YEAR, scene).some((at) => {
    if (Number(scene.tokens[at]?.low) >= year || isSince(scene, at)) return false;
    return NAMES_YEAR.test(lowAt(scene, at - 1));
  });
}

/** "For the first time since the winter of 2019": it is what is new that is told. */
function isSince(scene: Scene, at: number): boolean {
  return scene.tokens.slice(Math.max(0, at - 4), at).some(({ low }) => low === 'since');
}

const NAMES_YEAR =
  /^(?:in|of|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|spring|summer|autumn|winter|easter|christmas|remember|remembers)$/;

const FEASTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\beaster\b/i, ['03', '04', '05']],
  [/\bvictory day\b/i, ['04', '05']],
  [/\bchristmas\b/i, ['11', '12', '01']],
];

/** "The Easter truce was broken", told in July. */
export function isOfPastFeast(scene: Scene): boolean {
  const month = scene.published.slice(5, 7);
  return FEASTS.some(([name, months]) => name.test(scene.sentence.text) && !months.includes(month));
}

/** "invited them to meet in August", said in July: ahead, and no history. */
function isPlanned(scene: Scene, span: DateSpan): boolean {
  const before = scene.tokens.slice(Math.max(0, span.from - 8), span.from);
  return lies(span, scene.published) && before.some(({ low }) => /^(?:to|will|would|should|shall|for)$/.test(low));
}

/** "in August", said in July of something wanted: the next one. */
export function lies(span: { readonly ahead: string; readonly behind: string }, published: string): boolean {
  const ahead = daysBetween(published, span.ahead);
  return ahead >= 0 && ahead < daysBetween(span.behind, published);
}

/** "in October", said on 2 November: of a month that is over nobody speaks as of yesterday. */
export function isOld(span: DateSpan, published: string): boolean {
  const month = span.kind === 'period' && /-(?:2[89]|3[01])$/.test(span.behind);
  return (month && span.behind < published.slice(0, 7)) || daysBetween(span.behind, published) > NEWS_DAYS;
}

/** "Recorded 3,000 violations at the time", "several rounds have been held since then" */
const THEN = /\bat (?:the|that) time\b(?! of (?:writing|publication|going))/i;
const SEVERAL =
  /\b(?:several|many|numerous|a number of|a few|two|three|four|five|six) (?:rounds|meetings|sessions)(?: of [^,.;]{3,60}?)? (?:have|had|were) (?:been held|taken place|held)\b/iu;

/** "Has met him five times this year", "the three rounds in Istanbul" */
const TIMES =
  /\b(?:twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many|a few|\d+) times|(?:the|their|all|these|earlier|previous|past|two|three|four|five) (?:\w+ )?(?:rounds|meetings|sessions|summits|encounters))\b/iu;

/** What was done over a long time, or at another. */
export function isSum({ topic, claim }: Draft, { sentence: { text }, dates }: Scene, past: boolean): boolean {
  if (past && THEN.test(text)) return true;
  if ((topic !== 'talks' && topic !== 'summit') || claim.kind !== 'event') return false;
  if (topic === 'talks' && SEVERAL.test(text)) return true;
  return /^(?:completed|active)$/.test(claim.status) && TIMES.test(text) && !dates.some(({ weekday }) => weekday);
}
