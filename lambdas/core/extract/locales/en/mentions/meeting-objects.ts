import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { type Gathering, sideAt } from './gathering.ts';
import { lowWords, phraseAt, type View } from './mention.ts';

/** Verbs of having guests. */
export const HOSTS = /^(?:receiv|host|welcom|entertain|invit)/;

/** Those whom the one who acts meets: "met Putin", "received at the Kremlin the envoy", "sat down with both". */
export function objectAfter(view: View, to: number, until: number): Gathering | null {
  const inside = until > to ? view.actors.filter((actor) => actor.from >= to && actor.to <= until) : [];
  if (inside.length > 0) return { sides: inside, to: until };
  // "received at the Kremlin the special envoy"
  const seat = view.actors.find((actor) => actor.locative && actor.from > until && actor.from - until <= 2);
  const begin = seat === undefined || !/^(?:at|in)$/.test(lowAt(view, until)) ? until : seat.to;
  // "ready to meet anyone, Zelensky included"
  const any = /^(?:anyone|anybody|everyone|everybody) (?:,|including)$/.test(phraseAt(view, begin, begin + 2));
  const led = any ? begin + 2 : lowAt(view, begin) === 'with' ? begin + 1 : begin;
  const start = lowAt(view, led) === '\u201d' ? led + 1 : led;
  const near = sideAt(view, start, 4);
  const toward = lowAt(view, until - 1) === 'to';
  if (near !== null && (toward || !near.locative) && !startsPhrase(view, start, near.from))
    return withJoined(view, near);
  // "welcomed the idea of a meeting with Putin": who is received stands beside the verb
  return HOSTS.test(lowAt(view, to - 1)) ? null : linkedAfter(view, until, 'with');
}

function startsPhrase(view: View, start: number, from: number): boolean {
  return lowWords(view, start, from).some((low) =>
    /^(?:in|on|at|to|for|from|over|near|when|where|by|into|of|between|without|before|after)$/.test(low),
  );
}

function withJoined(view: View, side: Actor): Gathering {
  const next = view.actors.find((actor) => actor.from >= side.to);
  const joined = next !== undefined && /^(?:and|and the|and with)$/.test(phraseAt(view, side.to, next.from));
  return joined ? { sides: [side, next], to: next.to } : { sides: [side], to: side.to };
}

/** "met in Riyadh on Monday with …", "was received in Berlin by …" */
function linkedAfter(view: View, until: number, link: string): Gathering | null {
  for (let at = until; at < until + 9; at += 1) {
    const low = view.tokens[at]?.low ?? '.';
    if (/^[.;:"\u201d]$/.test(low)) return null;
    if (low !== link) continue;
    const side = sideAt(view, at + 1, 4);
    return side === null ? null : withJoined(view, side);
  }
  return null;
}

/** Who meets in the passive: "was received by Macron". */
export function agentAfter(view: View, until: number): Gathering | null {
  return linkedAfter(view, until, 'by');
}
