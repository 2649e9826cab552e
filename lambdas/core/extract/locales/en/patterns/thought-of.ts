import { lowOf } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { isAsked } from './preparation.ts';

/** "before the meeting is over", "once the truce holds" */
export function isOnlyThoughtOf(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (isAsked(scene, mark, group) || isWhat(scene, group.from) || isSubjunctive(scene, mark, group)) return true;
  if (group.mood !== 'present' && group.mood !== 'infinitive') return false;
  const clause = clauseOf(scene, mark.from);
  const from = Math.max(clause?.from ?? 0, mark.from - 7);
  return scene.tokens
    .slice(from, mark.from)
    .some(
      ({ low }, at) =>
        /^(?:before|until|once|unless|when|if)$/.test(low) ||
        (low === 'that' && !isSaidThat(scene, from + at) && !isWhichOne(scene, from + at)),
    );
}

/** "The seal on what the experts had settled": something else, and known. */
function isWhat(scene: Scene, at: number): boolean {
  const what = lowWords(scene, at - 5, at - 1).lastIndexOf('what');
  return (
    what >= 0 &&
    !lowWords(scene, at - 5, at)
      .slice(what)
      .some((low) => /^(?:[,;:.]|was|is)$/.test(low))
  );
}

const BID_THAT = /\b(?:propos|suggest|demand|insist|ask|request|recommend)\w* [^.;]*\bthat\b[^.;]*$/i;

/** "proposed that the foreign ministers of the two countries hold talks": it only looks like a present. */
function isSubjunctive({ sentence, tokens }: Scene, { from, value }: Found<StatusWord>, { mood }: VerbGroup): boolean {
  if (value.status !== 'completed' || value.form !== 'base' || mood !== 'present') return false;
  return BID_THAT.test(sentence.text.slice(0, tokens[from]?.start));
}

const BIDS = /^(?:proposes|demands)$/;

/** "The swap that had been planned for Saturday did not take place" */
function isWhichOne({ mentions, tokens }: Scene, that: number): boolean {
  return mentions.some(({ to }) => to === that) && /^(?:ha[sd]|was|were)$/.test(lowOf(tokens, that + 1));
}

/** "said that a swap is under way", but not "suggested that they hold talks" */
function isSaidThat(scene: Scene, at: number): boolean {
  const asked = scene.marks.act.some(
    ({ until, value }) => until === at && BIDS.test(value.stance) && value.kind === 'verb',
  );
  return !asked && scene.marks.say.some((mark) => mark.until <= at && at - mark.until <= 3);
}

/** "No date for the repatriation had been agreed upon" */
export function isOfDate({ tokens }: Scene, mark: Found): boolean {
  const words = tokens.slice(Math.max(0, mark.from - 10), mark.from).map(({ low }) => low);
  return /\bno (?:\w+ )?(?:dates?|time|day|venue|place|deadline|timetable|schedule)\b/.test(words.join(' '));
}
