import type { Stance } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import { cue, event, positions } from './draft.ts';
import { subjectOf } from './subject.ts';

/** "Ukraine would hold its fire", "Moscow will not lay down arms": what a side says that it will do about a truce. */
export const undertakings: Pattern<Scene> = {
  name: 'undertaking',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.topic === 'ceasefire' && mention.kind === 'verb')
      .flatMap((mention) => {
        const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
        const actor = subjectOf(scene, mention.from);
        const stance =
          (ordered(scene, mention) || isOwnOrder(scene, actor, group)) && !group.negated ? 'proposes' : stanceOf(group);
        if (isGuns(scene, mention)) return guns(scene, mention, group);
        if (stance === null || actor === null || actor.parties.length !== 1) return [];
        return positions('undertaking', scene, mention, actor, stance, mention.from, [
          cue(scene, stance, group.from, mention.to),
        ]);
      }),
};

const ORDER =
  /\b(?:order|orders|ordered|decree|decreed|decision|unilateral|unilaterally|declare|declared|declares|proclaimed|announced|announces)\b/i;

const ANNOUNCES = /^(?:announce|declare|proclaim|order|decree)d?s?$/;

/** A truce that one side orders its own troops to keep is its proposal. */
function ordered(scene: Scene, mention: Mention): boolean {
  // "Russia will stop fighting for three days, the Kremlin announced"
  const [said] = scene.speech;
  if (said !== undefined && !said.leads && ANNOUNCES.test(lowAt(scene, said.at)) && said.at > mention.from) return true;
  return ORDER.test(scene.sentence.text.slice(0, scene.tokens[mention.from]?.start));
}

/** "From Thursday Russian troops are to cease all combat operations": what soldiers will do from a day on has been ordered. */
function isOwnOrder(scene: Scene, actor: Actor | null, { mood }: VerbGroup): boolean {
  const troops = /\b(?:troops|forces|army|armies|units|soldiers|servicemen|military)$/i.test(actor?.name ?? '');
  return (
    troops &&
    mood === 'future' &&
    scene.dates.length > 0 &&
    scene.marks.cond.every(({ from }) => scene.dates.some((date) => date.from - from <= 3 && date.from > from))
  );
}

function stanceOf(group: VerbGroup): Stance | null {
  if (group.mood !== 'future' && group.mood !== 'would') return null;
  return group.negated ? 'rejects' : 'accepts';
}

/** "The guns are to rest from Thursday": what is stopped is the subject, so this is an event. */
function isGuns(scene: Scene, mention: Mention): boolean {
  return scene.marks.fighting.some((mark) => mark.from === mention.from);
}

const OPEN = wordKind(['once', 'until', 'unless', 'if', 'whenever', 'when']);

function guns(scene: Scene, mention: Mention, group: VerbGroup): Draft[] {
  const verb = scene.marks.stop.find((mark) => mark.from > mention.from && mark.until <= mention.to);
  // "23 attacks were stopped": those of the others
  if (verb === undefined || group.negated || /^\d/.test(lowAt(scene, mention.from - 1))) return [];
  const { mood } = readVerbGroup(scene, scene.clauses, verb.from, verb.value.form);
  const cues = [cue(scene, 'guns', mention.from, mention.to)];
  if (mood === 'future') return [event('undertaking', scene, mention, 'scheduled', mention.from, cues)];
  if (mood !== 'past' && mood !== 'perfect') return [];
  const here = clauseAt(scene, verb.from);
  // "to be sent once hostilities have ceased"
  if (OPEN.has(scene.tokens[scene.clauses[here]?.from ?? 0])) return [];
  const over = scene.durations.some(({ from }) => lowAt(scene, from - 1) === 'for' && clauseAt(scene, from) === here);
  return [event('undertaking', scene, mention, over ? 'completed' : 'active', mention.from, cues)];
}
