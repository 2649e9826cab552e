import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { readTogether } from '../mentions/together.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, event, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const WISHED =
  /\b(?:should|would (?:have|like|love|prefer)|wants?|wished|wish(?:es)?|asks?|pleaded|begged|urge[sd]?|advised|idea of)\b/i;
const DEMANDED = /\b(?:has to|have to|must) (?:be|sit|come|meet|talk)\b/i;
const AHEAD = /\b(?:will|(?:is|are) (?:to|due|expected))\b/i;
/** "Get a quarter of an hour with each other on Friday" */
const GETS = /\b(?:gets?|have|has) (?:an?|half|one|two|three|\d+) (?:[^\s,;.]+ ){0,4}?(?:hours?|minutes) with\b/i;
const GOING_ON =
  /\b(?:(?:is|are|was|were) (?:still |now )?(?:sitting|dining|closeted|talking)|have been (?:sitting|closeted|at it)|(?:is|are) (?:now |again |still )?(?:back )?in the same room)\b/i;
const WAS = /\b(?:was|were) (?:sitting|dining|closeted|talking)\b/i;
const OVER =
  /\b(?:parted|closeted|rose|risen|dispersed|adjourned|spent|left|talked|sat|dined|lunched|ended|had|gave|met|closed|shook)\b/i;
const THOUGHT = /\b(?:if|might|may|could|whether|unless|never|no)\b/i;

/** What becomes of people in one place: a wish, a plan, something that goes on or has been held. */
export const gatherings: Pattern<Scene> = {
  name: 'together',
  read(scene) {
    const strict = scene.mentions.some((mention) => !mention.sure);
    const [found] = [...readTogether(scene, strict), ...(strict ? readTogether(scene, false) : [])];
    if (found === undefined) return [];
    const mention = scene.mentions.find((other) => other.from === found.from && other.to === found.to);
    return mention === undefined ? [] : readGathering(scene, mention);
  },
};

/** As much of the sentence as stands between semicolons around a place. */
function thoughtAt({ sentence: { text }, tokens }: Scene, at: number): string {
  const start = tokens[at]?.start ?? 0;
  const end = text.indexOf(';', start);
  return text.slice(text.lastIndexOf(';', start) + 1, end < 0 ? undefined : end);
}

function readGathering(scene: Scene, mention: Mention): Draft[] {
  const text = thoughtAt(scene, mention.from);
  const cues = [cue(scene, 'together', mention.from, mention.to)];
  // "which spent two days with American officials, will go on to Istanbul"
  if (lowAt(scene, mention.from) === 'with' && /\bspent\b/.test(text) && !THOUGHT.test(text))
    return [event('together', scene, mention, 'completed', mention.from, cues)];
  if (THOUGHT.test(text) || text.trim().endsWith('?')) return [];
  if (WISHED.test(text) || DEMANDED.test(text)) {
    const actor = speakerAt(scene, mention.from) ?? subjectOf(scene, mention.from);
    return actor === null || actor.parties.length !== 1
      ? []
      : positions('together', scene, mention, actor, DEMANDED.test(text) ? 'demands' : 'proposes', mention.from, cues);
  }
  if (GOING_ON.test(text) && !(WAS.test(text) && scene.durations.length > 0))
    return [event('together', scene, mention, 'active', mention.from, cues)];
  const clause = clauseAt(scene, mention.from);
  const dated = scene.dates.length > 0;
  if (GETS.test(text) && scene.dates.some((span) => span.ahead > scene.published))
    return [event('together', scene, mention, 'scheduled', mention.from, cues)];
  if (AHEAD.test(text)) return dated ? [event('together', scene, mention, 'scheduled', mention.from, cues)] : [];
  const long = scene.durations.some((span) => Math.abs(clauseAt(scene, span.from) - clause) <= 1);
  return OVER.test(text) && (long || dated) ? [event('together', scene, mention, 'completed', mention.from, cues)] : [];
}
