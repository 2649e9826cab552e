import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, eachDraft, itemKey } from './refiner.ts';

/** "The truce declared by Putin came to an end": who declared it is history where the sentence tells what became of it. */
export const origins: EnglishRefiner = {
  name: 'origin',
  refine(drafts, scenes) {
    if (!drafts.some(isOrigin)) return drafts;
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    return drafts.filter(
      (draft) =>
        !isOrigin(draft) ||
        !(isGiven(draft, scenes[draft.scene]) || byScene.get(draft.scene)?.some((other) => isFate(other, draft))),
    );
  },
};

function isOrigin(draft: Draft): boolean {
  const text = draft.cues[0]?.text ?? '';
  if (draft.claim.kind === 'event' && draft.claim.status === 'agreed')
    return /(?:^|\s)(?:brokered|agreed|negotiated|arranged)$/i.test(text);
  return (
    draft.family === 'stance-verb' &&
    draft.claim.kind === 'position' &&
    draft.claim.stance === 'proposes' &&
    /^(?:declared|announced|proclaimed|ordered|proposed|decreed|suggested|offered)$/i.test(text)
  );
}

/** "The truce that Ankara brokered has its first dent": which one it is, unless a day of this week makes it news. */
function isGiven({ claim, at, topic }: Draft, scene: Scene | undefined): boolean {
  if (scene === undefined || claim.kind !== 'event' || scene.dates.some(({ weekday }) => weekday)) return false;
  const item = scene.mentions.findLast((one) => one.topic === topic && one.to <= at);
  if (item === undefined || !/^(?:that|which)$/.test(lowAt(scene, item.to))) return false;
  return scene.tokens.slice(at + 1).some(({ low }) => FINITE.test(low));
}

const FINITE = /^(?:has|have|is|was|were|are|will|holds|held)$/;

function isFate(other: Draft, draft: Draft): boolean {
  const { claim } = other;
  const told = claim.kind === 'event' && claim.status !== 'proposed' && claim.status !== 'scheduled';
  const later =
    other.at > draft.at || (draft.claim.kind === 'event' && claim.kind === 'event' && claim.status !== 'agreed');
  return told && later && itemKey(other) === itemKey(draft);
}

const KEEPS =
  /\b(?:monitor\w*|supervis\w+|verif\w+|polic(?:e|ed|ing)|guarantee\w*|oversee\w*|guard(?:ed|ing)?|enforce\w*|patrol\w*)\b/i;

/** Who offers to watch over a truce, or asks that it be watched, says nothing of the truce itself. */
export const keepers = eachDraft('keeper', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || draft.topic !== 'ceasefire') return draft;
  if (claim.stance === 'rejects' || claim.stance === 'noncommittal') return draft;
  const start = draft.cues[0]?.end ?? 0;
  const item = draft.cues.find((one) => one.name === 'ceasefire');
  const between = scene.sentence.text.slice(start, item === undefined || item.start < start ? start : item.start);
  const behind = item === undefined ? '' : scene.sentence.text.slice(item.end, item.end + 24);
  return KEEPS.test(between) || (/^\s*(?:to be|be|being) \w+/.test(behind) && KEEPS.test(behind)) ? null : draft;
});
