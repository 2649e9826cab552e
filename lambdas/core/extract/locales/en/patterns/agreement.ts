import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { cue, event } from './draft.ts';

const SETTLED = new Set(['past', 'perfect', 'past-perfect', 'present']);
const SETTLING = wordKind(['agreed', 'decided', 'settled', 'arranged', 'announced']);

/** "It was agreed that 6,000 bodies would be returned", "… , as was settled in Istanbul". */
export const agreements: Pattern<Scene> = {
  name: 'agreement',
  read(scene) {
    const drafts: Draft[] = [];
    for (const at of placesOf(SETTLING, scene)) {
      const group = readVerbGroup(scene, scene.clauses, at, 'part');
      if (!SETTLED.has(group.mood) || !group.passive || group.negated || lowAt(scene, group.from - 1) !== 'it')
        continue;
      const home = clauseAt(scene, at);
      const first = scene.mentions.find((mention) => mention.from > at && clauseAt(scene, mention.from) - home <= 1);
      if (first === undefined) continue;
      drafts.push(event('agreement', scene, first, 'agreed', at, [cue(scene, 'agreed', group.from, at + 1)]));
    }
    return drafts;
  },
};
