import type { Status } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowWords } from '../mentions/mention.ts';
import { conditionText } from '../patterns/condition.ts';
import { speakerAt } from '../patterns/subject.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** Figures, days and names that are kept back say nothing of the exchange itself; nor does silence. */
const KEEPS_BACK =
  /\b(?:nam(?:e|ing)|giv(?:e|ing)|disclos(?:e|ing)|specify(?:ing)?|reveal(?:ing)?|provid(?:e|ing)|say(?:ing)?|publish(?:ing)?) (?:on )?(?:\w+ ){0,3}(?:dates?|numbers?|figures?|details?|names|timing|how many|when|where|time)\b|\b(?:declin|refus)\w+ to (?:elaborate|comment|be drawn)\b/i;
const SILENT =
  /\b(?:(?:did|has|have|had) not (?:yet |immediately )?(?:comment|commented|respond|responded|reply|replied|react|reacted)|yet to (?:comment|respond|reply|react)|no (?:immediate )?(?:comment|response|reaction|word|reply))\b/i;

/** "as part of the exchange agreed in Geneva": which one it is, and not what is new. */
const KNOWN =
  /\b(?:the|those|an earlier|earlier|previous|several|series of) (?:[\w-]+ ){0,6}(?:exchanges?|swaps?|releases?|handovers?|transfers?|repatriations?|deals?|agreements?)(?: of [\w, -]{1,40})? ?,? (?:that (?:was|were) )?(?:agreed|arranged|negotiated|announced|planned|proposed|promised|reached|brokered)(?: upon| on)? (?:in|at|on|during|with|last|earlier|between|after|under|by|a|two|three|this)\b/i;

/** "a swap brokered by the Emirates" names who helped; "at the request of Moscow" why it was put off. */
const HELPED = /^(?:brokered|mediated|negotiated|arranged)$/i;
const ASKED = /^at the (?:request|initiative|suggestion) of$/i;
const GREETED = /^(?:welcom|hail|prais|commend|applaud|salut|greet|congratulat)/i;
const OFFER = /\b(?:propos\w+|offer\w*|idea|plan|call|initiative|agreement|readiness|decision|talks)\b/i;
const MANY =
  /\b(?:\d+|dozens of|several|many|numerous|scores of) (?:such |prisoner |pow |previous |earlier |major |large |big ){0,2}(?:exchanges|swaps)\b/i;

/** What sentences on exchanges say beside the exchange. */
export const swaps: EnglishRefiner = {
  name: 'swap',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    return drafts.flatMap((draft) => {
      const scene = scenes[draft.scene];
      if (draft.topic !== 'exchange' || scene === undefined) return [draft];
      if (isOfOthers(scene)) return [];
      const others = (byScene.get(draft.scene) ?? []).filter((other) => other !== draft);
      if (isAfterthought(draft, scene, drafts)) return [];
      const judged = judge(draft, scene, others);
      return judged === null ? [] : [withFormula(withUnit(judged, scene), scenes[draft.scene - 1])];
    });
  },
};

