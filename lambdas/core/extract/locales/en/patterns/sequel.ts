import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { lastItem } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event } from './draft.ts';

const REST =
  /\b(?:the (?:rest|others?|remainder|remaining|next (?:group|stage|batch|phase|swap)|(?:second|third|fourth|fifth|last|final) (?:group|stage|batch|phase|part|round))|(?:another|a further|a second|a third|more) (?:groups?|batch(?:es)?|stages?|exchanges?|swaps?)|more)\b.*\b(?:to follow|will follow|will take place|is to take place|will be held|would follow|is due|are due|will go home|will come home|will be (?:freed|released|exchanged|handed over)|(?:is|are) to (?:leave|go|come|return|travel)|is planned|are planned|is expected|are expected)\b/i;

const STAGE = /^(?:stage|phase|batch|tranche)$/;

const SETTLED =
  /\b(?:a|the|another|one) (?:further|new|next|second|third|fourth|fifth|last|final) (?:group|stage|batch|phase|exchange|swap|round|transfer|convoy)\b.{0,40}\b(?:has been|have been|was|were|is) (?:agreed|settled|arranged)\b/i;

const TOTAL =
  /\b(?:that|this|which|it) (?:makes|made|brings|brought|takes|took)\b|\bbringing the (?:total|number)\b|\bthe total (?:is|was|comes|now)\b/i;

/** "That makes a thousand each": the figure of the whole, told after its last part. */
export const totals: Pattern<Scene> = {
  name: 'total',
  read(scene, scenes) {
    const item = lastItem(scene.focus, 'exchange');
    const before = scenes[scene.index - 1];
    if (item === null || before === undefined || item.origin !== before.index) return [];
    const found = TOTAL.exec(scene.sentence.text);
    if (found === null) return [];
    const at = scene.tokens.findIndex((token) => token.start >= found.index);
    return pointAt(scene, item, { from: at, until: at + 2 }).flatMap((mention) => {
      const draft = event('total', scene, mention, 'completed', at, [cue(scene, 'total', at, at + 2)]);
      return draft.terms.count === undefined ? [] : [draft];
    });
  },
};

/** "The rest are to follow on Saturday": what is left of an exchange that is under way. */
export const sequels: Pattern<Scene> = {
  name: 'sequel',
  read(scene) {
    const item = lastItem(scene.focus, 'exchange');
    const named = scene.mentions.some(({ from }) => !STAGE.test(lowAt(scene, from)));
    if (item === null || named || (item.origin ?? -9) < scene.index - 3) return [];
    const settled = SETTLED.exec(scene.sentence.text);
    const found = settled ?? REST.exec(scene.sentence.text);
    if (found === null) return [];
    const at = scene.tokens.findIndex((token) => token.start >= found.index);
    const until = scene.tokens.findLastIndex((token) => token.end <= found.index + found[0].length) + 1;
    return pointAt(scene, item, { from: at, until }).flatMap((mention) => {
      const status = settled === null ? 'scheduled' : 'agreed';
      const draft = event('sequel', scene, mention, status, at, [cue(scene, 'sequel', at, until)]);
      if (settled !== null) return [draft];
      return draft.terms.date === undefined && draft.terms.deadline === undefined ? [] : [draft];
    });
  },
};
