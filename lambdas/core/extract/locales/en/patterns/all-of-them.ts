import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lastItem, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const ALL =
  /^(?:for |that |on |upon |to see |to get |back |home )*(?:every (?:single |last )?one of (?:them|these|those)|(?:all|each|any) of (?:them|these|those)|all (?:\S+ )?of them)\b/;
const THEM = wordKind(['them', 'these', 'those', 'lot', 'every']);
const CAPTIVE =
  /^(?:prisoners?|pows?|captives?|bod(?:y|ies)|remains|fallen|dead|child|children|minors?|hostages?|inmates|civilians?|orphans|wounded|detainees)$/;

/** "The lists hold 500 names of civilians, and Kyiv asks for every one of them": captives who are wanted back. */
export const claims: Pattern<Scene> = {
  name: 'claim',
  read: (scene) =>
    THEM.has(scene)
      ? scene.marks.act.flatMap((mark) => (mark.value.kind === 'verb' ? readClaim(scene, mark) : []))
      : [],
};

function readClaim(scene: Scene, mark: Found<ActWord>): Draft[] {
  const { stance } = mark.value;
  if ((stance !== 'proposes' && stance !== 'demands') || !ALL.test(phraseAt(scene, mark.until, mark.until + 9)))
    return [];
  const group = readVerbGroup(scene, scene.clauses, mark.from, mark.value.form);
  const mention = group.negated || group.passive ? null : captives(scene, mark);
  const actor = subjectOf(scene, mark.from) ?? speakerAt(scene, mark.from) ?? null;
  if (mention === null || actor === null || actor.parties.length !== 1) return [];
  return positions('claim', scene, mention, actor, stance, mark.from, [cue(scene, stance, group.from, mark.until)]);
}

/** The captives whom the sentence has named, else the exchange that was spoken of just before. */
function captives(scene: Scene, mark: Found): Mention | null {
  const here = scene.marks.unit.findLast((unit) => unit.to <= mark.from && CAPTIVE.test(lowAt(scene, unit.to - 1)));
  const at = { from: mark.from, to: mark.until, kind: 'pointer', form: null, sure: true } as const;
  if (here !== undefined) return { topic: 'exchange', item: { unit: here.value.unit }, ...at };
  const last = lastItem(scene.focus, 'exchange');
  return last !== null && last === lastItem(scene.focus) && (last.origin ?? -9) >= scene.index - 2
    ? { ...last, ...at }
    : null;
}
