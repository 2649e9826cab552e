import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { phraseAt } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';

const PREPARES =
  /\b(?:preparations?|prepare|preparing|efforts|arrangements|work|plans?|planning|hopes?|prospects?|chances?|date|dates|venue|venues|details|agenda|possibility|logistics|conditions|framework|groundwork|discussions|talk|demand|demands|calls?|appeals?|attempts?|push|time|place) (?:for|on|of|towards|about|to hold)(?: (?!to\b|with\b)[\p{L}\u2013-]+){0,5}$/u;

/** "Preparations for a summit are under way": of the meeting itself it says nothing. */
export function isPrepared(scene: Scene, mention: Mention, status: Status): boolean {
  if (status === 'cancelled' || status === 'postponed' || status === 'stalled') return false;
  // "discussed the possibility of a meeting": that is on the table
  if (status === 'proposed' && /^(?:possibility|prospects?|chances?)$/.test(lowAt(scene, mention.from - 3)))
    return false;
  const before = phraseAt(scene, mention.from - 6, mention.from);
  // "have settled on Budapest as the venue for their meeting"
  if (status === 'agreed' && /\bas (?:the |a )?(?:venue|place|date) for\b/.test(before)) return false;
  return PREPARES.test(before);
}

/** "Fidan has held conversations": what stands before an active "hold" was not held. */
export function isSubjectOfHolding(scene: Scene, mark: Found, group: VerbGroup, mention: Mention): boolean {
  const low = lowAt(scene, mark.from);
  if (!/^(?:hold|holds|held|holding)$/.test(low) || group.passive || mention.topic === 'ceasefire') return false;
  return mention.to <= mark.from && (mention.topic === 'exchange' || mark.from - mention.to > 1);
}

/** "Had begun arranging a meeting": the arranging has begun, not the meeting. */
export function isArranged(scene: Scene, mark: Found, mention: Mention): boolean {
  const between = scene.tokens.slice(mark.until, Math.max(mark.until, mention.from));
  return between.some((token) => /^(?:arrang|prepar|organi[sz]|plann?ing|work)/.test(token.low));
}

/** "No one can tell when it will take place": of the plan it says nothing. */
export function isAsked(scene: Scene, mark: { readonly from: number }, group: VerbGroup): boolean {
  const from = clauseOf(scene, mark.from)?.from ?? 0;
  const asks = /^(?:when|where|whether|how|if)$/.test(lowAt(scene, from));
  const open = group.mood === 'future' || group.mood === 'would' || group.mood === 'may';
  return asks && open && from > 0 && lowAt(scene, from - 1) !== ',';
}

/** Whether a day to come is named beside a word. */
export function liesAhead(scene: Scene, at: number): boolean {
  const clause = clauseAt(scene, at);
  return scene.dates.some((span) => clauseAt(scene, span.from) === clause && span.ahead > scene.published);
}
