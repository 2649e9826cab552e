import type { Stance, Status } from '../../../../observation.ts';
import type { Cue, Draft } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { readTerms } from '../terms/terms.ts';
import { speakerAt } from './binding.ts';

/** The words `[from, to)` as a cue for the explanation. */
export function cue(scene: Scene, name: string, from: number, to: number): Cue {
  const start = scene.tokens[from]?.start ?? 0;
  const end = scene.tokens[Math.max(from, to - 1)]?.end ?? start;
  return { name, text: scene.sentence.text.slice(start, end), start, end };
}

/** A position of every party that `actor` stands for. */
export function positions(
  family: string,
  scene: Scene,
  mention: Mention,
  actor: Actor,
  stance: Stance,
  at: number,
  cues: readonly Cue[],
): Draft[] {
  const terms = readTerms(scene, mention, at, 'ahead', 'position');
  return actor.parties.map((party) => ({
    ...base(family, scene, mention, at, [...cues, cue(scene, 'party', actor.from, actor.to)]),
    claim: { kind: 'position', party, stance },
    terms,
  }));
}

export function event(
  family: string,
  scene: Scene,
  mention: Mention,
  status: Status,
  at: number,
  cues: readonly Cue[],
): Draft {
  const direction = status === 'scheduled' || status === 'agreed' || status === 'proposed' ? 'ahead' : 'behind';
  return {
    ...base(family, scene, mention, at, cues),
    claim: { kind: 'event', status },
    terms: readTerms(scene, mention, at, direction, 'event'),
  };
}

function base(family: string, scene: Scene, mention: Mention, at: number, cues: readonly Cue[]) {
  const item = mention.kind === 'pointer' ? [] : [cue(scene, mention.topic, mention.from, mention.to)];
  return {
    family,
    scene: scene.index,
    topic: mention.topic,
    item: mention.item,
    background: false,
    denied: false,
    speaker: speakerAt(scene, at)?.name ?? null,
    cues: [...cues, ...item],
    at,
  };
}
