import type { Topic } from '../../../../observation.ts';
import type { Scene } from '../stage/stage.ts';

const MEETING = /^(?:meetings?|summits?|talks|negotiations|rounds?|encounters?|consultations)$/;

/**
 * Whether a sentence speaks of a meeting that it does not tell further, and so hardly of a truce or a swap that was
 * spoken of before: "I do not want a wasted meeting".
 */
export function clashes({ marks, tokens, mentions }: Scene, topic: Topic): boolean {
  if (topic === 'summit' || topic === 'talks') return false;
  if (mentions.some((mention) => mention.topic === 'summit' || mention.topic === 'talks')) return false;
  return [...marks.meeting, ...marks.talks].some((mark) => MEETING.test(tokens[mark.to - 1]?.low ?? ''));
}
