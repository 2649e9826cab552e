import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Scene } from '../stage/stage.ts';
import type { Part } from './sentence-parts.ts';
import type { Tone } from './tone.ts';

const YES_NO = wordKind(['yes', 'no']);
const OPENS_ANSWER = /^[\u201c"\u2018':;,\u2013]$/;
const ENDS_ANSWER = /^(?:[.,;:!\u201d"\u2019'\u2013]|but|if|provided|once|when|and)$/;

/** "No, he doesn't have to": what need not be is not refused. */
const DUTY = /\b(?:Yes|No), (?:\p{L}+ ){1,2}(?:does|do|did)(?:n['\u2019]t| not) (?:have|need)\b/u;

/** "One word: no", "Yes, said Kyiv": an answer that stands by itself. */
export function bareAnswer(scene: Scene, part: Part): Tone | null {
  const places = placesOf(YES_NO, scene).filter((at) => at >= part.from && at < part.to);
  const [at] = places;
  if (at === undefined || new Set(places.map((place) => scene.tokens[place]?.low)).size > 1) return null;
  const opens = at === part.from || OPENS_ANSWER.test(lowAt(scene, at - 1));
  if (!opens || !ENDS_ANSWER.test(scene.tokens[at + 1]?.low ?? '.')) return null;
  const mark = { from: at, to: at + 1, until: at + 1, value: { tag: 'neg' } as const };
  if (DUTY.test(scene.sentence.text)) return null;
  if (lowAt(scene, at) === 'no') return { stance: 'rejects', mark };
  const cond = scene.marks.cond.find((one) => one.from > at && one.from < part.to);
  return cond === undefined ? { stance: 'accepts', mark } : { stance: 'conditional', mark: cond };
}
