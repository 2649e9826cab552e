import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import { conditionText, isThreat } from '../patterns/condition.ts';
import { subjectOf } from '../patterns/subject.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { eachDraft } from './refiner.ts';

const STRONG =
  /^(?:only if|only once|only when|only after|but only|provided|on one condition|only on|as long as|unless|contingent|conditional|hinges?|depends?|once|if|only in|presuppose|presupposes|makes? .*depend|dependent|assuming|tied to|before|until|first|but not before|only to)/;
const WEAK = /^(?:if|once|until|first|before|tied to)/;

/** Families that read "will not … until"; words of refusal stay refusals, whatever reason is given. */
const BARE_REFUSALS = new Set(['happening', 'meeting', 'undertaking', 'modal']);

/** A stance that hangs on an "only if" is conditional; the condition goes into its terms. */
export const conditions = eachDraft('condition', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position') return draft;
  if (claim.stance === 'conditional')
    return { ...draft, terms: { condition: conditionText(scene, draft.at), ...draft.terms } };
  if (
    claim.stance !== 'accepts' &&
    claim.stance !== 'noncommittal' &&
    claim.stance !== 'rejects' &&
    claim.stance !== 'proposes'
  )
    return draft;
  if (claim.stance === 'accepts' && isReserved(rest(draft, scene)))
    return {
      ...draft,
      claim: { ...claim, stance: 'conditional' },
      terms: { condition: reservation(draft, scene), ...draft.terms },
    };
  const mark = scene.marks.cond.find((cond) => governs(draft, scene, cond.from, cond.to)) ?? lacking(draft, scene);
  if (mark === undefined) return leading(draft, scene);
  const condition = conditionText(scene, mark.from);
  const terms = { ...draft.terms, condition };
  const words = wordsOf(scene, mark.from, mark.to);
  if (
    claim.stance === 'rejects' &&
    (BARE_REFUSALS.has(draft.family) || lowAt(scene, draft.at) === 'there' || isNegated(draft)) &&
    /^(?:until|unless|before|if|without)/.test(words)
  ) {
    return { ...draft, claim: { ...claim, stance: 'conditional' }, terms };
  }
  // "willing to pause the fighting until the leaders meet": a time, and no condition
  if (/^until$/.test(words) && claim.stance !== 'rejects') return draft;
  if (claim.stance === 'rejects' || /^(?:subject to|only to|conditions)/.test(words)) return { ...draft, terms };
  // "we want to go on, and we will, as soon as we have their paper"
  const waits =
    /^(?:as soon as|once)$/.test(words) && /\b(?:will|shall) ,?$/.test(wordsOf(scene, mark.from - 2, mark.from));
  if ((claim.stance === 'proposes' && !waits) || (claim.stance === 'noncommittal' && WEAK.test(words))) return draft;
  if (!STRONG.test(words) && !waits) return draft;
  return { ...draft, claim: { ...claim, stance: 'conditional' }, terms };
});

/** "Supports the idea in principle, but there are questions that have to be discussed" */
const IN_PRINCIPLE =
  /\bin principle\b[^.;]*\bbut\b[^.;]*\b(?:questions?|issues?|nuances?|conditions?|details|root causes|discuss\w*|must|need\w*|(?:has|have|had) to)\b/i;
const WITH_QUESTIONS =
  /[,;]? (?:but|only|yet|although|though)\b[^.;]*\b(?:there (?:are|were)|has|had|with) (?:still |some |many |a number of |certain )?(?:nuances?|questions?|conditions?|reservations?)\b/i;
/** "Yes, but only after …" */
const YES_BUT =
  /\b(?:yes|agreed|fine|gladly)\b[^.;]{0,60},? but (?:only |first |not )?(?:after|once|when|if|before|on|with|first|only|not)\b/i;
/** "Ready for talks but wants to see the memorandum first" */
const FIRST_THIS =
  /\bbut (?:it |he |she |they |only )?(?:first )?(?:wants?|wanted|needs?|needed|insists?|insisted|expects?|expected|must|should)\b[^.;]*\b(?:first|before|beforehand|guarantees?)\b/i;
/** "Has nothing against it, but for this conditions must first be created" */
const FIRST_THAT =
  /(?:[,;] (?:but|yet|though|although|only)|; first)\b[^.]{0,40}\b(?:conditions?|groundwork|first|experts|delegations|negotiators)\b[^.]{0,40}\b(?:must|ha(?:s|d|ve) to|needs?|needed)\b/i;

