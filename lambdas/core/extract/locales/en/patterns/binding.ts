import type { Mention } from '../mentions/mention.ts';
import { lastItem } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import { afterPreposition } from '../stage/speech.ts';
import type { Scene } from '../stage/stage.ts';

/** Who does what the word at `at` says: the actor before it in its clause, else in the clause it hangs on. */
export function subjectOf(scene: Scene, at: number): Actor | null {
  const home = clauseAt(scene.clauses, at);
  for (let index = home; index >= 0; index -= 1) {
    const clause = scene.clauses[index];
    if (clause === undefined) return null;
    const here = scene.actors.filter(
      (actor) => actor.from >= clause.from && actor.to <= Math.min(at, clause.to) && isFree(scene, actor),
    );
    if (here.length > 0) return (index === home ? here.at(-1) : here[0]) ?? null;
    if (clause.kind === 'relative') {
      const owner = scene.actors.findLast((actor) => actor.to <= clause.from && clause.from - actor.to <= 2);
      if (owner !== undefined) return owner;
    }
    if (endsThought(scene, clause.from) || home - index >= 3) return null;
  }
  return null;
}

function endsThought(scene: Scene, from: number): boolean {
  const before = scene.tokens[from - 1]?.low ?? '';
  return before === ';' || before === '?';
}

function isFree(scene: Scene, actor: Actor): boolean {
  if (actor.locative || actor.owns) return false;
  return !afterPreposition(scene.tokens[actor.from - 1]?.low, scene.tokens[actor.from - 2]?.low);
}

/** Whose words the sentence is at a place; `undefined` where it is nobody's, `null` where an outsider speaks. */
export function speakerAt(scene: Scene, at: number): Actor | null | undefined {
  const leading = scene.speech.filter((attribution) => attribution.at < at && attribution.leads).at(-1);
  if (leading !== undefined) return leading.actor;
  const trailing = scene.speech.find((attribution) => attribution.at >= at) ?? scene.speech.at(-1);
  return trailing === undefined ? undefined : trailing.actor;
}

/** The item that a word of stance or status is about. */
export interface Bound {
  readonly mentions: readonly Mention[];
  readonly how: 'after' | 'before' | 'pointer' | 'focus';
}

const REACH_AFTER = 16;
const REACH_BEFORE = 14;

/** The item after a word, else the one before it, else what a pronoun or the sentences before point at. */
export function objectOf(scene: Scene, mark: Found, options: { before: boolean; focus: boolean }): Bound | null {
  const inGap = scene.mentions.filter((mention) => mention.from >= mark.to && mention.to <= mark.until);
  if (inGap.length > 0) return { mentions: inGap, how: 'after' };
  const after = nearestAfter(scene, mark.until);
  const pointer = pointerNear(scene, mark.to, mark.until + 3);
  if (pointer && (after.length === 0 || (after[0]?.from ?? 0) > mark.until + 4)) {
    const item = lastItem(scene.focus);
    const here = scene.mentions.findLast((mention) => mention.to <= mark.from);
    const target = here ?? item;
    if (target !== null) return { mentions: together(scene, target), how: 'pointer' };
  }
  if (after.length > 0) return { mentions: after, how: 'after' };
  if (options.before) {
    const before = nearestBefore(scene, mark.from);
    if (before.length > 0) return { mentions: before, how: 'before' };
    if (pointerBefore(scene, mark.from)) {
      const item = lastItem(scene.focus);
      if (item !== null) return { mentions: together(scene, item), how: 'pointer' };
    }
  }
  if (!options.focus) return null;
  const item = lastItem(scene.focus);
  return item === null ? null : { mentions: together(scene, item), how: 'focus' };
}

/** The scopes that were listed with an item ("in the sky, at sea and around power stations") stay together. */
function together(scene: Scene, item: Mention): Mention[] {
  return scene.focus.items.filter(
    (other) =>
      other === item ||
      (other.from === item.from &&
        other.to === item.to &&
        other.topic === item.topic &&
        other.kind === item.kind &&
        other.form === item.form),
  );
}

function nearestAfter(scene: Scene, from: number): Mention[] {
  const first = scene.mentions.find((mention) => mention.from >= from);
  if (first === undefined || first.from - from > REACH_AFTER) return [];
  const home = clauseAt(scene.clauses, Math.max(0, from - 1));
  const there = clauseAt(scene.clauses, first.from);
  if (there - home > 1) return [];
  if (there !== home && !opensComplement(scene, scene.clauses[there]?.from ?? 0)) return [];
  return scene.mentions.filter(
    (mention) => mention.from === first.from || (mention.topic === first.topic && mention.from === first.from),
  );
}

function opensComplement(scene: Scene, from: number): boolean {
  const before = scene.tokens[from - 1]?.low ?? '';
  return /^[:"\u201c]$/.test(before) || before === ',' || scene.tokens[from]?.low === 'that';
}

function nearestBefore(scene: Scene, at: number): Mention[] {
  const last = scene.mentions.findLast((mention) => mention.to <= at);
  if (last === undefined || at - last.to > REACH_BEFORE) return [];
  const distance = clauseAt(scene.clauses, at) - clauseAt(scene.clauses, last.from);
  if (distance > 2) return [];
  return scene.mentions.filter((mention) => mention.from === last.from && mention.to === last.to);
}

function pointerNear(scene: Scene, from: number, to: number): boolean {
  return scene.marks.pointer.some((mark) => mark.from >= from && mark.from <= to);
}

function pointerBefore(scene: Scene, at: number): boolean {
  const clause = scene.clauses[clauseAt(scene.clauses, at)];
  return scene.marks.pointer.some((mark) => mark.from >= (clause?.from ?? 0) && mark.to <= at);
}