function judge(draft: Draft, scene: Scene, others: readonly Draft[]): Draft | null {
  const { claim } = draft;
  const { text } = scene.sentence;
  const word = draft.cues[0]?.text ?? '';
  if (claim.kind === 'event') {
    if (claim.status === 'completed' && (MANY.test(text) || isSum(text))) return { ...draft, background: true };
    if (isFixed(draft, others)) return null;
    if (HELPED.test(word) && others.some((other) => other.topic === 'exchange')) return null;
    return isKnown(draft, scene) ? null : tiedTo(draft, scene);
  }
  if (claim.stance === 'noncommittal' && /^no (?:date|day)/i.test(word)) return null;
  if (claim.stance === 'noncommittal' && (KEEPS_BACK.test(text) || SILENT.test(text))) return null;
  // "Kyiv would send these people back to the front"
  if (draft.family === 'tone' && /^(?:send|sent|hand)/i.test(word)) return null;
  if (ASKED.test(word) && others.some(({ claim: other }) => other.kind === 'event' && OFF.has(other.status)))
    return null;
  if (claim.stance === 'proposes' && BUSY.test(text) && /\bworking (?:on|to)$/i.test(word))
    return { ...draft, claim: { kind: 'event', status: 'proposed' } };
  if (claim.stance === 'conditional' && isBarter(scene)) return { ...draft, claim: { ...claim, stance: 'proposes' } };
  if (claim.stance === 'conditional' && PEACE.test(text)) return { ...draft, claim: { ...claim, stance: 'demands' } };
  if (claim.stance === 'accepts' && draft.terms.count !== undefined && GREETED.test(word) && !OFFER.test(text))
    // "We welcome the exchange of 350 prisoners on 19 June": what is welcomed has taken place
    return { ...draft, claim: { kind: 'event', status: 'completed' } };
  return isKnown(draft, scene) ? null : draft;
}

/** "called the return of the children a precondition for peace" */
const PEACE =
  /\b(?:pre-?condition|prerequisite|condition) (?:for|of) (?:any |a |the |lasting |just |further |all )*(?:peace|talks|negotiations|settlement|deal|agreement|truce|ceasefire)\b/i;

/** "has been fixed for Monday" is one thing, not two. */
function isFixed({ claim, at, item }: Draft, others: readonly Draft[]): boolean {
  return (
    claim.kind === 'event' &&
    claim.status === 'agreed' &&
    others.some(
      (other) =>
        other.at === at &&
        other.claim.kind === 'event' &&
        other.claim.status === 'scheduled' &&
        itemKey(other) === itemKey({ topic: 'exchange', item }),
    )
  );
}

/** "500 names of civilians in Russian prisons, and Kyiv asks for every one of them" */
function withUnit(draft: Draft, scene: Scene): Draft {
  if (draft.claim.kind !== 'position' || draft.cues.some((one) => one.name === 'exchange')) return draft;
  const units = new Set(scene.marks.unit.filter((mark) => mark.to <= draft.at).map((mark) => mark.value.unit));
  const [unit] = units;
  return unit === undefined || units.size > 1 || scene.mentions.length > 0 ? draft : { ...draft, item: { unit } };
}

const TIED =
  /^(?:only (?:if|once|when|after)|once|if|unless|provided|provided that|as soon as|on condition|on condition that|as long as)$/;

