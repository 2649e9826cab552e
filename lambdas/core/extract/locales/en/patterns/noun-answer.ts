import type { Stance } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import type { Part } from './sentence-parts.ts';
import type { Tone } from './tone.ts';

const ANSWERS = new Map<string, Stance>([
  ...each(
    'accepts',
    'consent assent approval acceptance agreement blessing support backing endorsement willingness readiness yes',
  ),
  ...each('rejects', 'refusal rejection veto objection objections opposition resistance intransigence no nyet'),
  ...each(
    'noncommittal',
    'silence hesitation reticence caution evasions reserve reservations non-answer scepticism skepticism',
  ),
]);
const NOUN = wordKind(ANSWERS.keys());

function each(stance: Stance, words: string): [string, Stance][] {
  return words.split(' ').map((word) => [word, stance]);
}

/** "Confirmed Moscow's consent", "the Russian refusal": an answer as a noun, and whose it is. */
export function nounAnswer(scene: Scene, part: Part): (Tone & { readonly actor: Actor }) | null {
  if (scene.tokens.at(-1)?.low === '?') return null;
  for (const at of placesOf(NOUN, scene)) {
    const low = lowAt(scene, at);
    const stance = ANSWERS.get(low);
    const next = scene.tokens[at + 1]?.low ?? '.';
    if (stance === undefined || at < part.from || at >= part.to || !ENDS.test(next)) continue;
    const actor = scene.actors.find(
      ({ to, owns, kind, parties }) =>
        parties.length === 1 &&
        ((owns && to + 2 <= at && at - to - 2 <= 1 && lowAt(scene, to + 1) === 's') ||
          (kind === 'adjective' && at - to <= 1 && at >= to)),
    );
    if (actor === undefined || WITHOUT.test(lowAt(scene, actor.from - 1))) continue;
    return { stance, mark: { from: at, to: at + 1, until: at + 1, value: { tag: 'neg' } }, actor };
  }
  return null;
}

/** Nothing follows of which it could be the consent or the refusal. */
const ENDS =
  /^(?:[.,;:!?\u201d"\u2013)]|in|on|at|was|is|came|has|had|and|but|by|as|with|again|once|today|yesterday|from|after|before)$/;
const WITHOUT =
  /^(?:without|despite|awaiting|await|awaits|for|against|no|any|if|seek|seeks|sought|get|win|won|lacks?|needs?)$/;