/** "Though it would have to be preceded by results", "but it must be well prepared" */
const TO_BE_PREPARED =
  /\b(?:but|though|although|yet)\b[^.;]*\b(?:would|must|should|ha[sd]|have|needs?|needed)(?: \p{L}+){0,2} be (?:\p{L}+ly |well )?(?:preceded|prepared|settled first|agreed first|worked out first|resolved first)\b/iu;

function isReserved(text: string): boolean {
  return / (?:but|only|yet|although|though|first)\b/i.test(text) && RESERVATIONS.some((pattern) => pattern.test(text));
}

const RESERVATIONS = [IN_PRINCIPLE, WITH_QUESTIONS, YES_BUT, FIRST_THIS, FIRST_THAT, TO_BE_PREPARED];

function rest(draft: Draft, scene: Scene): string {
  return scene.sentence.text.slice(scene.tokens[draft.at]?.start ?? 0);
}

function reservation(draft: Draft, scene: Scene): string {
  const text = rest(draft, scene);
  return text.slice(Math.max(0, text.search(/\b(?:but|yet|though|although|only|first)\b/i)), 140).trim();
}

/** "Will not come unless …": a no that a condition lifts. */
function isNegated(draft: Draft): boolean {
  return /\b(?:not|never|nothing|no|cannot|neither|nor)\b|['\u2019]t\b/i.test(draft.cues[0]?.text ?? '');
}

const WITHOUT = wordKind(['without']);
const LACKED = /^(?:a|an|any|the|first|security|guarantees|prior|full|real|his|their|its|agreement|progress)$/;

/** "Would not meet him without a ceasefire" */
function lacking(draft: Draft, scene: Scene): { readonly from: number; readonly to: number } | undefined {
  if (draft.claim.kind !== 'position' || draft.claim.stance !== 'rejects') return undefined;
  const at = placesOf(WITHOUT, scene).find((place) => place > draft.at && LACKED.test(lowAt(scene, place + 1)));
  return at === undefined ? undefined : { from: at, to: at + 1 };
}

/** "If Russia stops, we will stop": the condition stands first. */
function leading(draft: Draft, scene: Scene): Draft {
  const home = scene.clauses.findIndex((clause) => draft.at < clause.to);
  const before = scene.clauses.find(
    (clause, index) =>
      index < home && clause.kind === 'case' && !/^(?:whether|whenever)$/.test(lowAt(scene, clause.from)),
  );
  if (before === undefined || draft.claim.kind !== 'position' || draft.claim.stance !== 'accepts') return draft;
  return {
    ...draft,
    claim: { ...draft.claim, stance: 'conditional' },
    terms: { ...draft.terms, condition: conditionText(scene, before.from).split(',')[0] ?? '' },
  };
}

function governs(draft: Draft, scene: Scene, from: number, to: number): boolean {
  if (from < draft.at) return false;
  // "ready to stop, and to complain if the others do not": what follows then is no yes
  if (draft.claim.kind === 'position' && draft.claim.stance === 'accepts' && isThreat(scene, from)) return false;
  if (
    /^(?:until|before|by|only on|once)$/.test(wordsOf(scene, from, to)) &&
    scene.dates.some((span) => span.from >= to && span.from <= to + 3)
  )
    return false;
  // "as a first step", "its first day"
  if (wordsOf(scene, from, to) === 'first' && /^(?:a|the|its|his|their|as|this)$/.test(lowAt(scene, from - 1)))
    return false;
  const between = lowWords(scene, draft.at, from);
  if (between.includes(';')) return false;
  const words = wordsOf(scene, from, to);
  // "…, while the Kremlin made its consent dependent on …": another's
  if (/ (?:up)?on$/.test(words) && clauseAt(scene, from) !== clauseAt(scene, draft.at)) {
    const whose = subjectOf(scene, from)?.parties ?? [];
    if (whose.length === 1 && draft.claim.kind === 'position' && whose[0] !== draft.claim.party) return false;
  }
  // a condition is more than a time: "until midnight", "before long"
  return !/^(?:first|beforehand|once|until|before|as soon as|conditions)$/.test(words) || scene.tokens.length - to >= 3;
}

function wordsOf(scene: Scene, from: number, to: number): string {
  return phraseAt(scene, from, to);
}
