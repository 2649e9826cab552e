import type { Terms } from '../../../../observation.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { readCount } from './counts.ts';
import type { DurationSpan } from './durations.ts';
import { readVenue } from './places.ts';
import { readRound } from './rounds.ts';
import { type Direction, distance, readWhen } from './when.ts';

/** Fills the slots of an item from the sentence that speaks of it. */
export function readTerms(
  scene: Scene,
  mention: Mention,
  at: number,
  direction: Direction,
  claims: 'event' | 'position',
): Terms {
  const from = mention.kind === 'pointer' ? at : Math.min(mention.from, at);
  const to = mention.kind === 'pointer' ? at : Math.max(mention.to, at);
  const when = readWhen(scene, mention, { from, to, at, direction, claims });
  if (mention.topic === 'exchange') {
    const unit = 'unit' in mention.item ? mention.item.unit : 'prisoners';
    return { ...readCount(scene, unit, mention.from, mention.to), ...when };
  }
  if (mention.topic === 'ceasefire') return { ...durationTerms(scene, mention), ...when };
  const venue = readVenue(scene, from, to, claims);
  const round = mention.topic === 'talks' ? readRound(scene, mention.from, mention.to) : null;
  return { ...(round === null ? {} : { round }), ...when, ...(venue === null ? {} : { venue }) };
}

function durationTerms(scene: Scene, mention: Mention): Terms {
  // a pointer at an item of this very sentence reaches as far as the sentence
  // where one rest alone is spoken of, its length may stand further away
  const alone = scene.mentions.every((other) => other.topic !== 'ceasefire' || other.from === mention.from);
  const reach = mention.kind === 'pointer' && mention.origin === undefined ? 40 : alone ? 24 : 12;
  const near = scene.durations.filter(
    (span) =>
      distance(span, mention.from, mention.to) <= reach && isLength(scene, span) && !isOfMeeting(scene, mention, span),
  );
  const best = [...near].sort(
    (left, right) => distance(left, mention.from, mention.to) - distance(right, mention.from, mention.to),
  )[0];
  return best === undefined ? {} : { durationHours: best.hours };
}

/** "A truce, he said after the talks, which lasted six hours" */
function isOfMeeting({ mentions, tokens }: Scene, { to }: Mention, span: DurationSpan): boolean {
  const lasted = tokens.slice(Math.max(0, span.from - 3), span.from).some(({ low }) => /^last(?:ed|ing)$/.test(low));
  return lasted && mentions.some((other) => other.topic !== 'ceasefire' && other.from >= to && other.to <= span.from);
}

/** "After an hour on the telephone", "within a day", "a day early": times, and no lengths. */
export function isLength(scene: Scene, { from, to }: DurationSpan): boolean {
  const [before = ''] = lowWords(scene, from - 1, from);
  const [after = '', next = ''] = lowWords(scene, to, to + 2);
  if (/^(?:within|after|in|last|past|every|each)$/.test(before)) return /^(?:of|truce|ceasefire|pause)$/.test(after);
  return !/^(?:early|off|away|late|now|already|running)$/.test(after) && `${after} ${next}` !== 'to think';
}
