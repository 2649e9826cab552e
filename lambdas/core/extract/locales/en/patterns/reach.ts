import { lowAt, lowOf } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';

const GOVERNS =
  /^(?:accept|agree|discuss|consider|support|back|sign|join|observe|respect|honour|honor|abide|negotiate|talk|see|meet|receive|attend|take|enter|engage|comply|move|commit|declare|announce|introduce|impose|offer|propose|give|hold|start|begin|open|resume|continue|extend|prolong|conduct|carry|have|implement|establish|organi[sz]e|arrange|work|go|complete|prepare|launch|make|bring|put|keep|return|come|convene|be|do|stick|adhere|mirror|reply|respond|answer|stop|halt|cease|end|host|speak|restore|revive|renew|press|push|call|seek|explore|study|examine|look|help|cooperate|participate|contribute|fly|travel|wait|drive|stay|stand)$/;

const READY = /^(?:ready|willing|prepared|readiness|willingness)$/;

/** "stands ready to send troops after a ceasefire": what somebody is ready for is something else. */
export function isForOther({ tokens }: Scene, until: number, mention: Mention): boolean {
  const at = tokens[until - 1]?.low === 'to' ? until : tokens[until]?.low === 'to' ? until + 1 : -1;
  const verb = lowOf(tokens, at);
  const ready = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).some(({ low }) => READY.test(low));
  return (
    at >= 0 && ready && mention.from > at + 1 && /^\p{L}/u.test(verb) && !GOVERNS.test(verb) && !verb.endsWith('ly')
  );
}

const PLAN =
  /^(?:plan|proposal|idea|initiative|scheme|formula|draft|offer|arrangement|deal|package|text|paper|document|blueprint|compromise)s?$/;

/** "if" and "when" open what is asked; elsewhere they open a condition, which is another matter. */
export function opensComplement(scene: Scene, from: number, asked: boolean): boolean {
  const before = lowAt(scene, from - 1);
  // "a plan under which nobody would attack ports"
  if (/^(?:under|by)$/.test(before) || lowAt(scene, from) === 'whereby')
    return lowWords(scene, from - 10, from).some((low) => PLAN.test(low));
  const opener = asked ? /^(?:that|whether|if|when|where|who|how)$/ : /^(?:that|whether|who|how)$/;
  return /^[:"\u201c]$/.test(before) || opener.test(lowAt(scene, from));
}

function wordsAt(scene: Scene, from: number, to: number): string {
  return phraseAt(scene, from, to);
}

const FILLS =
  /^(?:the|a|an|any|this|that|such|its|his|her|their|next|first|second|third|last|\w+(?:ed|ing|al|ic|ish|ian))$/;

/** "ruled out a breakthrough at the talks": where something happens is not what it happens to. */
export function isOccasion(scene: Scene, from: number, mention: Mention): boolean {
  let at = mention.from - 1;
  while (at >= from && at > mention.from - 4 && FILLS.test(lowAt(scene, at))) at -= 1;
  if (
    /^(?:day|eve|sidelines|margins|fringes|outcome|result|time|start|end|beginning) of$/.test(
      wordsAt(scene, at - 1, at + 1),
    )
  )
    return true;
  if (at - from < 2 || !/^(?:at|in|during|amid|since|ahead|after)$/.test(lowAt(scene, at))) return false;
  return /^(?:a|an|the|any|no|its|his|their)$/.test(lowAt(scene, from));
}

/** Nothing between but what can stand before a noun. */
export function isOnePhrase(scene: Scene, from: number, to: number): boolean {
  const start = lowAt(scene, from) === 'that' ? from + 1 : from;
  for (let at = start; at < to; at += 1) {
    if (/^(?:[,.;:]|and|or|to|that|who|which|of|on|at|by|with|from|in|but|when|if|whether)$/.test(lowAt(scene, at)))
      return false;
  }
  return true;
}

const ENDS = /^(?:[.,;:!?\u2013\u201d"]|as|at|to begin|for|instead|only|first|and|but|while|with|until|from)$/;

/** "Moscow suggests two weeks": of the truce that was spoken of last. */
export function namesLength({ tokens, durations, focus, index }: Scene, { until, value }: Found<ActWord>): boolean {
  if (value.stance !== 'proposes' && value.stance !== 'demands') return false;
  const span = durations.find(({ from }) => from >= until && from <= until + 2);
  const [last] = focus.items;
  if (span === undefined || last?.topic !== 'ceasefire' || (last.origin ?? -9) < index - 2) return false;
  return ENDS.test(tokens[span.to]?.low ?? '.');
}
