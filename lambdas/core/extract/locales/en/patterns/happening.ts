import type { Status } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import { cue, event } from './draft.ts';

/** Verbs that are the item themselves: "handed over 1,000 bodies", "will receive Zelensky", "the delegations met". */
export const happenings: Pattern<Scene> = {
  name: 'happening',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.kind === 'verb' && mention.topic !== 'ceasefire')
      .flatMap((mention) => readHappening(scene, mention)),
};

function readHappening(scene: Scene, mention: Mention): Draft[] {
  const clause = scene.clauses[clauseAt(scene.clauses, mention.from)];
  if (clause?.kind === 'case') return [];
  const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
  const status = statusOf(scene, mention, group);
  if (status === null) return [];
  return [event('happening', scene, mention, status, mention.from, [cue(scene, status, group.from, mention.to)])];
}

function statusOf(scene: Scene, mention: Mention, group: VerbGroup): Status | null {
  if (group.negated) return null;
  switch (group.mood) {
    case 'past':
    case 'perfect':
    case 'past-perfect':
      return 'completed';
    case 'progressive':
      return governed(scene, mention) ? null : 'active';
    case 'future':
      return 'scheduled';
    case 'present':
      return mention.form === 's' || mention.form === 'base' ? presentOf(scene, mention) : 'completed';
    default:
      return null;
  }
}

/** The present tense of headlines and plans: "Trump receives Zelensky on Monday". */
function presentOf(scene: Scene, mention: Mention): Status | null {
  if (governed(scene, mention)) return null;
  return mention.topic === 'exchange' ? null : 'scheduled';
}

/** A verb form that another verb governs: "suggested releasing", "ready to meet". */
function governed(scene: Scene, mention: Mention): boolean {
  const before = scene.tokens[mention.from - 1]?.low ?? '';
  return (
    /^(?:to|of|for|on|about|that|by|without|and|from)$/.test(before) ||
    scene.marks.act.some((mark) => mark.until <= mention.from && mention.from - mark.until <= 4)
  );
}
