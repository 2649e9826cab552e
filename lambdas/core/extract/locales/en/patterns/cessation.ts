import type { Status } from '../../../../observation.ts';
import type { Pattern } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { cue, event } from './draft.ts';
import { subjectOf } from './subject.ts';

const SPENT = /\b(?:for|lasted)\b/i;

/** Verbs of resting that tell of themselves: "the guns fell silent", "no missile is to fly", "nobody fired for hours". */
export const cessations: Pattern<Scene> = {
  name: 'cessation',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.topic === 'ceasefire' && mention.kind === 'verb')
      .flatMap((mention) => {
        const status = statusOf(scene, mention);
        if (status === null) return [];
        return [
          event('cessation', scene, mention, status, mention.from, [cue(scene, status, mention.from, mention.to)]),
        ];
      }),
};

function statusOf(scene: Scene, mention: Mention): Status | null {
  const clause = clauseOf(scene, mention.from);
  if (clause?.kind === 'case' || isWanted(scene, mention) || isImagined(scene, mention) || isBeatenOff(scene, mention))
    return null;
  const subject = subjectOf(scene, mention.from);
  if (subject !== null && subject.parties.length === 1) return null;
  const verb = mention.to - 1;
  const { mood } = readVerbGroup(scene, scene.clauses, firstVerb(scene, mention, verb), mention.form);
  if (mood === 'future') return 'scheduled';
  const { text } = scene.sentence;
  if (mood === 'past' && SPENT.test(text) && scene.durations.length > 0) return 'completed';
  return mood === 'past' || mood === 'perfect' ? 'active' : null;
}

/** The verb stands at the end where what rests stands before it. */
function firstVerb(scene: Scene, mention: Mention, last: number): number {
  const stop = [...scene.marks.stop, ...scene.marks.spare, ...scene.marks.hostile, ...scene.marks.spared].find(
    (mark) => mark.from >= mention.from && mark.to <= mention.to,
  );
  return stop?.from ?? last;
}

/** "thirty days in which nobody fires": a picture of a rest, and no report. */
function isImagined(scene: Scene, mention: Mention): boolean {
  const clause = clauseOf(scene, mention.from);
  const [before = '', first = ''] = scene.tokens
    .slice(Math.max(0, (clause?.from ?? 0) - 1), (clause?.from ?? 0) + 1)
    .map((token) => token.low);
  return before === 'in' && first === 'which';
}

/** "stopped 41 assaults", "23 attacks were stopped": those of the others. */
function isBeatenOff({ tokens }: Scene, { from, to }: Mention): boolean {
  const words = tokens.slice(Math.max(0, from - 1), to).map(({ low }) => low);
  const beaten = words.some((low) => /^(?:assaults|attacks|advances)$/.test(low));
  return beaten && words.some((low) => /^\d/.test(low));
}

/** "Urged that the guns fall silent": somebody's wish. */
function isWanted(scene: Scene, mention: Mention): boolean {
  const home = clauseAt(scene, mention.from);
  return scene.marks.act.some(
    (mark) => mark.until <= mention.to && clauseAt(scene, mark.from) >= home - 1 && mark.from < mention.to,
  );
}
