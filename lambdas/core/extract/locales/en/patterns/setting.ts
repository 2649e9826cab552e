import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { daysBetween } from '../terms/calendar.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { cue, event } from './draft.ts';
import { subjectOf } from './subject.ts';

/** What something was said or done at has been held: "made no headway at talks in Abu Dhabi on Tuesday". */
export const settings: Pattern<Scene> = {
  name: 'setting',
  read: (scene) =>
    scene.mentions
      .filter(({ topic, kind }) => kind === 'noun' && (topic === 'talks' || topic === 'summit'))
      .flatMap((mention) => readSetting(scene, mention)),
};

const AT =
  /\b(?:at|during|throughout|in the course of|at the (?:close|end|conclusion|start|outset) of)(?: (?:the|a|an|their|his|its|this|direct|peace|trilateral|bilateral|three-way|three|-|way|new|latest|brief|short|long|\w+day|yesterday|'|s|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|tuesday))*$/;
/** "In Istanbul passed the fifth round", as translated from Russian. */
const PASSED = /\b(?:have |has )?passed(?: (?:the|a|an|first|second|third|\w+th|regular|next|new|direct|of))*$/;
/** "Who heads the delegation at the talks": who somebody is. */
const SENT =
  /\b(?:delegations?|delegates?|teams?|negotiators?|representatives?|envoys?|participants|mediators?|part|side|sides|present) (?:at|during|in)\b/;
const IN_ROUND = /\bin (?:the|a|their|this) (?:\w+ ){0,2}$/;

function readSetting(scene: Scene, mention: Mention): Draft[] {
  const before = phraseAt(scene, mention.from - 8, mention.from);
  const passed = PASSED.test(before);
  if (passed)
    return [
      event('setting', scene, mention, 'completed', mention.from, [
        cue(scene, 'completed', mention.from - 1, mention.to),
      ]),
    ];
  const numbered = lowWords(scene, mention.from - 2, mention.from + 2).some((low) => ORDINALS[low] !== undefined);
  const round = numbered && IN_ROUND.test(`${before} `);
  if ((!AT.test(before) && !round) || SENT.test(before)) return [];
  const acting = subjectOf(scene, mention.from);
  const theirs = acting !== null && 'parties' in mention.item && acting.parties.join() === mention.item.parties.join();
  const cues = [cue(scene, 'setting', mention.from - 1, mention.to)];
  const status = /\b(?:still|back) (?:\w+ly )?at\b/.test(before) ? 'active' : 'completed';
  const held = event('setting', scene, mention, status, mention.from, cues);
  const words = lowWords(scene, 0, scene.tokens.length);
  const ahead = words.slice(0, theirs ? mention.from : undefined).some((low) => PLANNED.test(low));
  const recent = isRecent(scene) && (mention.sure || round || isNamed(scene, mention));
  if (((theirs && !round) || recent) && !ahead && isTold(scene, mention, theirs && !recent))
    return held.terms.date === undefined && !recent ? [] : [held];
  if (!theirs) return [];
  const plan = event('setting', scene, mention, 'scheduled', mention.from, cues);
  const when = plan.terms.date ?? plan.terms.deadline ?? '';
  return AHEAD.test(words.slice(0, mention.from).join(' ')) && when >= scene.published ? [plan] : [];
}

const PLANNED = /^(?:will|would|may|might|could|should|if|unless|whether|planned|scheduled|due|expected)$/;
const AHEAD = /\bwill\b/;

/** A day that is just over. */
function isRecent(scene: Scene): boolean {
  return scene.dates.some(
    ({ behind, ahead, weekday }) =>
      (weekday || ahead === behind) && behind <= scene.published && daysBetween(behind, scene.published) <= 3,
  );
}

/** "At Monday's encounter the Russians offered …": one of those who meet is named. */
function isNamed(scene: Scene, { item }: Mention): boolean {
  return (
    'parties' in item &&
    scene.actors.some(({ locative, parties }) => !locative && parties.every((party) => item.parties.includes(party)))
  );
}

/** A finite verb of the clause, or of the one before, tells what was done there. */
function isTold(scene: Scene, mention: Mention, theirs: boolean): boolean {
  const home = clauseAt(scene, mention.from);
  const words = theirs ? lowWords(scene, 0, mention.from) : lowWords(scene, 0, scene.tokens.length);
  if (theirs) return words.some((low) => TELLS.test(low));
  return scene.tokens.some(({ low }, at) => {
    if (!TELLS.test(low) || (at >= mention.from && at < mention.to)) return false;
    const { mood, negated } = readVerbGroup(scene, scene.clauses, at, 'past');
    return (
      (mood === 'past' || mood === 'perfect' || mood === 'past-perfect') &&
      !negated &&
      Math.abs(clauseAt(scene, at) - home) <= 1
    );
  });
}

const TELLS = /(?:ed|met|said|told|made|held|took|gave|found|put|set|brought|laid|got|came|shook|spoke|was|were)$/;
