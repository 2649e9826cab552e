import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { isThreat } from './condition.ts';
import { conditionEnd } from './condition-end.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const OPENER = wordKind(
  'as once when if should provided providing assuming condition so day moment minute hour instant unless until return exchange before for'.split(
    ' ',
  ),
);
const NEEDS =
  /\b(?:must|has to|have to|had to|wants?|wanted|demands?|demanded|expects?|expected|requires?|required|asks?|asked|insists?|insisted|should)\b/;

/** What opens a condition, with the words before it that belong to it; the shorter ones last. */
const OPENINGS =
  /^(?:as soon as|as long as|once|when|if|should|provided(?: that)?|providing(?: that)?|assuming(?: that)?|condition that|(?:day|moment|minute|hour|instant)(?: (?:that|when))?|unless|until|return for|exchange for)\b/;
const NO_TIME =
  /^if (?:that|this|it) (?:(?:is|was|were|would be|proves|proved) )?(?:easier|simpler|better|preferred|needed|necessary|helpful|useful|required|convenient|desired|help(?:s|ed)|suit(?:s|ed))\b|^(?:if (?:need|necessary|needed|required|asked|wanted|possible|any|anything|ever|at all|not|only)|once (?:more|again|before)|when (?:asked|the time)|as soon as (?:possible|\p{L}+ (?:can|could|is able)))\b|^(?:day|moment|minute|hour) ?[,.;"\u201d]/u;
/** "For as long as the frost lasts": a length. */
const LASTING = /^as long as (?:\S+ ){1,4}(?:last|continu)(?:s|ed|e|es)?\b/;
const READY =
  /\b(?:will|would|can|could|may|might|ll|d|shall|ready|willing|prepared|possible|conceivable|thinkable|happy|glad|nothing against)\b/;
const REFUSES = /\b(?:not|never|no|neither|nor|cannot|nothing|nobody|t)\b/;
/** With a no before them these lift it; the others do not. */
const LIFTS = /^(?:unless|until|before|if)/;
const HAPPENS = /\b(?:analysts|experts|observers)\b/;
/** A wish, whatever it hangs on. */
const WISHES =
  /\b(?:would|d) (?:still |also |much )*(?:like|love|prefer|rather|welcome)\b|\b(?:wants?|hopes?|proposes?|suggests?)\b/;
/** A word of what may be, or is asked for. */
const MAY = wordKind(
  /^(?:will|would|can|could|may|might|ll|d|shall|should|must|ha[sd]|have|ready|willing|prepared|possible|(?:conceiv|think)able|happy|glad|nothing|no|(?:need|want|demand|expect|require|ask|insist)(?:e?[sd])?)$/,
);
const LIKES =
  /^if (?:\S+ ){1,4}(?:want|wish|like|desire|dare|care)(?:s|ed|es|d)?(?: (?:to|so|it|them|that))?(?: [,.].*)?$/;
/** "Could come if he was ready to talk": who is asked to come. */
const WILLING =
  /^if (?:\S+ ){1,4}(?:wants?|wanted|wish\S*|likes?|liked|dares?|dared|cares?|ready|willing|prepared|interested)\b/;
const LONGEST = 120;

/** "Let the guns rest as long as envoys talk": a length, and no condition. */
const BIDS = /^(?:[^\p{L}]|\p{Lu}{2,} — )*let\b/iu;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** "As soon as arms deliveries end, Moscow will silence its guns", "he would come the day there is something to sign". */
export const provisos: Pattern<Scene> = {
  name: 'proviso',
  read: (scene) =>
    scene.mentions.length === 0 ||
    !OPENER.has(scene) ||
    !MAY.has(scene) ||
    !(READY.test(scene.sentence.text) || NEEDS.test(scene.sentence.text))
      ? []
      : placesOf(OPENER, scene)
          .flatMap((at) => (/^(?:before|for)$/.test(lowAt(scene, at)) ? readBefore(scene, at) : readProviso(scene, at)))
          .slice(0, 2),
};

/** "prepared to tighten sanctions if Moscow refuses": what hangs on it is no item. */
const PRESSURE = /^(?:sanctions|tariffs|pressure|weapons|arms|missiles|consequences|measures)$/;

function readProviso(scene: Scene, at: number): Draft[] {
  const words = phraseAt(scene, at, at + 7);
  if (
    !OPENINGS.test(words) ||
    /^(?:even|at)$/.test(lowAt(scene, at - 1)) ||
    NO_TIME.test(words) ||
    (lowAt(scene, at - 1) === 'for' && LASTING.test(words)) ||
    isThreat(scene, at) ||
    HAPPENS.test(scene.sentence.text) ||
    BIDS.test(scene.sentence.text)
  )
    return [];
  if (/^(?:day|moment|minute|hour|instant)/.test(words) && !/^(?:the|very|same)$/.test(lowAt(scene, at - 1))) return [];
  if (/^should/.test(words) && !opensPart(scene, at)) return [];
  // "tomorrow, March 6, when another 300 are to be released"
  if (/^when/.test(words) && scene.dates.some(({ to }) => to <= at && at - to <= 1)) return [];
  if (lowWords(scene, at - 5, at).some((low) => PRESSURE.test(low))) return [];
  const span = { from: at, to: conditionEnd(scene, at) };
  if (span.to - span.from < 4) return [];
  const mention = scene.mentions.find(
    (one) => (one.to <= span.from || one.from >= span.to) && isPromised(scene, one, span, words),
  );
  const actor = mention === undefined ? null : promises(scene, mention, span);
  if (mention === undefined || actor === null || actor.parties.length !== 1) return [];
  const condition = scene.sentence.text
    .slice(scene.tokens[span.from]?.start, scene.tokens[span.to - 1]?.end)
    .slice(0, LONGEST);
  const cues = [cue(scene, 'conditional', span.from, Math.min(span.from + 3, span.to))];
  // "may come if he likes", "could be returned if Kyiv wants them": an offer
  const terms = phraseAt(scene, span.from, span.to);
  const comes = mention.kind === 'verb' && /^(?:come|visit)$/.test(lowAt(scene, mention.from));
  const offered = LIKES.test(terms) || (comes && WILLING.test(terms));
  if (offered)
    return mention.topic === 'exchange'
      ? positions('proviso', scene, mention, actor, 'proposes', mention.from, cues)
      : [];
  return scene.mentions
    .filter((one) => one.from === mention.from && one.to === mention.to)
    .flatMap((one) => positions('proviso', scene, one, actor, 'conditional', mention.from, cues))
    .map((draft) => ({ ...draft, terms: { ...draft.terms, condition } }));
}

/** "Before there can be a truce Kyiv must …", "for a swap Moscow wants …": what is asked for first. */
function readBefore(scene: Scene, at: number): Draft[] {
  const low = lowAt(scene, at);
  const mention = scene.mentions.find(
    (one) => one.from > at && one.from - at <= (low === 'for' ? 4 : 8) && one.kind !== 'pointer',
  );
  if (!opensPart(scene, at) || mention === undefined) return [];
  const before = phraseAt(scene, at + 1, mention.from);
  const fits =
    low === 'for'
      ? /^(?:(?:a|an|any|another|the|its|further|new|\S+) ?)*$/.test(before)
      : COMES_ABOUT.test(before) || mention.kind === 'verb';
  const after = phraseAt(scene, mention.to, mention.to + 16);
  if (!fits || !NEEDS.test(after) || /\b(?:should|must|has to) not\b/.test(after)) return [];
  const speaker = speakerAt(scene, mention.to);
  const subject = scene.actors.find((actor) => actor.from >= mention.to && !actor.owns && !actor.locative) ?? null;
  const actor = speaker === undefined ? (low === 'for' ? subject : null) : speaker;
  if (actor === null || actor.parties.length !== 1) return [];
  const cues = [cue(scene, 'conditional', at, mention.to)];
  const condition = scene.sentence.text
    .slice(scene.tokens[mention.to]?.start ?? 0)
    .replace(/^[\s,]+/, '')
    .slice(0, LONGEST);
  return positions('proviso', scene, mention, actor, 'conditional', at, cues).map((draft) => ({
    ...draft,
    terms: { ...draft.terms, condition },
  }));
}

const COMES_ABOUT = /^(?:there (?:can|could|may|is|was|will|would) (?:be )?)(?:a|an|any|the|such a|of a|\S+)?$/;

function opensPart({ tokens }: Scene, at: number): boolean {
  return at === 0 || /^[,;:"\u201c\u2013]$/.test(lowOf(tokens, at - 1));
}

/** Whether the part of the sentence with the item says that it may come about. */
function isPromised(scene: Scene, mention: Mention, span: Span, words: string): boolean {
  if (mention.kind === 'pointer') return false;
  const [from, to] =
    mention.from < span.from
      ? [Math.max(0, mention.from - 14), Math.min(span.from, mention.to + 8)]
      : [Math.max(span.to, mention.from - 14), mention.to + 8];
  const part = phraseAt(scene, from, to);
  if (!READY.test(part) || WISHES.test(part) || span.from - mention.to > 16) return false;
  const [left, right] = mention.from < span.from ? [mention.to, span.from] : [span.to + 1, mention.from];
  if (lowWords(scene, left, right).some((low) => /^[;:?]$/.test(low))) return false;
  // "talks after the truce": the time of something else
  if (/^(?:after|before|during|since|until|without|despite|amid)$/.test(lowAt(scene, mention.from - 1))) return false;
  // "until the end of June" is a time
  if (/^(?:until|unless)/.test(words))
    return REFUSES.test(part) && !scene.dates.some((date) => date.from >= span.from && date.from <= span.from + 4);
  return !REFUSES.test(part) || LIFTS.test(words);
}

/** Who would do it, else whoever says so. */
function promises(scene: Scene, mention: Mention, span: Span): Actor | null {
  const speaker = speakerAt(scene, mention.from);
  if (speaker === null) return null;
  if (lowWords(scene, mention.from - 14, mention.from).includes('one')) return speaker ?? null;
  const subject =
    mention.kind === 'verb' || mention.from > span.from ? subjectOf(scene, mention.from) : subjectOf(scene, mention.to);
  const inside = subject !== null && subject.from >= span.from && subject.to <= span.to;
  // "may see Putin if he comes": whoever lets him
  const allowed = subject !== null && /^(?:may|can)$/.test(lowAt(scene, subject.to));
  const own = subject !== null && !inside && !allowed && subject.parties.length === 1;
  return own ? subject : (speaker ?? null);
}