/** "It will be resumed once Ukraine guarantees …, the ministry said": a plan that hangs on something is a condition. */
function tiedTo(draft: Draft, scene: Scene): Draft | null {
  const { claim, at } = draft;
  if (claim.kind !== 'event' || (claim.status !== 'scheduled' && claim.status !== 'agreed')) return draft;
  if (draft.terms.date !== undefined || !/\b(?:will|would|can|could|'ll)\b/i.test(draft.cues[0]?.text ?? ''))
    return draft;
  const tie = scene.marks.cond.find(
    (mark) => mark.from > at && mark.from - at <= 8 && TIED.test(lowWords(scene, mark.from, mark.to).join(' ')),
  );
  if (tie === undefined) return draft;
  const party = speakerAt(scene, at)?.parties;
  if (party?.length !== 1 || party[0] === undefined) return null;
  const condition = conditionText(scene, tie.from);
  return { ...draft, claim: { kind: 'position', party: party[0], stance: 'conditional' }, terms: { condition } };
}

const BUSY =
  /\b(?:negotiators|teams|sides|delegations|mediators|officials|parties|diplomats|experts) (?:are|were|have been) (?:\w+ )?working\b/i;

/** "every Russian prisoner in return for all Ukrainians in captivity": the swap itself, and no condition. */
function isBarter({ tokens, marks }: Scene): boolean {
  const at = tokens.findIndex(
    ({ low }, index) => low === 'for' && /^(?:return|exchange)$/.test(tokens[index - 1]?.low ?? ''),
  );
  if (at < 0) return false;
  return [...marks.unit, ...marks.people].some((mark) => mark.from > at && mark.from <= at + 5);
}

const FORMULA = /\b([1-9]\d{0,3})[ -]for[ -]\1\b/;

/** "The formula was 146 for 146. The handover took place …": the sentence before has the figure. */
function withFormula(draft: Draft, before: Scene | undefined): Draft {
  const told = draft.terms.count === undefined && draft.claim.kind === 'event';
  const count = told ? FORMULA.exec(before?.sentence.text ?? '')?.[1] : undefined;
  if (count === undefined) return draft;
  return { ...draft, terms: { ...draft.terms, count: Number(count), qualifier: 'exactly', perSide: true } };
}

/** "Russia and the United States are discussing a swap": captives of others. */
function isOfOthers({ sentence, actors, roster }: Scene): boolean {
  if (!OTHERS.test(sentence.text)) return false;
  const all = new Set(actors.flatMap((actor) => actor.parties));
  return !roster.belligerents.every((party) => all.has(party));
}

const OTHERS =
  /\b(?:(?:Russia|Moscow|Ukraine|Kyiv|the Kremlin) and (?:the (?:United States|US|U\.S\.|USA|Americans)|Washington|Belarus|Minsk|Germany|Berlin)|(?:the United States|the US|Washington|Belarus|Germany) and (?:Russia|Moscow|Ukraine|Kyiv)|(?:US|U\.S\.|American|German|Belarusian)[-\u2013](?:Russian?|Ukrainian)|(?:Russian|Ukrainian)[-\u2013](?:US|U\.S\.|American|German|Belarusian)) (?:[\w-]+ ){0,8}(?:exchange|swap|release|trade)/i;

/** "has transferred more than 11,000 bodies this year": a sum, and not what is new. */
function isSum(text: string): boolean {
  return (
    SO_FAR.test(text) &&
    !/\b(?:first|second|third|fourth|fifth|latest|last|largest|biggest|another|more than \w+ weeks)\b/i.test(text)
  );
}

const SO_FAR =
  /\b(?:(?<!earlier )this year|since (?:the (?:start|beginning|outbreak)|(?:january|february|march|last|spring|summer|autumn|winter) ?\d*|20\d\d)|over the (?:past|last) (?:\w+ )?(?:years?|months)|in the (?:past|last) (?:\w+ )?(?:years?|months))\b/i;

const SETTLED: ReadonlySet<Status> = new Set(['agreed', 'scheduled', 'active', 'completed']);

/** "…, said Medinsky, who seemed pleased": after the news no answer is open. */
function isAfterthought(draft: Draft, scene: Scene, drafts: readonly Draft[]): boolean {
  const { claim, family } = draft;
  if (claim.kind !== 'position' || (family !== 'tone' && family !== 'answer') || scene.mentions.length > 0)
    return false;
  if (claim.stance === 'rejects') return /^never$/i.test(draft.cues[0]?.text ?? '');
  if (claim.stance !== 'accepts') return false;
  return drafts.some(
    (other) =>
      other.claim.kind === 'event' &&
      SETTLED.has(other.claim.status) &&
      other.scene <= draft.scene &&
      draft.scene - other.scene <= 2 &&
      itemKey(other) === itemKey(draft),
  );
}

const OFF: ReadonlySet<Status> = new Set(['postponed', 'cancelled']);

function isKnown({ claim, cues }: Draft, { sentence }: Scene): boolean {
  const settles = claim.kind === 'event' ? claim.status === 'agreed' || claim.status === 'proposed' : true;
  const word = cues[0];
  if (
    !settles ||
    word === undefined ||
    !/^(?:agreed|arranged|negotiated|announced|planned|proposed|promised)/i.test(word.text)
  )
    return false;
  const found = KNOWN.exec(sentence.text);
  return found !== null && word.start >= found.index && word.start <= found.index + found[0].length;
}
