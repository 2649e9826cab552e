import { lowAt, lowOf } from '../../../engine/text.ts';
import { phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { isOnePhrase } from './reach.ts';

/** "urged them to press Trump": people, and no item; "wanted it softened" speaks of a text. */
function isSomebody({ tokens }: Scene, { from, to }: Found): boolean {
  const [low, next] = [lowOf(tokens, from), lowOf(tokens, to)];
  return (low === 'them' && next === 'to') || (low === 'it' && /(?:ed|en)$/.test(next) && next !== 'been');
}

/** "a call by Germany for …": what stands after whoever made it. */
function afterAuthor(scene: Scene, at: number): number {
  if (!/^(?:by|from)$/.test(lowAt(scene, at))) return at;
  return scene.actors.find((actor) => actor.from > at && actor.from <= at + 2)?.to ?? at;
}

/** Where a word that points back stands after the mark ("it", "the American plan"), or in its gap. */
export function pointerAfter(scene: Scene, mark: Found): number | null {
  // "rejected all of them"
  // "would like to do that"
  const all = /^(?:(?:all|both|none|any|either) |to do )/.test(`${phraseAt(scene, mark.until, mark.until + 2)} `)
    ? 2
    : 1;
  const pointer = scene.marks.pointer.find(
    (other) => other.from >= mark.to && other.from <= mark.until + all && !isSomebody(scene, other),
  );
  const head = scene.marks.pointerHead.find(
    (other) => other.from >= mark.to && other.from <= mark.until + 5 && isOnePhrase(scene, mark.until, other.from),
  );
  const best = pointer ?? head;
  if (best === undefined) return null;
  const explained =
    /^(?:of|for|that|to)$/.test(lowAt(scene, afterAuthor(scene, best.to))) &&
    (best.to - best.from > 1 || best === head);
  if (explained && isOfOther(scene, best)) return null;
  return explained ? best.from + 12 : best.from;
}

const PEACE = /^(?:peace|ending|end|ends|settl\w+|talks?|negotiat\w+|war|it|this|that|them|which|such|meeting|meet)$/;

/** "its package of sanctions": what the noun is of is no item, nor whoever put it forward. */
function isOfOther(scene: Scene, { to }: Found): boolean {
  if (!/^(?:of|for)$/.test(lowAt(scene, to))) return false;
  const near = (one: { readonly from: number }): boolean => one.from >= to && one.from <= to + 12;
  if (scene.mentions.some(near) || scene.hints.some(near)) return false;
  if (scene.actors.some((actor) => actor.from > to && actor.from <= to + 2)) return false;
  return !scene.tokens.slice(to + 1, to + 6).some(({ low }) => PEACE.test(low));
}

export function pointerBefore(scene: Scene, at: number, passive: boolean): boolean {
  const clause = clauseOf(scene, at);
  const from = clause?.from ?? 0;
  return (
    scene.marks.pointer.some(
      (mark) =>
        mark.from >= from &&
        mark.to <= at &&
        at - mark.to <= 8 &&
        (passive || at - mark.to > 1) &&
        // "it will mean that he does not want …"
        !(lowAt(scene, mark.from) === 'it' && /^(?:will|would|may) .* that /.test(phraseAt(scene, mark.to, at))) &&
        !scene.actors.some((actor) => actor.from === mark.from),
    ) || scene.marks.pointerHead.some((mark) => mark.from >= from && mark.to <= at && at - mark.to <= 10)
  );
}
