import { placesOf, wordKind } from '../../../engine/words.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { lowWords, type Mention, type View } from './mention.ts';

const NEXT = wordKind([...Object.keys(ORDINALS), 'another', 'next']);
const STANDS_ALONE = /^(?:is|was|are|will|would|has|had|should|may|might|could|must|in|on)$/;
/** Sentences for which a meeting is in mind. */
const NEAR = 2;

/** "A seventh is scheduled for 5 August", "the next will follow in Doha": of the meetings that were spoken of. */
export function readSequels(view: View): Mention[] {
  const last = view.focus.items.find(({ topic }) => topic === 'talks' || topic === 'summit');
  const latest = view.focus.items[0];
  if (last === undefined || latest === undefined || (last.origin ?? -9) < view.index - NEAR) return [];
  if ((latest.origin ?? -9) > (last.origin ?? -9)) return [];
  return placesOf(NEXT, view).flatMap((at) => {
    const [before = '', word = '', next = ''] = lowWords(view, at - 1, at + 2);
    const opens = word === 'another' ? at === 0 : /^(?:a|the)$/.test(before) && at === 1;
    if (!opens || !STANDS_ALONE.test(next)) return [];
    const from = word === 'another' ? at : at - 1;
    return [{ topic: last.topic, item: last.item, from, to: at + 1, kind: 'noun', form: null, sure: false } as const];
  });
}
