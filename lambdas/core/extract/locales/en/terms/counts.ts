import type { Qualifier, Terms, Unit } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { View } from '../mentions/mention.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import { DURATION_HOURS, MONTHS } from '../vocabulary/time.ts';
import { type NumberSpan, readNumber } from './numbers.ts';
import { type Figure, sideOf } from './per-side.ts';

type CountTerms = Pick<Terms, 'count' | 'qualifier' | 'perSide'>;

const REACH = 24;
const REACH_OWN = 32;

/** How many of `unit` are spoken of near a place in the sentence; empty where no number is given. */
export function readCount(view: View, unit: Unit, from: number, to: number): CountTerms {
  const figures = readFigures(view).map((figure) => ({ figure, unit: unitOf(view, figure) }));
  const fits = figures.filter(
    (entry) =>
      entry.unit === unit ||
      (entry.unit === null && unit === 'prisoners') ||
      (entry.unit === null && figures.length === 1),
  );
  const own = fits.filter((entry) => entry.unit === unit);
  const pool = own.length > 0 ? own : fits;
  const home = clauseAt(view, from);
  const distance = (figure: Figure): number =>
    Math.max(0, figure.from - to, from - figure.to) + (clauseAt(view, figure.from) === home ? 0 : 8);
  const whole = figures.find(
    (entry) => isWhole(view, entry.figure) && (entry.unit === unit || entry.unit === null),
  )?.figure;
  const near = pool.map((entry) => entry.figure).sort((left, right) => distance(left) - distance(right));
  const all = figures.map((entry) => entry.figure);
  const best = whole ?? halfOf(view, all) ?? near[0];
  if (best === undefined || (best !== whole && distance(best) > (own.length > 0 ? REACH_OWN : REACH))) return {};
  const perSide = sideOf(view, best, unit, all);
  return { count: best.value, qualifier: qualifierOf(view, best), ...(perSide === null ? {} : { perSide }) };
}

/** "420 prisoners, 210 from each side": the figure of one side. */
function halfOf(view: View, near: readonly Figure[]): Figure | undefined {
  return near.find(
    (figure) =>
      near.some((other) => other.value === 2 * figure.value && other.to <= figure.from) &&
      /^(?:from|on|for|of|by) (?:each|either)\b|^(?:each|apiece|a side|per side)\b/.test(
        phraseAt(view, figure.to, figure.to + 2),
      ),
  );
}

/** "another 1,245 bodies …: 6,057 in all" */
function isWhole(view: View, { to }: Figure): boolean {
  return /^(?:in all|in total|altogether|overall|all told)\b/.test(phraseAt(view, to, to + 2));
}

function readFigures(view: View): Figure[] {
  const { tokens } = view;
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = readNumber(tokens, at);
    if (number === null) continue;
    const twin = twinOf(view, number);
    if (twin !== null) figures.push({ ...number, to: twin, pairs: true });
    else if (isCount(view, number)) figures.push({ ...number, pairs: false });
    at = (twin ?? number.to) - 1;
  }
  return figures;
}

/** The end of "for 146" after "146"; `null` where there is none. */
function twinOf({ tokens }: View, number: NumberSpan): number | null {
  let at = number.to;
  if (tokens[at]?.low === '-') at += 1;
  if (tokens[at]?.low !== 'for') return null;
  at += 1;
  if (tokens[at]?.low === '-') at += 1;
  if (tokens[at]?.low === 'a' && tokens[at + 1]?.low === '-') at += 2;
  const other = readNumber(tokens, at);
  return other !== null && (other.value === number.value || other.value * 1000 === number.value) ? other.to : null;
}

