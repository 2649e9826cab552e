import { lowOf } from '../../../engine/text.ts';
import { phraseAt, type View } from './mention.ts';

const BODY =
  /^(?:agency|ministry|ministries|minister|ministers|secretary|company|companies|watchdog|adviser|operator)$/;

/** "the general staff", "the energy ministry", "the International Atomic Energy Agency" */
export function isStaff({ tokens }: View, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const [before, low, next] = [lowOf(tokens, from - 1), lowOf(tokens, from), lowOf(tokens, to)];
  if (low === 'general') return /^(?:staff|secretary|headquarters|assembly)$/.test(next);
  return (low === 'energy' && (before === 'atomic' || BODY.test(next))) || (low === 'air' && next === 'force');
}

/** "a ceasefire, which Ukraine wants complete and without conditions" */
export function isDescribedAsFull(view: View, to: number): boolean {
  const after = phraseAt(view, to, to + 12);
  return /^(?:, )?which \w+(?: \w+)? (?:wants|wanted|insists|demands|seeks)\b.*\b(?:complete|unconditional|full|general|without conditions|comprehensive)\b/.test(
    after,
  );
}

const IDIOM = /^(?:at a standstill|minutes? of silence)$/;

/** "negotiations are at a standstill", "a minute of silence" */
export function isIdiom(view: View, from: number, to: number): boolean {
  return IDIOM.test(phraseAt(view, from - 2, to));
}
