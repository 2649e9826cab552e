import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lastItem, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, positions } from './draft.ts';
import { speakerAt } from './subject.ts';

const MUST = wordKind(['must', 'have', 'has', 'should', 'ought']);
const GOES_HOME =
  /^(?:must|ha(?:s|ve) to|should)(?: (?:all|now|also|at last|first|immediately))* (?:be (?:let go|released|freed|returned|given back|allowed (?:to )?(?:leave|go|return|home|out)|brought (?:home|back)|let out|home|back)|come (?:home|back)|go home)\b/;
const NEAR = 2;

/** "The others have to come back as well": captives and children who are wanted back, told by a pronoun or a word for people. */
export const mustReturn: Pattern<Scene> = {
  name: 'must-return',
  read(scene) {
    const at = placesOf(MUST, scene).find((place) => GOES_HOME.test(phraseAt(scene, place, place + 9)));
    if (at === undefined || scene.tokens.at(-1)?.low === '?') return [];
    const item = whoReturns(scene);
    if (item === null || scene.mentions.some(({ topic }) => topic === 'exchange')) return [];
    const speaker = speakerAt(scene, at);
    if (speaker === null || speaker === undefined || speaker.parties.length !== 1) return [];
    const mild = /^(?:should|ought)$/.test(lowAt(scene, at));
    const stance = mild ? 'proposes' : 'demands';
    const mention: Mention = { ...item, from: at, to: at + 1, kind: 'pointer', form: null, sure: false };
    // the verb, which "must" keeps out of the past
    return positions('must-return', scene, mention, speaker, stance, at + 2, [cue(scene, stance, at, at + 3)]);
  },
};

/** The people of whom the sentence speaks, else those of whose exchange the article has just spoken. */
function whoReturns({ hints, focus, index }: Scene): Mention | null {
  const hint = hints.find(({ topic }) => topic === 'exchange');
  const last = lastItem(focus, 'exchange');
  return hint ?? (last !== null && (last.origin ?? -9) >= index - NEAR ? last : null);
}
