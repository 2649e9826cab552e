import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { wordKind } from '../../../engine/words.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, event, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const COMES_FIRST =
  /^(?:\S+ ){0,3}?(?:(?:is|was|be|were|remains?|remained|being) (?:\S+ ){0,2}?(?:the (?:very )?first (?:step|thing|priority|condition)|necessary|essential|indispensable|needed)|(?:comes?|came) (?:first|before))\b/;
/** "On the second day of the truce" */
const NTH_DAY =
  /\b(?:on|,|was|is|its|the) (?:the )?(?:first|second|third|fourth|fifth|\d+ (?:th|st|nd|rd)) (?:full )?(?:day|night|week) of (?:a|an|the|its|this|their)(?: \S+)?$/;
const NOT_MADE =
  /^(?:(?:has|had|have|was|is|were|are) )?(?:yet )?(?:been )?(?:announced|agreed|reached|concluded|declared|in sight|emerged|on the horizon|within reach|came|come)\b/;

/** "A truce would only let the enemy rearm" */
const HELPS_FOE =
  /^(?:now |today |alone |itself |(?:under|for|along|over|in|on|of) (?:\S+ ){1,6}?)?(?:(?:would|will|could|can) )?(?:merely|only|simply|just) (?:(?:mean|allow|give|help|let|enable|benefit|serve|play|amount|freeze|reward|lead|prolong|buy|postpone|delay)s?|be)\b/;
/** "A vote could only be held under a ceasefire" */
const ONLY_UNDER = /\bonly (?:\S+ ){0,6}?(?:under|during)(?: (?:a|an|the|full|complete|lasting|\S+ly))*$/;
const NOT_THAT =
  /\b(?:rather than|and not|not)(?: (?:on|for|about|to))?(?: (?:a|an|the|any|just|mere|merely|only|temporary|short|another|simple|brief|new|yet|fragile|ceasefire))*$/;
const HELD = /\b(?:ended|concluded|finished|closed|over|left|parted|passed|adjourned)\b/;
const FRUITLESS =
  /\b(?:(?:yield|produc|br[oi]ng|brought|deliver|secur|reach|achiev|agree)\w* (?:on )?no|(?:fail\w*|unable) to (?:agree|reach|secure|produce|yield|bring|deliver|achieve|broker|obtain|get|win|conclude|make)(?: about| on| to)?)(?: (?:a|an|any|the|even))*$/;

/** A word of each of these. */
const WEIGHS = wordKind(
  /^(?:first|priority|prerequisite|precondition|starting|sine|must|necessary|essential|indispensable|needed|before|without|unless|until|except|day|night|week|merely|only|simply|just|no|neither|nor|fail.*|unable|not|t|rather|instead|opposed|better|preferable)$/,
);

/** "A truce has to come first", "no talks without a truce", "peace and not a mere ceasefire", "talks ended without one". */
export const priorities: Pattern<Scene> = {
  name: 'priority',
  read: (scene) =>
    (WEIGHS.has(scene) ? scene.mentions : [])
      .filter((mention) => mention.topic === 'ceasefire' && mention.kind === 'noun')
      .flatMap((mention) => readPriority(scene, mention)),
};

function readPriority(scene: Scene, mention: Mention): Draft[] {
  const clause = clauseOf(scene, mention.from);
  if (clause?.kind === 'case' || scene.tokens.at(-1)?.low === '?') return [];
  const before = phraseAt(scene, Math.max(0, mention.from - 16), mention.from);
  const after = phraseAt(scene, mention.to, mention.to + 10);
  const cues = [cue(scene, 'priority', Math.max(0, mention.from - 2), mention.to)];
  const says = (stance: 'demands' | 'rejects'): Draft[] => {
    const actor = wisher(scene, mention);
    // as a pointer: "without" and "not" have been understood here
    const item = { ...mention, kind: 'pointer' as const };
    return actor === null ? [] : positions('priority', scene, item, actor, stance, mention.from, cues);
  };
  // "reaffirmed his support for a ceasefire, which must come first": what he said of it tells more
  const aside = /^, which\b/.test(after) && scene.marks.act.some((mark) => mark.until <= mention.from);
  if (aside && COMES_FIRST.test(after)) return [];
  if (COMES_FIRST.test(after)) {
    const doubted = /\b(?:not|n ' t|' t|never|no longer|doubt\w*|den(?:y|ied))\b/.test(
      phraseAt(scene, Math.max(0, mention.from - 5), mention.from),
    );
    const needless = doubted || /^(?:\S+ ){1,3}?(?:not|no longer|hardly)\b/.test(after);
    return says(needless ? 'rejects' : 'demands');
  }
  if (NTH_DAY.test(before)) return [event('priority', scene, mention, 'active', mention.from, cues)];
  if (HELPS_FOE.test(after)) return says('rejects');
  if (/\b(?:no|nor an?|no such)(?: \S+)?$/.test(before) && NOT_MADE.test(after))
    return [event('priority', scene, mention, 'stalled', mention.from, cues)];
  if (ONLY_UNDER.test(before)) return says('demands');
  if (FRUITLESS.test(before) || (endsWithout(before) && HELD.test(before)))
    return [event('priority', scene, mention, 'stalled', mention.from, cues)];
  const alone = scene.mentions.every((other) => other.topic !== 'ceasefire' || other.from === mention.from);
  return alone && NOT_THAT.test(before) ? says('rejects') : [];
}

function endsWithout(before: string): boolean {
  return /\b(?:without|with no)(?: (?:a|an|any|the|\S+ on(?: an?)?))*$/.test(before);
}

function wisher(scene: Scene, mention: Mention): Actor | null {
  const speaker = speakerAt(scene, mention.from);
  const actor = speaker === undefined ? subjectOf(scene, mention.from) : speaker;
  return actor;
}
