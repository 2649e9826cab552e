import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { itemOf } from '../mentions/gathering.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { cue, event } from './draft.ts';

const REACH = 9;
const PAPERS = /^(?:memorand\w+|drafts?|papers?|documents?|texts?|versions?|accounts?|lists?)$/;
const OF_SOMETHING = /^(?:on|over|about|near|for)$/;

/** "The Russian and Ukrainian teams have been treading water": who makes no progress are those who talk. */
export const stuckParties: Pattern<Scene> = {
  name: 'stuck',
  read(scene) {
    if (scene.mentions.length > 0 || scene.marks.status.length === 0) return [];
    return scene.marks.status.flatMap((mark) => {
      const { value } = mark;
      if (value.status !== 'stalled' || (value.topics !== undefined && !value.topics.includes('talks'))) return [];
      const group = readVerbGroup(scene, scene.clauses, mark.from, value.form);
      if (group.negated || !/^(?:past|perfect|present|progressive)$/.test(group.mood)) return [];
      const home = clauseAt(scene, mark.from);
      const both = scene.actors.findLast(
        (actor) =>
          actor.to <= group.from &&
          group.from - actor.to <= REACH &&
          clauseAt(scene, actor.from) === home &&
          !actor.locative &&
          !actor.owns &&
          scene.roster.belligerents.every((party) => actor.parties.includes(party)),
      );
      // "remain deadlocked over the Donbas": in that alone
      const of =
        OF_SOMETHING.test(lowAt(scene, mark.until)) && !scene.dates.some(({ from }) => from === mark.until + 1);
      if (both === undefined || PAPERS.test(lowAt(scene, both.from - 2)) || of) return [];
      const item = itemOf(scene, [{ ...both, leaders: [], members: [] }]);
      if (item === null) return [];
      const mention: Mention = { ...item, from: both.from, to: both.to, kind: 'noun', form: null, sure: true };
      return [event('stuck', scene, mention, 'stalled', mark.from, [cue(scene, 'stalled', mark.from, mark.until)])];
    });
  },
};
