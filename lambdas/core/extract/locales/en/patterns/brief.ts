import type { Status } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event } from './draft.ts';

/** More words than a line of a ticker or an answer has that names nothing. */
const LONGEST = 9;
const OVER =
  /^(?:(?:It|That|This) (?:is|was)|It's|That's|All is|And)? ?(?:[Oo]ver|[Dd]one|[Ff]inished|[Tt]hrough)\b(?! to\b)/;
const WHEN = /\b(?:when|next|again)\b/i;

/** "Over already.", "Next Tuesday, in Istanbul.": short sentences about the meeting of which the one before spoke. */
export const briefs: Pattern<Scene> = {
  name: 'brief',
  read(scene, scenes) {
    if (scene.tokens.length > LONGEST || scene.mentions.length > 0) return [];
    const last = scene.focus.items.find(({ topic }) => topic === 'talks' || topic === 'summit');
    if (last === undefined || (last.origin ?? -9) < scene.index - 2) return [];
    const status = statusOf(scene, scenes[scene.index - 1]);
    if (status === null) return [];
    return pointAt(scene, last, { from: 0, until: 1 }).flatMap((mention): Draft[] => {
      const draft = event('brief', scene, mention, status, 0, [cue(scene, status, 0, scene.tokens.length)]);
      return status === 'scheduled' && draft.terms.date === undefined ? [] : [draft];
    });
  },
};

function statusOf(scene: Scene, before: Scene | undefined): Status | null {
  if (OVER.test(scene.sentence.text)) return 'completed';
  const asked = before?.tokens.at(-1)?.low === '?' && WHEN.test(before.sentence.text);
  const verbless = scene.marks.status.length + scene.marks.act.length + scene.marks.neg.length === 0;
  return asked && verbless && scene.dates.some((span) => span.ahead > scene.published) ? 'scheduled' : null;
}
