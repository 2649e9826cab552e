import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';
import { scopesNear } from './scopes.ts';

/** A stretch of tokens that speaks of arms at rest, before its scope is known. */
export interface Rest {
  readonly from: number;
  readonly to: number;
  readonly kind: 'noun' | 'verb';
  readonly form: Mention['form'];
}

/** What cannot stand between a word of stopping and what is stopped. */
const ENDS_PHRASE =
  /^(?:[.;:,"\u201c\u201d()\u2013]|to|of|in|for|by|with|at|on|until|after|before|that|if|when|as|while|but|who|which|is|are|was|were|will|would|has|have|had)$/;
const WIDE =
  /^(?:halt|halts|halted|halting|stop|stops|stopped|stopping|ceas\w+|suspend\w*|paus\w+|refrain\w*|abstain\w*|desist\w*|end|ends|ended|ending|discontinu\w+|forgo\w*)$/;
/** "stopped shipping arms" */
const TRADES =
  /^(?:shipping|supplying|delivering|sending|selling|buying|providing) (?:arms|weapons?|aid|money|ammunition|intelligence|gas|oil|supplies|equipment|kyiv|ukraine|tanks|batteries)\b/;
const LONG_PHRASE = 9;
const SHORT_PHRASE = 4;

/** "arms deliveries", "weapons production" */
const TRADED =
  /^(?:deliver\w+|suppl\w+|exports?|shipments?|sales?|aid|transfers?|production|industry|makers?|factories|packages?|control|purchases?)$/;

/** The word for fighting that a noun phrase from `at` on leads to: "long-range drone and missile strikes". */
function fightingAfter(view: View, at: number, reach: number): View['marks']['fighting'][number] | undefined {
  const last = view.marks.fighting.findLast(
    (mark) =>
      mark.from >= at &&
      mark.from - at <= reach &&
      isOnePhrase(view, at, mark.from) &&
      !TRADED.test(lowAt(view, mark.to)),
  );
  return last;
}

function isOnePhrase(view: View, from: number, to: number): boolean {
  return !lowWords(view, from, to).some((low) => ENDS_PHRASE.test(low));
}

/** "If they do not hit our energy, we will not hit theirs" */
export function theirs(view: View, at: number): View['marks']['scope'][number] | undefined {
  const low = lowAt(view, /^(?:at|on)$/.test(lowAt(view, at)) ? at + 1 : at);
  return /^(?:theirs|ours)$/.test(low) ? view.marks.scope.findLast((mark) => mark.to <= at) : undefined;
}

const ENDS = /^(?:end|ends|ended|ending)$/;
/** An end of the war or the killing is more than a truce. */
const ARMED =
  /^(?:hostilities|shooting|strikes?|attacks?|shelling|bombing|bombardments?|raids|combat|assaults|fire|drone|missile|air|aerial|long)$/;

/** Verbs: "stop the fighting", "the guns fell silent", "hold their fire", "stop hitting energy sites". */
export function readStops(view: View, nouns: readonly Mention[]): Rest[] {
  const found: Rest[] = [];
  const free = (from: number, to: number): boolean =>
    ![...nouns, ...found].some((mention) => from < mention.to && mention.from < to);
  for (const mark of view.marks.spare) {
    const bare =
      /^(?:spar|place|leav|left|put|keep|kept|strik|struck|tak|took)/.test(lowAt(view, mark.from)) &&
      scopesNear(view, mark.from, mark.until).length === 0;
    if (!bare && free(mark.from, mark.to))
      found.push({ from: mark.from, to: mark.until, kind: 'verb', form: mark.value.form });
  }
  for (const mark of view.marks.stop) {
    const low = lowAt(view, mark.from);
    if (TRADES.test(phraseAt(view, mark.until, mark.until + 2))) continue;
    // "halt for thirty days all strikes"
    const length = view.durations.find((span) => span.from >= mark.to && span.from - mark.to <= 1);
    const after = fightingAfter(view, length?.to ?? mark.to, WIDE.test(low) ? LONG_PHRASE : SHORT_PHRASE);
    const fire = after !== undefined && sameClause(view, mark.from, after.from) ? after : subjectOf(view, mark);
    const spared =
      low === 'not' && (scopesNear(view, mark.from, mark.until).length > 0 || theirs(view, mark.until) !== undefined);
    if (fire === undefined && spared && free(mark.from, mark.to))
      found.push({ from: mark.from, to: mark.until, kind: 'verb', form: mark.value.form });
    if (fire === undefined || (ENDS.test(low) && !endsFire(view, fire))) continue;
    const from = Math.min(mark.from, fire.from);
    const to = Math.max(mark.until, fire.to);
    if (free(from, to)) found.push({ from, to, kind: 'verb', form: mark.value.form });
  }
  return found;
}

/** "the shooting end along the whole line", "an end to strikes", "an immediate end to the fighting" */
function endsFire(view: View, fire: { readonly from: number; readonly to: number }): boolean {
  const words = lowWords(view, fire.from - 8, fire.from);
  return (
    lowWords(view, fire.from, fire.to).some((low) => ARMED.test(low)) ||
    words.some((low) => /^(?:immediate|complete|full|temporary|unconditional|instant|total)$/.test(low))
  );
}

/** "The guns must fall silent": what is stopped stands before the verb. */
function subjectOf(
  view: View,
  mark: { readonly from: number; readonly to: number },
): View['marks']['fighting'][number] | undefined {
  return (
    view.marks.fighting.findLast(
      (other) =>
        other.to <= mark.from &&
        mark.from - other.to <= 5 &&
        sameClause(view, mark.from, other.from) &&
        lowWords(view, other.to, mark.from).every((low) => BETWEEN.has(low)),
    ) ??
    alongFront(view, mark) ??
    frontItself(view, mark)
  );
}

const GUNS =
  /^(?:guns|weapons|arms|shooting|fire|fighting|artillery|cannons?|rifles|shelling|drones|missiles|attacks|strikes|bombing|bombardment)$/;
/** Only what is yet to come: that shelling stopped somewhere is no truce. */
const QUIET = /^(?:fall|go|be|stay|keep|cease|stop|end|rest|lie)$/;

/** "Would like the entire front to be silent": not that it holds. */
function frontItself(
  view: View,
  mark: { readonly from: number; readonly to: number },
): View['marks']['fighting'][number] | undefined {
  if (!/^(?:silent|quiet|still)$/.test(lowAt(view, mark.to - 1))) return undefined;
  const words = lowWords(view, mark.from - 6, mark.from);
  const at = words.lastIndexOf('front');
  if (at < 1 || !/^(?:entire|whole)$/.test(words[at - 1] ?? '')) return undefined;
  if (!words.slice(at + 1).every((low) => BETWEEN.has(low))) return undefined;
  const from = Math.max(0, mark.from - 6) + at - 1;
  return { from, to: from + 2, until: from + 2, value: { tag: 'fighting' } };
}

/** "The guns on the Pokrovsk sector to be silent", "that the attacks on ports cease": a place or an aim between the two. */
function alongFront(view: View, mark: { readonly from: number }): View['marks']['fighting'][number] | undefined {
  if (!QUIET.test(lowAt(view, mark.from))) return undefined;
  return view.marks.fighting.find(
    (other) =>
      other.to < mark.from &&
      mark.from - other.to <= 9 &&
      GUNS.test(lowAt(view, other.to - 1)) &&
      sameClause(view, mark.from, other.from) &&
      /^(?:on|along|at|in|around|against|across|near|over|from)$/.test(lowAt(view, other.to)) &&
      !lowWords(view, other.to, mark.from).some((low) =>
        /^(?:[,;:.]|and|that|is|are|was|were|has|had|have|said|will|would|can|could|may|might|not|t)$/.test(low),
      ),
  );
}

function sameClause(view: View, left: number, right: number): boolean {
  return clauseAt(view, left) === clauseAt(view, right);
}

const BETWEEN = new Set(
  'to|must|should|ought|need|needs|has|have|had|be|will|would|can|could|is|are|was|were|not|been|over|on|both|sides|the|first|may|might|finally|shall'.split(
    '|',
  ),
);

const HEADS = wordKind(
  /^(?:end|halt|stop|pause|cessation|suspension|break|freeze|ban|bans|moratorium|prohibition|interruption|stoppage|respite|lull|let-up|renunciation)$/,
);
const BANS = /^(?:bans?|prohibition|renunciation)$/;
const ATTACKS =
  /^(?:strikes?|attacks?|shelling|bombing|bombardments?|raids|hostilities|fire|assaults|drone|missile|air|aerial|long)$/;
const LINK = /^(?:to|of|in|on|against|from)$/;

/** Nouns: "a ban on attacks against power plants", "a mutual halt to long-range strikes", "an immediate end to the fighting". */
export function readHalts(view: View): Rest[] {
  const found: Rest[] = [];
  if (!HEADS.has(view)) return found;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const low = lowAt(view, at);
    if (!HEADS.has(view.tokens[at]) || !LINK.test(lowAt(view, at + 1))) continue;
    const fire = fightingAfter(view, at + 2, LONG_PHRASE);
    if (fire === undefined || (ENDS.test(low) && !endsFire(view, fire))) continue;
    if (BANS.test(low) && !ATTACKS.test(lowAt(view, fire.from))) continue;
    found.push({ from: at, to: fire.to, kind: 'noun', form: null });
  }
  return found;
}
