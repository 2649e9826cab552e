import type { Stance } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lowWords } from '../mentions/mention.ts';
import { cue } from '../patterns/draft.ts';
import { type Part, partsOf } from '../patterns/sentence-parts.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

const ECHO = wordKind(['not', 'so', 'too', 'nor', 'neither', 'likewise', 'well', 'same', 'also', 't']);
/** An echo has no room for a thought of its own. */
const LONGEST = 9;

/** "Britain agrees. So does Berlin. The Kremlin does not.": what another says of the same, in a word or two. */
export const echoes: EnglishRefiner = {
  name: 'echo',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const known = new Set(drafts.flatMap((draft) => (draft.claim.kind === 'position' ? [keyOf(draft)] : [])));
    const added: Draft[] = [];
    for (const scene of scenes) {
      if (!ECHO.has(scene)) continue;
      for (const part of partsOf(scene)) {
        const echo = readEcho(scene, part);
        const said = echo === null ? undefined : saidBefore(scene, scenes, part, byScene);
        const draft = echo === null || said === undefined ? null : echoed(scene, said, echo);
        if (draft === null || known.has(keyOf(draft))) continue;
        known.add(keyOf(draft));
        added.push(draft);
        byScene.set(scene.index, [...(byScene.get(scene.index) ?? []), draft]);
      }
    }
    return added.length === 0
      ? drafts
      : [...drafts, ...added].sort((left, right) => left.scene - right.scene || left.at - right.at);
  },
};

function keyOf(draft: Draft): string {
  return `${draft.claim.kind === 'position' ? draft.claim.party : ''} ${itemKey(draft)}`;
}

interface Echo {
  readonly actor: Actor;
  readonly turns: 'same' | 'not' | 'not yet';
}

const AUXILIARY = '(?:does|do|did|would|will|has|have|had|is|was|are|were|can|could|may|might)';
const SIGN = '[.,;!]?$';
const SO = new RegExp(`^(?:and |but )?(?:so|as) ${AUXILIARY} ACTOR ?${SIGN}`);
const TOO = new RegExp(`^(?:and |but )?ACTOR,? (?:${AUXILIARY},? )?(?:too|likewise|as well|also|the same) ?${SIGN}`);
const NOR = new RegExp(`^(?:and )?(?:nor|neither) ${AUXILIARY} ACTOR ?${SIGN}`);
const NOT = new RegExp(`^(?:and |but )?ACTOR (?:${AUXILIARY}) not(?: yet)? ?${SIGN}`);
const NOT_SO = /^(?:and |but )?not so(?: in)? ACTOR ?[.,;!]?$/;

function readEcho(scene: Scene, part: Part): Echo | null {
  if (part.to - part.from > LONGEST) return null;
  const actor = scene.actors.find((one) => one.from >= part.from && one.to <= part.to && one.parties.length === 1);
  if (actor === undefined || actor.owns) return null;
  const from = lowAt(scene, actor.from - 1) === 'the' && actor.from > part.from ? actor.from - 1 : actor.from;
  const words = [...lowWords(scene, part.from, from), 'ACTOR', ...lowWords(scene, actor.to, part.to)];
  const text = words
    .join(' ')
    .replace(/\bwon ' t\b/, 'will not')
    .replace(/n ' t\b/, ' not')
    .replace(/ ([,.;!])/g, '$1');
  if (NOT.test(text)) return { actor, turns: /^(?:has|have|had)$/.test(lowAt(scene, actor.to)) ? 'not yet' : 'not' };
  if (NOT_SO.test(text)) return { actor, turns: 'not' };
  return SO.test(text) || TOO.test(text) || NOR.test(text) ? { actor, turns: 'same' } : null;
}

/** The last position before the echo, in the sentence itself or in the one before. */
function saidBefore(
  scene: Scene,
  scenes: readonly Scene[],
  part: Part,
  byScene: ReadonlyMap<number, readonly Draft[]>,
): Draft | undefined {
  const here = (byScene.get(scene.index) ?? []).filter((draft) => draft.at < part.from);
  const before = scenes[scene.index - 1];
  const near = before !== undefined && scene.sentence.paragraph - before.sentence.paragraph <= 1;
  const list = here.length > 0 ? here : near ? (byScene.get(scene.index - 1) ?? []) : [];
  return list.findLast(({ claim }) => claim.kind === 'position');
}

const OPPOSITE: Readonly<Partial<Record<Stance, Stance>>> = {
  accepts: 'rejects',
  proposes: 'rejects',
  demands: 'rejects',
};

function echoed(scene: Scene, said: Draft, { actor, turns }: Echo): Draft | null {
  const [party = ''] = actor.parties;
  if (said.claim.kind !== 'position' || said.claim.party === party) return null;
  const turned = OPPOSITE[said.claim.stance];
  const stance =
    turns === 'same' ? said.claim.stance : turned === undefined ? null : turns === 'not yet' ? 'noncommittal' : turned;
  if (stance === null) return null;
  return {
    ...said,
    family: 'echo',
    scene: scene.index,
    claim: { kind: 'position', party, stance },
    terms: {},
    speaker: actor.name,
    cues: [cue(scene, stance, actor.to, actor.to + 1), cue(scene, 'party', actor.from, actor.to)],
    at: actor.from,
  };
}
