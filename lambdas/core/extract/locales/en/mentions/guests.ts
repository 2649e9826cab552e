import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Form } from '../vocabulary/inflect.ts';
import { actingAt } from './acting.ts';
import { asLeader, isOfLeaders, itemOf, sideAt } from './gathering.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';

/** A meeting that a verb tells without being one by itself. */
export type Found = Pick<Mention, 'topic' | 'item' | 'from' | 'to' | 'form'>;

const CALLS = wordKind(/^(?:called|calls|call|dropped|looked|drop|look|guest|guests|expects|expecting)$/);

/** "Called on Keir Starmer at Downing Street": a visit, where no bidding follows. */
export function readCalls(view: View): Found[] {
  return placesOf(CALLS, view).flatMap((at) => {
    const words = phraseAt(view, at + 1, at + 3);
    const start = /^on\b/.test(words) && /^call/.test(lowAt(view, at)) ? at + 2 : /^in on/.test(words) ? at + 3 : -1;
    const host = start < 0 ? null : sideAt(view, start, 2);
    if (host === null || !isOfLeaders(host) || host.owns) return [];
    if (!/^(?:at|in|on|for|over|yesterday|today|,)$/.test(lowAt(view, host.to))) return [];
    if (lowWords(view, host.to, host.to + 14).includes('to')) return [];
    const guest = actingAt(view, at);
    const item = guest === null || !isOfLeaders(guest) ? null : itemOf(view, [guest, host]);
    return item?.topic !== 'summit' ? [] : [{ ...item, from: at, to: host.to, form: formOf(lowAt(view, at)) }];
  });
}

function formOf(low: string): Form {
  return low.endsWith('ed') ? 'past' : low.endsWith('s') ? 's' : 'base';
}

const BE: Readonly<Record<string, Form>> = { be: 'base', is: 's', was: 'past', been: 'part' };

/** "Will be Friedrich Merz's guest in Berlin" */
export function readGuests(view: View): Found[] {
  return placesOf(CALLS, view).flatMap((at) => {
    if (!/^guests?$/.test(lowAt(view, at))) return [];
    const host = view.marks.person.find((mark) => mark.to === at - 2 && mark.value.leader)?.value.person;
    const verb = view.tokens.findLastIndex(
      (token, index) => index < at && index > at - 8 && BE[token.low] !== undefined,
    );
    const guest = host === undefined || verb < 0 ? null : actingAt(view, verb);
    if (host === undefined || guest === null || guest.leaders.length !== 1 || guest.leaders.includes(host)) return [];
    const participants = [...guest.leaders, host].sort();
    if (!participants.some((leader) => view.roster.rivals.includes(leader))) return [];
    return [
      {
        topic: 'summit',
        item: { participants },
        from: verb,
        to: at + 1,
        form: BE[lowAt(view, verb)] ?? null,
      },
    ];
  });
}

const EXPECTS = /^(?:expects|expecting)$/;

/** "Trump expects Zelensky in the Oval Office on Friday" */
export function readExpected(view: View): Found[] {
  return placesOf(CALLS, view).flatMap((at) => {
    if (!EXPECTS.test(lowAt(view, at))) return [];
    const [guest, host] = [sideAt(view, at + 1, 2), actingAt(view, at)];
    if (guest === null || host === null || guest.owns || !isOfLeaders(asLeader(view, host))) return [];
    const envoy = guest.kind === 'person' && guest.leaders.length === 0;
    if (guest.leaders.length !== 1 && !envoy) return [];
    const rest = lowWords(view, guest.to, guest.to + 4);
    if (!/^(?:in|at|on|for|back|here|next|this|tomorrow)$/.test(rest[0] ?? '') || rest.includes('to')) return [];
    if (!view.dates.some((span) => span.from >= guest.to)) return [];
    const item = itemOf(view, [asLeader(view, host), guest]);
    const theirs = item?.topic === 'summit' || (envoy && view.roster.belligerents.includes(host.parties[0] ?? ''));
    return item === null || !theirs ? [] : [{ ...item, from: at, to: guest.to, form: 's' }];
  });
}
