import type { Topic } from '../../../../observation.ts';
import { lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Scene } from '../stage/stage.ts';

const MEETING = /^(?:meetings?|summits?|talks|negotiations|rounds?|encounters?|consultations)$/;

/** What belongs to a swap, and to nothing else that is negotiated. */
const CONVOY = wordKind(/^(?:buses|busload|busloads|convoys?|captives|refrigerated)$/);

/** What only meetings have. */
const OF_MEETING = wordKind(['date', 'venue', 'agenda', 'place']);
const DATE_AND_PLACE = /\bdate\b.{0,20}\b(?:place|venue)\b|\b(?:place|venue)\b.{0,20}\bdate\b/i;

/** What is read and changed, and is no meeting: "the draft would be rejected". */
const PAPER = wordKind(['paper', 'papers', 'draft', 'drafts', 'treaty', 'memorandum', 'clause', 'clauses']);

const OF_NEW = /\b(?:the|a) (?:new |proposed |suggested |chosen |exact )?(?:date|venue|agenda)\b/i;

/**
 * Whether a sentence speaks of a meeting that it does not tell further, and so hardly of a truce or a swap that was
 * spoken of before: "I do not want a wasted meeting", "an hour before the buses were due".
 */
export function clashes(scene: Scene, topic: Topic): boolean {
  const { marks, tokens, mentions } = scene;
  if (topic !== 'exchange' && CONVOY.has(scene)) return true;
  if (topic === 'summit' || topic === 'talks')
    return (
      PAPER.has(scene) &&
      // "will go there only if they have seen the memorandum"
      !/\b(?:go|come|travel|fly|attend)\b/.test(scene.sentence.text) &&
      /\b(?:the|this|its|his|their) (?:\S+ )?(?:paper|draft|treaty|memorandum|clause)s?\b/i.test(scene.sentence.text) &&
      !mentions.some((one) => one.topic === topic)
    );
  if (mentions.some((mention) => mention.topic === 'summit' || mention.topic === 'talks')) return false;
  const { text } = scene.sentence;
  if (OF_MEETING.has(scene) && (OF_NEW.test(text) || DATE_AND_PLACE.test(text))) return true;
  return [...marks.meeting, ...marks.talks].some((mark) => MEETING.test(lowOf(tokens, mark.to - 1)));
}
