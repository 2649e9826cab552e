import type { Draft } from '../../../engine/grammar.ts';
import { lowOf } from '../../../engine/text.ts';
import type { Scene } from '../stage/stage.ts';
import { isKnown } from './swap-events.ts';

/** Figures, days and names that are kept back say nothing of the exchange itself; nor does silence. */
const KEEPS_BACK =
  /\b(?:nam(?:e|ing)|giv(?:e|ing)|disclos(?:e|ing)|specify(?:ing)?|reveal(?:ing)?|provid(?:e|ing)|say(?:ing)?|publish(?:ing)?) (?:on )?(?:\w+ ){0,3}(?:dates?|numbers?|figures?|details?|names|timing|when|where|time)\b/i;
const SILENT =
  /\b(?:(?:did|has|have|had) not (?:yet |immediately )?(?:comment|commented|respond|responded|reply|replied|react|reacted)|yet to (?:comment|respond|reply|react)|no (?:immediate )?(?:comment|response|reaction|word|reply))\b/i;

/** "has not replied so far": an answer is awaited. */
const STILL = /\b(?:so far|to (?:the|this|that) (?:offer|proposal))\b/i;

const GREETED = /^(?:welcom|hail|prais|commend|applaud|salut|greet|congratulat)/i;
const OFFER = /\b(?:propos\w+|offer\w*|idea|plan|call|initiative|agreement|readiness|decision|talks)\b/i;

/** What a party says of an exchange, corrected; `null` where it is no stance. */
export function judgePosition(draft: Draft, scene: Scene): Draft | null {
  const { claim } = draft;
  const { text } = scene.sentence;
  const word = draft.cues[0]?.text ?? '';
  if (claim.kind !== 'position') return draft;
  if (claim.stance === 'noncommittal' && /^no (?:date|day)/i.test(word)) return null;
  if (claim.stance === 'noncommittal' && (KEEPS_BACK.test(text) || (SILENT.test(text) && !STILL.test(text))))
    return null;
  if (!scene.roster.belligerents.includes(claim.party) && isHelp(draft, text)) return null;
  if (claim.stance === 'conditional' && !/\bonly\b/i.test(text) && isBarter(scene))
    return { ...draft, claim: { ...claim, stance: 'proposes' } };
  if (claim.stance === 'accepts' && draft.terms.count !== undefined && GREETED.test(word) && !OFFER.test(text))
    // "We welcome the exchange of 350 prisoners on 19 June": what is welcomed has taken place
    return { ...draft, claim: { kind: 'event', status: 'completed' } };
  return isKnown(draft, scene) ? null : draft;
}

/** "every Russian prisoner in return for all Ukrainians in captivity": the swap itself, and no condition. */
function isBarter({ tokens, marks }: Scene): boolean {
  const at = tokens.findIndex(
    ({ low }, index) => low === 'for' && /^(?:return|exchange)$/.test(lowOf(tokens, index - 1)),
  );
  if (at < 0) return false;
  return [...marks.unit, ...marks.people].some((mark) => mark.from > at && mark.from <= at + 5);
}

/** "offered to help with a new exchange" */
function isHelp(draft: Draft, text: string): boolean {
  const item = draft.cues.find(({ name }) => name === 'exchange');
  return /\b(?:help|mediat|facilitat|assist|host|good offices|act as)/i.test(
    text.slice(draft.cues[0]?.start ?? 0, item?.start),
  );
}
