import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { actingAt } from './acting.ts';
import { itemOf, sideAt } from './gathering.ts';
import type { Found } from './guests.ts';
import { itemWith } from './hosting.ts';
import { areSent } from './labours.ts';
import { phraseAt, type View } from './mention.ts';

const IS = wordKind(['is', 'are', 'was', 'were', 'been']);
/** What says that it is not over. */
const MARKS = wordKind(/^(?:still|since|press|writing|write|speak|second|third|fourth|fifth)$/);
const MANNER =
  /^(?:(?:still|now|already|again|all|both|back|sitting|closeted|locked|shut|holed up|huddled|once more) )*/;
/** Where those are who talk. */
const TOGETHER =
  /^(?:together|at it|at work|in session|in conference|in conclave|behind (?:closed|shut) doors|(?:at|around|round) (?:the|one|a) (?:\p{L}+ )?table|in (?:the same|one) (?:room|hall|building|hotel)|on (?:the|their) (?:second|third|fourth|fifth) (?:day|hour)|working (?:in|on)\b)/u;
const HERE = /^(?:inside |in conversation |alone |in (?:the )?(?:\p{L}+ ){1,2})?with$/u;

/** "The delegations are still at the table", "Witkoff was still in the Kremlin with Putin": told as not over. */
export function readGoingOn(view: View): Found[] {
  if (!MARKS.has(view)) return [];
  return placesOf(IS, view).flatMap((at) => {
    const who = actingAt(view, at);
    if (who === null || who.locative || who.kind === 'place' || at - who.to > 4) return [];
    const words = phraseAt(view, at + 1, at + 9);
    const skipped = MANNER.exec(words)?.[0] ?? '';
    const rest = words.slice(skipped.length);
    const from = at + 1 + skipped.split(' ').length - 1;
    const form = 'ing' as const;
    if (who.parties.length > 1 && areSent(view, who)) {
      const item = TOGETHER.test(rest) ? itemOf(view, [who]) : null;
      return item === null ? [] : [{ ...item, from: at, to: from + 1, form }];
    }
    for (let link = from; link < from + 5; link += 1) {
      if (lowAt(view, link) !== 'with' || !HERE.test(phraseAt(view, from, link + 1))) continue;
      const other = sideAt(view, link + 1, 3);
      const item = other === null || other.owns || other.locative ? null : itemWith(view, who, [other]);
      return item === null || other === null ? [] : [{ ...item, from: at, to: other.to, form }];
    }
    return [];
  });
}
