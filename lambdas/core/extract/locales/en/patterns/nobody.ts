import type { Stance } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';

/** "No Russian officials will attend", "none of the Europeans accepts" */
export function isNobody(scene: Scene, subject: Actor | null): boolean {
  if (subject === null) return false;
  const before = lowWords(scene, subject.from - 3, subject.from);
  return before.at(-1) === 'no' || /\b(?:none|neither) of(?: the)?$/.test(before.join(' '));
}

/** "rejects no format", "accepted none of it" */
export function isOfNone(scene: Scene, mark: Found): boolean {
  return /^(?:no|none|nothing|neither)$/.test(lowAt(scene, mark.until)) && lowAt(scene, mark.until + 1) !== 'longer';
}

/** "is no longer what he is after" */
export function isNotWhat(scene: Scene, at: number): boolean {
  const words = phraseAt(scene, at - 7, at);
  return /\b(?:no longer|not|never|hardly) what\b|\bnothing (?:that )?(?:he|she|they|it) \S+(?: to)?$/.test(words);
}

/** "is no longer pushing for a truce" */
function givesUp(scene: Scene, mark: Found<ActWord>): Stance | null {
  const idle = mark.value.stance === 'proposes' && lowAt(scene, mark.from - 1) === 'longer';
  return idle ? 'rejects' : null;
}

/** "Has yet to confirm its participation". */
export function isYetTo(scene: Scene, mark: Found): boolean {
  return lowAt(scene, mark.from - 1) === 'to' && lowAt(scene, mark.from - 2) === 'yet';
}

const WANTS = /^(?:would|must|should|has|have|had|needs?|needed|requires?|only|first|shall|may|can|could|might)$/;

/** "A truce has been in force since Monday, the Kremlin insists": that it is so, and not that it shall be. */
export function isToldOnly(scene: Scene, mark: Found<ActWord>, how: string): boolean {
  if (how === 'after' || mark.until - mark.from > 1 || !lowAt(scene, mark.from).startsWith('insist')) return false;
  const words = lowWords(scene, 0, mark.from);
  return !words.some((low, at) => WANTS.test(low) && (!/^ha[dsv]/.test(low) || words[at + 1] === 'to'));
}

/** "has neither accepted nor declined", "neither rejected the idea nor backed it" */
function isNeither(scene: Scene, { from, until }: Found): boolean {
  const nor = lowWords(scene, until, until + 7).indexOf('nor');
  if (lowAt(scene, from - 1) === 'neither') return nor >= 0;
  return lowAt(scene, from - 1) === 'nor' && lowWords(scene, from - 8, from - 1).includes('neither');
}

/** What a word says of a stance, before anything else is known of the sentence. */
export function plainStance(scene: Scene, mark: Found<ActWord>, negated: boolean): Stance | null {
  if (isNeither(scene, mark)) return 'noncommittal';
  // "has never refused to meet him"
  const never = mark.value.stance === 'rejects' && /^(?:never|nor)$/.test(lowAt(scene, mark.from - 1));
  return negated ? (mark.value.not ?? (never ? 'accepts' : givesUp(scene, mark))) : mark.value.stance;
}
