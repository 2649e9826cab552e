import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { StatusWord } from '../stage/words.ts';

const AWAITS = wordKind(['once', 'until', 'unless', 'whenever']);

/** "Agreed to send a force once the guns have fallen silent": what is waited for is not what was agreed. */
export function isAwaited(scene: Scene, mark: Found, mention: Mention): boolean {
  const there = clauseAt(scene, mention.from);
  return clauseAt(scene, mark.from) !== there && AWAITS.has(scene.tokens[scene.clauses[there]?.from ?? 0]);
}

/** "The contacts with the other side continue": of talks that says nothing. */
export function isContact(scene: Scene, { from, to }: Mention, status: Status): boolean {
  return status === 'active' && lowWords(scene, from, to).includes('contacts');
}

/** "Demanded a ceasefire and agreed to extend sanctions", "it was agreed to meet again": what was agreed comes after. */
export function isAgreedElsewhere(scene: Scene, mark: Found<StatusWord>, mention: Mention, passive: boolean): boolean {
  if (!/^agree/.test(lowAt(scene, mark.from)) || mention.from >= mark.from) return false;
  const next = lowAt(scene, mark.until - 1) === 'to' ? mark.until : mark.until + 1;
  if (lowAt(scene, next - 1) !== 'to' || !/^\p{L}{3,}$/u.test(lowAt(scene, next))) return false;
  return passive
    ? mention.kind === 'pointer'
    : !/^(?:by|in|on|at|with|the|this|that|last|next)$/.test(lowAt(scene, next));
}

const TAKES_OBJECT = /^(?:postpon|cancel|delay|defer|scrap|shelv|abandon|revok)/;

/** "A freeze merely postpones the next war": what it is the subject of is not done to it. */
export function isDoer(scene: Scene, mark: Found<StatusWord>, mention: Mention): boolean {
  const low = lowAt(scene, mark.from);
  return TAKES_OBJECT.test(low) && (mark.value.form === 's' || mark.value.form === 'base') && mention.to <= mark.from;
}

/** "The pact was concluded on Tuesday": a truce that is concluded begins. */
export function isConcluded(scene: Scene, mark: Found<StatusWord>, { topic }: Mention): boolean {
  return topic === 'ceasefire' && /^conclud/.test(lowAt(scene, mark.from));
}
