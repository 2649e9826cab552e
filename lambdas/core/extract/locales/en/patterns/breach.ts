import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lastItem, type Mention } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { pointAt } from './binding.ts';
import { cue, event } from './draft.ts';

const DESPITE = /^(?:after|since|despite|during|notwithstanding|into|amid|under)$/;
const DETERMINER =
  /^(?:the|a|an|this|that|its|his|their|such|full|so|called|-|declared|agreed|announced|promised|energy|sea|air|partial|limited|easter|christmas|\w+(?:day|hour|ous|al))$/;
const DEFIANCE =
  /\b(?:in (?:plain |open |clear |flagrant |direct )?(?:defiance|breach|violation|contravention|disregard) of|in plain breach)\b/i;
const BREACH = wordKind(/^(?:breach|breaches|violation|violations|infringement|infringements|lapses?)$/);

const NAMES_BREACH = wordKind(
  /^(?:breach|breaches|violations?|infringements?|lapses?|defiance|contravention|disregard|so)$/,
);
const GOING_ON = /^(?:continued|continues|kept|keeps|resumed|resumes)$/;

/** Fire that goes on after a rest has begun: "has struck seven substations since the pause took hold". */
export const breaches: Pattern<Scene> = {
  name: 'breach',
  read: (scene) => [...fired(scene), ...defied(scene)].slice(0, 1),
};

function fired(scene: Scene): Draft[] {
  const item = scene.mentions.find(
    (mention) => mention.topic === 'ceasefire' && mention.kind === 'noun' && isSetting(scene, mention),
  );
  if (item === undefined) return [];
  const mark = scene.marks.hostile.find((hostile) => {
    if (hostile.from >= item.from && hostile.to <= item.to) return false;
    const before = lowAt(scene, hostile.from - 1) === 'to' ? hostile.from - 2 : hostile.from - 1;
    if (GOING_ON.test(lowAt(scene, before))) return true;
    const group = readVerbGroup(scene, scene.clauses, hostile.from, hostile.value.form);
    return (
      !group.negated &&
      // "fewer strikes since the truce came into force"
      !/^(?:fewer|no|less|without)$/.test(lowAt(scene, hostile.from - 1)) &&
      /^(?:past|perfect|present)$/.test(group.mood) &&
      (hostile.value.form !== 'base' || lowAt(scene, hostile.from) === 'hit') &&
      hostile.value.form !== 'ing'
    );
  });
  return mark === undefined
    ? []
    : [event('breach', scene, item, 'violated', mark.from, [cue(scene, 'violated', mark.from, mark.until)])];
}

/** "after the truce", "hours into the silence" */
function isSetting(scene: Scene, mention: Mention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 5); at -= 1) {
    const low = lowAt(scene, at);
    if (DESPITE.test(low)) return true;
    if (low === 'of' && /^(?:defiance|breach|violation|contravention|spite|disregard)$/.test(lowAt(scene, at - 1)))
      return true;
    if (!DETERMINER.test(low)) return false;
  }
  return false;
}

/** "in defiance of the arrangement", "two thousand infringements": of the truce that was spoken of. */
function defied(scene: Scene): Draft[] {
  if (!NAMES_BREACH.has(scene) || scene.mentions.some((mention) => mention.topic === 'ceasefire')) return [];
  const item = lastItem(scene.focus, 'ceasefire');
  if (item === null || (item.origin ?? -9) < scene.index - 3) return [];
  const match = DEFIANCE.exec(scene.sentence.text);
  const from = scene.tokens.findIndex((token) => (match === null ? BREACH.has(token) : token.end > match.index));
  if (
    from < 0 ||
    /^(?:will|would|could|shall|may|might|must|should)$/.test(lowAt(scene, from + 1)) ||
    scene.tokens
      .slice(Math.max(0, from - 6), from)
      .some((token) => /^(?:no|not|neither|nor|without|any|never|would|could|if|case)$/.test(token.low))
  )
    return [];
  const [mention] = pointAt(scene, item, { from, until: from + 1 });
  return mention === undefined
    ? []
    : [event('breach', scene, mention, 'violated', from, [cue(scene, 'violated', from, from + 1)])];
}
