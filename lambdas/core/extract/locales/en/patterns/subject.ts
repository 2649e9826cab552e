import { lowAt, lowOf } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import { afterPreposition } from '../stage/prepositions.ts';
import { isListed } from '../stage/speech.ts';
import type { Scene } from '../stage/stage.ts';

/** Who does what the word at `at` says: the actor before it in its clause, else in the clause it hangs on. */
export function subjectOf(scene: Scene, at: number): Actor | null {
  const home = clauseAt(scene, at);
  for (let index = home; index >= 0; index -= 1) {
    const clause = scene.clauses[index];
    if (clause === undefined) return null;
    if (index < home && clause.kind === 'relative' && scene.clauses[home]?.kind !== 'relative') continue;
    const end = Math.min(at, clause.to);
    const acts = (actor: Actor): boolean =>
      actor.from >= clause.from && actor.to <= end && isFree(scene, actor) && !isAside(scene, actor, at);
    const here = index === home ? scene.actors.findLast(acts) : scene.actors.find(acts);
    if (here !== undefined) return here;
    const led = /^(?:under|in|by|on|with|to|for|of)$/.test(lowAt(scene, clause.from - 1));
    if (clause.kind === 'relative' && !led) {
      const owner = scene.actors.findLast((actor) => actor.to <= clause.from && clause.from - actor.to <= 2);
      // "…; who accepts the offer gets …": a thought of its own
      if (endsThought(scene, clause.from)) return null;
      if (owner !== undefined) return owner;
    }
    if (endsThought(scene, clause.from) || home - index >= 4) return null;
  }
  return null;
}

/** "The Americans, he said, were urging …": who says so is not who does it. */
function isAside(scene: Scene, actor: Actor, at: number): boolean {
  if (isListed(scene.tokens, actor)) return true;
  if (lowAt(scene, actor.from - 1) !== ',') return false;
  const said = scene.marks.say.find((mark) => mark.from === actor.to);
  return (
    said !== undefined &&
    said.until < at &&
    scene.tokens.slice(said.until, said.until + 4).some((token) => token.low === ',')
  );
}

function endsThought(scene: Scene, from: number): boolean {
  const before = lowAt(scene, from - 1);
  return before === ';' || before === '?';
}

function isFree(scene: Scene, actor: Actor): boolean {
  if (actor.locative || actor.owns || actor.kind === 'adjective') return false;
  // "ready to meet anyone, Zelensky included, but …"
  if (lowAt(scene, actor.to) === 'included') return false;
  const before = lowAt(scene, actor.from - 1);
  const earlier = lowAt(scene, actor.from - 2);
  if (/^(?:told|tells|informed|assured|warned)$/.test(before === 'the' ? earlier : before) || isMet(scene, actor))
    return false;
  if (!afterPreposition(before, earlier)) return true;
  return opensTimeClause(before === 'the' ? earlier : before) && standsBeforeVerb(scene, actor);
}

/** "He would meet the American president with pleasure": whoever is met does nothing himself. */
export function isMet({ tokens, marks }: Scene, { from }: Actor): boolean {
  const at = tokens[from - 1]?.low === 'the' ? from - 1 : from;
  return marks.meet.some((mark) => mark.to === at && mark.value.form !== 'ing');
}

/** "after the Kremlin proposed …": a time clause, and no preposition. */
function opensTimeClause(word: string | undefined): boolean {
  return word === 'after' || word === 'before';
}

const AUXILIARY = /^(?:has|have|had|is|are|was|were|did|does|will|would|could|can|also|again|once|more)$/;

function standsBeforeVerb({ tokens, marks }: Scene, actor: Actor): boolean {
  let at = actor.to;
  while (at < actor.to + 3 && AUXILIARY.test(lowOf(tokens, at))) at += 1;
  return [marks.act, marks.say, marks.status, marks.transfer, marks.meet].some((list) =>
    list.some((mark) => mark.from === at && (!('kind' in mark.value) || mark.value.kind !== 'noun')),
  );
}

/** Whose words the sentence is at a place; `undefined` where it is nobody's, `null` where an outsider speaks. */
export function speakerAt(scene: Scene, at: number): Actor | null | undefined {
  const leading = scene.speech.filter((attribution) => attribution.at < at && attribution.leads).at(-1);
  if (leading !== undefined) return leading.actor;
  const trailing = scene.speech.find((attribution) => attribution.at >= at) ?? scene.speech.at(-1);
  return trailing === undefined ? (scene.quoted ?? scene.company.answering ?? undefined) : trailing.actor;
}
