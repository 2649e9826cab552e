import { lowAt } from '../../../engine/text.ts';
import { lastItem, phraseAt, type View } from './mention.ts';
import { isIdiom } from './scope-guards.ts';
import { scopesNear } from './scopes.ts';

const BEFORE_REST: ReadonlySet<string> = new Set(
  'a an any such no other another every the this that short local brief of mere temporary general easter complete unconditional full humanitarian energy naval for two one longer day hour week month and , or christmas second truce partial limited'.split(
    ' ',
  ),
);

/** "A pause in the dialogue", "a halt to Western arms deliveries and to mobilisation" */
const OF_OTHER =
  /^(?:in|of|to|on) (?:(?!fighting|strikes|attacks|hostilities)\S+ ){0,4}?(?:intelligence|aid|deliver\p{L}*|suppl(?:y|ies|ying)|shipments|exports|arms (?!race)|military|mobili[sz]ation|recruitment|conscription|funding|enlargement|expansion|sanctions|dialogue|talks|negotiat|process|peace|contacts|consultations|diplom)/u;

/** "Pause" and "silence" mean a truce only in company: a scope, a length, or an article that speaks of truces. */
export function isRest(view: View, from: number, to: number): boolean {
  const before = lowAt(view, from - 1);
  const head = lowAt(view, from);
  if (isIdiom(view, from, to)) return false;
  // "puts a full stop"
  if (head === 'stop' && before === 'full' && !fightingNear(view, to)) return false;
  if (OF_OTHER.test(phraseAt(view, to, to + 7))) return false;
  if (/^(?:to|not|will|would|must|should|i|we|they|you)$/.test(before)) return false;
  // "the Kiev regime": a government
  const named = [...view.marks.party, ...view.marks.demonym, ...view.marks.person].some((mark) => mark.to === from);
  if (named && head === 'regime') return false;
  if (fightingNear(view, to)) return true;
  if (scopesNear(view, from, to).length > 0) return true;
  if (view.durations.some((span) => Math.abs(span.from - to) <= 3 || Math.abs(from - span.to) <= 1)) return true;
  if (head === 'freeze') return BEFORE_REST.has(before) && lastItem(view.focus, 'ceasefire') !== null;
  const weak = view.marks.weakRest.some((mark) => mark.from === from);
  if ((weak && head !== 'regime') || !view.focus.truce) return false;
  return head.endsWith('s') || BEFORE_REST.has(before) || lowAt(view, from - 1) === '-';
}

function fightingNear(view: View, to: number): boolean {
  return view.marks.fighting.some((mark) => mark.from >= to && mark.from <= to + 4);
}
