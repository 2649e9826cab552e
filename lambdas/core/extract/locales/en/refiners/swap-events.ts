import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { phraseAt } from '../mentions/mention.ts';
import { conditionText } from '../patterns/condition.ts';
import { speakerAt, subjectOf } from '../patterns/subject.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';

/** "a swap brokered by the Emirates" names who helped; "at the request of Moscow" why it was put off. */
const HELPED = /^(?:brokered|mediated|negotiated|arranged)$/i;

/** What is told of an exchange, beside other drafts of its sentence: corrected, or `null` where it says nothing new. */
export function judgeEvent(draft: Draft, scene: Scene, others: readonly Draft[]): Draft | null {
  const { claim } = draft;
  const { text } = scene.sentence;
  const word = draft.cues[0]?.text ?? '';
  if (claim.kind !== 'event') return draft;
  if (isByThird(draft, scene)) return null;
  if (claim.status === 'completed' && isSum(text)) return { ...draft, background: true };
  if (REPORTED.test(word) && !isDirect(draft, text)) return null;
  if (HELPED.test(word) && others.some((other) => other.topic === 'exchange')) return null;
  return isKnown(draft, scene) ? null : tiedTo(draft, scene);
}

/** "Belarus released 52 prisoners", "Hamas freed two hostages": captives of none of the two, unless it is said. */
function isByThird({ at }: Draft, scene: Scene): boolean {
  const own = scene.marks.demonym.some((mark) => mark.from > at && mark.from - at <= 3);
  if (own || !/^(?:releas|free|pardon)/.test(lowAt(scene, at))) return false;
  if (/^(?:hamas|rebels|militants|gunmen)$/.test(lowAt(scene, at - 1))) return true;
  const { passive } = readVerbGroup(scene, scene.clauses, at, 'past');
  const subject = passive ? null : subjectOf(scene, at);
  return subject?.parties.length === 1 && !scene.roster.belligerents.includes(subject.parties[0] ?? '');
}

/** "as part of the exchange agreed in Geneva": which one it is, and not what is new. */
const KNOWN =
  /\b(?:the|those|earlier|previous|several) (?:[\w-]+ ){0,6}(?:exchanges?|swaps?|releases?|handovers?|transfers?|repatriations?|deals?|agreements?)(?: of [\w, -]{1,40})? ?,? (?:that (?:was|were) )?(?:agreed|arranged|negotiated|announced|planned|proposed|promised|reached|brokered)(?: upon| on)? (?:in|at|on|during|with|last|earlier|between|after|under|by|a|two|three|this)\b/i;

/** Whether a word only tells which exchange is meant. */
export function isKnown({ claim, cues }: Draft, { sentence }: Scene): boolean {
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

const REPORTED = /^(?:(?:has|have|had) )?(?:secur|obtain|achiev|w[io]n|report|confirm)/i;

/** "reported the return of 205 servicemen", but not "reported progress on an exchange" or "confirmed the date of it" */
function isDirect({ cues, terms }: Draft, text: string): boolean {
  const item = cues.find(({ name }) => name === 'exchange');
  const end = cues[0]?.end ?? 0;
  if (item === undefined || item.start < end) return false;
  const between = text.slice(end, item.start);
  return (
    terms.count !== undefined &&
    /^(?:\s+(?!of|on|for|about|that|to\b|plan|deal|agree|prepar)[\w-]+){0,3}\s*$/i.test(between)
  );
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
    (mark) => mark.from > at && mark.from - at <= 8 && TIED.test(phraseAt(scene, mark.from, mark.to)),
  );
  if (tie === undefined) return draft;
  const party = speakerAt(scene, at)?.parties;
  if (party?.length !== 1 || party[0] === undefined) return null;
  const condition = conditionText(scene, tie.from);
  return { ...draft, claim: { kind: 'position', party: party[0], stance: 'conditional' }, terms: { condition } };
}

const SO_FAR =
  /\b(?:(?<!earlier )this year|since (?:the (?:start|beginning|outbreak)|(?:january|february|march|last|spring|summer|autumn|winter) ?\d*|20\d\d))\b/i;

/** "has transferred more than 11,000 bodies this year": a sum, and not what is new. */
function isSum(text: string): boolean {
  return (
    SO_FAR.test(text) && !/\b(?:first|second|third|fourth|fifth|latest|last|largest|biggest|another)\b/i.test(text)
  );
}
