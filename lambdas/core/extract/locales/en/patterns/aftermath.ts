import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, event } from './draft.ts';

const AFTER = /^(?:after|following)$/;
const LONG = /^(?:weeks?|months?|years?|fortnight)$/;
const PLAIN =
  /^(?:the|a|an|his|her|their|its|of|first|second|third|fourth|fifth|last|latest|two|three|four|five|six|\d+|half|and|hours?|days?|day|long|direct|trilateral|-|another|new|new|rare|lengthy|separate|private|intense|intensive|tense|difficult|closed|fresh|marathon|technical|preliminary|bilateral|parallel|consecutive|-hour|over|more|than|nearly|almost|some|about|round|\w+day|yesterday|'|s)$/;

/** "after a day of consultations", "following their meeting in Ankara": what lies before the news has been held. */
export const aftermaths: Pattern<Scene> = {
  name: 'aftermath',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.kind === 'noun' && (mention.topic === 'talks' || mention.topic === 'summit'))
      .flatMap((mention) => {
        let at = mention.from - 1;
        while (at > mention.from - 9 && PLAIN.test(lowAt(scene, at))) at -= 1;
        const owner = scene.actors.find((actor) => actor.to <= mention.from && actor.from <= at && at < actor.to);
        const start = owner === undefined ? at : owner.from - 1;
        if (!AFTER.test(lowAt(scene, start)) || isOfOthers(scene, mention)) return [];
        // "three months after the last meeting"
        if (LONG.test(lowAt(scene, start - 1))) return [];
        // "following negotiations, 146 servicemen were returned"
        if (start === mention.from - 1 && mention.to - mention.from === 1 && lowAt(scene, mention.to) === ',')
          return [];
        return [event('aftermath', scene, mention, 'completed', start, [cue(scene, 'completed', start, mention.to)])];
      }),
};

/** "The Turkish president said after two hours of talks": not those of which the article spoke, where he has no part in them. */
function isOfOthers(scene: Scene, { item, sure }: Mention): boolean {
  if (sure || !('parties' in item)) return false;
  const [first] = scene.actors.filter(({ locative, owns }) => !locative && !owns);
  return first?.parties.every((party) => !item.parties.includes(party)) === true;
}