const NOT_COUNTED =
  /^(?:%|per|percent|km|kilometres|kilometers|years|year|old|drones|missiles|shells|euros|dollars|million|billion|points|minutes|times|shots|violations|breaches|am|pm|o'clock|gmt|kv|firms|regions|lists|rounds|stages|groups|sanctions|buses|point|towns|villages|priorities|issues|topics|demands|conditions|tasks|goals|aims|items|things|questions|steps|options|phases|documents|chapters|paragraphs|proposals|principles|settlements|ambulances|lorries|sources|officials|diplomats|exchanges|swaps|releases|handovers|visits|ministers|envoys|governments|agencies|mediators|trucks|vehicles|wagons|metres|meters|miles)$/;

function isCount(view: View, number: NumberSpan): boolean {
  const after = lowWords(view, number.to, number.to + 2);
  const [first = '', second = ''] = after;
  const unit = first === '-' || first === 'full' ? second : first;
  if (DURATION_HOURS[unit] !== undefined || NOT_COUNTED.test(unit) || MONTHS.some((month) => month === first))
    return false;
  const before = lowAt(view, number.from - 1);
  if (
    MONTHS.some((month) => month === before) ||
    (before === ':' && /^\d/.test(lowAt(view, number.from - 2))) ||
    first === ':' ||
    before === '.' ||
    before === 'article' ||
    (before === 'of' && lowAt(view, number.from - 2) === 'age')
  )
    return false;
  if (
    /^(?:19|20)\d\d$/.test(view.tokens[number.from]?.text ?? '') &&
    /^(?:in|since|of|from|by|early|late|until|january|spring|summer|autumn|winter)$/.test(before)
  )
    return false;
  if (
    /^(?:under|aged?|between|over)$/.test(before) &&
    number.value >= 16 &&
    number.value <= 70 &&
    /^(?:25|18)$/.test(lowAt(view, number.from))
  )
    return false;
  if (isAge(view, number)) return false;
  if (number.value === 1 && !/^\d/.test(lowAt(view, number.from))) return false;
  if (
    number.value <= 3 &&
    /^(?:sides|countries|leaders|presidents|men|armies|capitals|delegations|or|days|stages|parts)$/.test(first)
  )
    return false;
  return true;
}

/** "aged between 18 and 25", "18 to 25" */
function isAge(view: View, number: NumberSpan): boolean {
  if (number.value < 16 || number.value > 70) return false;
  const near = phraseAt(view, number.from - 4, number.to + 3);
  return /\b(?:aged|ages?|between)\b.*\b\d\d (?:and|to|-) \d\d\b|\b\d\d (?:and|to|-) \d\d(?: years?)?(?: old)?,? (?:will|are|were|years)\b/.test(
    near,
  );
}

/** The unit that a number counts: the noun within a few words after it; `null` where it stands alone. */
function unitOf(view: View, figure: Figure): Unit | null {
  const clause = clauseAt(view, figure.from);
  // "the bodies of three thousand soldiers"
  const dead = view.marks.unit.some(
    (mark) =>
      mark.value.unit === 'bodies' &&
      mark.to < figure.from &&
      figure.from - mark.to <= 4 &&
      lowAt(view, mark.to) === 'of',
  );
  if (dead) return 'bodies';
  const after = view.marks.unit.find(
    (mark) => mark.from >= figure.to && mark.from <= figure.to + 6 && clauseAt(view, mark.from) === clause,
  );
  const close =
    after ??
    view.marks.unit.find(
      (mark) => mark.to <= figure.from && figure.from - mark.to <= 3 && /^(?:of|:)$/.test(lowAt(view, figure.from - 1)),
    );
  return close?.value.unit ?? null;
}

const HANDS = /^(?:hand|turn|pass|bring|brought|sign|deliver|bargain|negotiat|haggl|talk|wrangl)(?:s|ed|ing|ions?|)$/;

function qualifierOf(view: View, figure: Figure): Qualifier {
  const before = view.marks.qualifier.find(
    (mark) =>
      (mark.to === figure.from ||
        (mark.to < figure.from && figure.from - mark.to <= 1 && /^(?:the|a)$/.test(lowAt(view, mark.to)))) &&
      // "handed over 1,000 bodies"
      !(lowAt(view, mark.from) === 'over' && HANDS.test(lowAt(view, mark.from - 1))),
  );
  if (before !== undefined) return before.value.qualifier;
  const after = phraseAt(view, figure.to, figure.to + 6);
  if (/^(?:\w+ ){0,3}or more|^(?:\w+ ){0,3}at (?:the )?least|^(?:\w+ ){0,3}and more/.test(after)) return 'at-least';
  if (/^or so|^(?:\w+ )?or thereabouts/.test(after)) return 'about';
  if (/^at (?:the )?most/.test(after)) return 'up-to';
  return 'exactly';
}
