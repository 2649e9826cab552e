import type { Actor } from '../stage/actors.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';

/** "No Russian officials will attend", "none of the Europeans accepts" */
export function isNobody(scene: Scene, subject: Actor | null): boolean {
  if (subject === null) return false;
  const before = scene.tokens.slice(Math.max(0, subject.from - 3), subject.from).map((token) => token.low);
  return before.at(-1) === 'no' || /\b(?:none|neither) of(?: the)?$/.test(before.join(' '));
}

/** "rejects no format", "accepted none of it" */
export function isOfNone(scene: Scene, mark: Found): boolean {
  return (
    /^(?:no|none|nothing|neither)$/.test(scene.tokens[mark.until]?.low ?? '') &&
    scene.tokens[mark.until + 1]?.low !== 'longer'
  );
}

/** "is no longer what he is after" */
export function isNotWhat(scene: Scene, at: number): boolean {
  const words = scene.tokens
    .slice(Math.max(0, at - 7), at)
    .map((token) => token.low)
    .join(' ');
  return /\b(?:no longer|not|never|hardly) what\b/.test(words);
}
