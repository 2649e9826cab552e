import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { actingAt } from './acting.ts';
import { itemOf } from './gathering.ts';
import { byWire, lowWords, type Mention, type View } from './mention.ts';

const TALK = wordKind(['discuss', 'talk', 'negotiate', 'negotiating', 'treat', 'parley', 'say']);

const FILLS =
  /^(?:about|directly|again|further|the|this|that|these|it|all|matters?|questions?|issues?|subject|details|everything|anything)$/;

/** "Has nothing to discuss with Brussels", "would not negotiate with the Europeans": talks of the two parties. */
export function readTalkingWith(view: View): Mention[] {
  return placesOf(TALK, view).flatMap((at) => {
    const low = lowAt(view, at);
    const words = lowWords(view, at + 1, at + 4);
    const link = words.findIndex((word) => word === 'with' || (word === 'to' && (low === 'talk' || low === 'say')));
    if (link < 0 || !words.slice(0, link).every((word) => FILLS.test(word))) return [];
    // "had something to say to Kyiv" is no talks
    if (low === 'say' && !lowWords(view, at - 3, at).includes('nothing')) return [];
    const from = at + 1 + link + 1;
    const other = view.actors.find((actor) => actor.from >= from && actor.from <= from + 1);
    const acting = actingAt(view, at);
    if (other === undefined || acting === null || other.owns || byWire(view)) return [];
    const named = (kind: string): boolean => kind === 'place' || kind === 'group' || kind === 'office';
    if (
      !named(other.kind) ||
      acting.parties.length !== 1 ||
      other.parties.length !== 1 ||
      acting.parties[0] === other.parties[0]
    )
      return [];
    const item = itemOf(view, [{ ...acting, leaders: [], members: [], kind: 'office' }, other]);
    if (item?.topic !== 'talks') return [];
    return [{ ...item, from: at, to: other.to, kind: 'noun', form: null, sure: true } as const];
  });
}
