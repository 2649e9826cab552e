import type { Status } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { StatusWord } from '../stage/words.ts';
import { event } from './draft.ts';

/** A meeting that has been moved to a day is postponed and has a new date. */
export function told(
  scene: Scene,
  mention: Mention,
  status: Status,
  mark: Found<StatusWord>,
  cues: Draft['cues'],
): Draft[] {
  const draft = event('status', scene, mention, status, mark.from, cues);
  if (status !== 'postponed' || mention.topic === 'ceasefire') return [draft];
  const to = scene.tokens.findIndex(
    (token, at) =>
      at >= mark.to - 1 &&
      at <= mark.until + 2 &&
      /^(?:to|into|until|till)$/.test(token.low) &&
      lowAt(scene, at - 1) !== 'according',
  );
  if (to < 0) return [draft];
  const again = event('moved', scene, { ...mention, from: to, to: to + 1 }, 'scheduled', mark.from, cues);
  const day = scene.dates.find((span) => span.from > to && span.from <= to + 4);
  // "until next week" names no new day
  const until = /^(?:until|till)$/.test(lowAt(scene, to));
  const named =
    day?.kind === 'day' || (until && scene.tokens.slice(day?.from, day?.to).some(({ low }) => DAY.test(low)));
  const { round } = draft.terms;
  const { deadline, ...rest } = { ...(round === undefined ? {} : { round }), ...again.terms };
  const terms = day !== undefined && named ? { ...rest, date: day.ahead } : again.terms;
  return terms.date === undefined && (until || deadline === undefined) ? [draft] : [draft, { ...again, terms }];
}

const DAY = /^\d+$|day$/;
