import type { Part } from '../patterns/sentence-parts.ts';
import { isMet } from '../patterns/subject.ts';
import { behind, type Tone } from '../patterns/tone.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { questionsBefore } from './asked.ts';

/** Whose tone it is: the subject of the word, else whoever speaks, else the only one named. */
export function speakerOf(scene: Scene, part: Part, tone: Tone, scenes: readonly Scene[]): Actor | null {
  const { mark } = tone;
  // "on the day on which Ukraine has renounced it": of whom that is asked does not say so
  const outright = tone.stance === 'conditional' ? /^main$/ : /^(?:main|relative|time)$/;
  const near = scene.actors.filter((actor) => actor.from >= part.from && actor.to <= part.to);
  const free = near.filter(
    (actor) =>
      !actor.owns &&
      !actor.locative &&
      actor.kind !== 'adjective' &&
      !behind(scene, actor) &&
      !isMet(scene, actor) &&
      !(tone.stance === 'conditional' && isRequired(scene, actor)) &&
      // "if Moscow asked for more, one could imagine the opposite"
      outright.test(clauseOf(scene, actor.from)?.kind ?? ''),
  );
  const clause = clauseOf(scene, mark.from);
  const subject = free.findLast((actor) => actor.to <= mark.from && actor.from >= (clause?.from ?? 0));
  const said = scene.speech.filter(({ at }) => at >= part.from && at < part.to && clauseOf(scene, at)?.kind !== 'case');
  if (said.some((attribution) => attribution.actor === null)) return null;
  const speaker = said.find((attribution) => attribution.actor !== null)?.actor ?? null;
  const parties = new Set(near.flatMap((actor) => actor.parties));
  const only =
    parties.size === 1 && tone.stance !== 'conditional'
      ? (near.find((actor) => !actor.owns && actor.kind !== 'adjective') ?? null)
      : null;
  // "Putin will see Zelensky at the end and not before, Peskov said": whoever says so makes the condition
  const found =
    (tone.stance === 'conditional' ? speaker : null) ?? subject ?? speaker ?? free[0] ?? only ?? scene.quoted;
  if (found !== null && found !== undefined) return found;
  return near.length === 0 ? askedOf(scene, scenes) : null;
}

/** "Provided that Russia does likewise": of whom that is asked. */
function isRequired(scene: Scene, { from }: Actor): boolean {
  return scene.marks.cond.some(({ to }) => to <= from && from - to <= 2);
}

/** "And the Russians? No." – who is asked about, where the answer names nobody. */
function askedOf(scene: Scene, scenes: readonly Scene[]): Actor | null {
  for (const { actors } of questionsBefore(scene, scenes)) {
    const asked = actors.filter(({ parties, locative }) => parties.length === 1 && !locative);
    const [first] = asked;
    if (first !== undefined && asked.every(({ parties }) => parties[0] === first.parties[0])) return first;
  }
  return null;
}
