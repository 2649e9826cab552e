import type { Stance } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { bareAnswer } from '../patterns/bare-answer.ts';
import { isBidden } from '../patterns/bidding.ts';
import { conditionText } from '../patterns/condition.ts';
import { cue } from '../patterns/draft.ts';
import { nounAnswer } from '../patterns/noun-answer.ts';
import { type Part, partsOf } from '../patterns/sentence-parts.ts';
import { stanceOf, type Tone, toneOf } from '../patterns/tone.ts';
import { isLiteral } from '../patterns/unreal.ts';
import type { Actor } from '../stage/actors.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { readTerms } from '../terms/terms.ts';
import { speakerOf } from './answering.ts';
import { type Asked, askedBy } from './asked.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** What has been read so far, so that no sentence has to look through all of it. */
interface Told {
  readonly byScene: Map<number, Draft[]>;
  /** Party and item of every position. */
  readonly known: Set<string>;
}

function keep({ byScene, known }: Told, draft: Draft): void {
  byScene.set(draft.scene, [...(byScene.get(draft.scene) ?? []), draft]);
  if (draft.claim.kind === 'position') known.add(`${draft.claim.party} ${itemKey(draft)}`);
}

/** What one party says of one item where nothing else was read: the tone tells the stance. */
export const tones: EnglishRefiner = {
  name: 'tone',
  refine(drafts, scenes) {
    const all = [...drafts];
    const told: Told = { byScene: new Map(), known: new Set() };
    for (const draft of drafts) keep(told, draft);
    for (const scene of scenes) {
      const { tone, idiom, act, cond, neg } = scene.marks;
      if (tone.length + idiom.length + act.length + cond.length + neg.length === 0) continue;
      for (const part of partsOf(scene)) {
        for (const draft of readPart(scene, part, told, scenes)) {
          keep(told, draft);
          all.push(draft);
        }
      }
    }
    return all.sort((left, right) => left.scene - right.scene || left.at - right.at);
  },
};

/** "Kyiv accuses Moscow of playing for time": of what another is said to do nothing follows. */
function isAccused(scene: Scene, mark: Found): boolean {
  const before = scene.tokens.slice(Math.max(0, mark.from - 6), mark.from);
  return before.some(({ low }) => /^(?:accus|blam|suspect)/.test(low)) && before.some(({ low }) => low === 'of');
}

function readPart(scene: Scene, part: Part, told: Told, scenes: readonly Scene[]): readonly Draft[] {
  const tone = toneOf(scene, part) ?? replyOf(scene, part, told, scenes) ?? bareAnswer(scene, part);
  const plain = tone === null ? NOTHING : readTone(scene, part, tone, told, scenes);
  if (plain.length > 0) return plain;
  const noun = nounAnswer(scene, part);
  const named = noun === null ? NOTHING : readTone(scene, part, noun, told, scenes);
  if (named.length > 0 || scene.marks.idiom.length === 0 || !isShort(part)) return named;
  const idiom = toneOf(scene, part, scene.marks.idiom);
  return idiom === null || !isOffer(scene, part, told, scenes) ? NOTHING : readTone(scene, part, idiom, told, scenes);
}

const SHORT = 24;

/** A long sentence has more to say than yes or no. */
function isShort({ from, to }: Part): boolean {
  return to - from <= SHORT;
}

/** Whether the sentences right before put something forward, or ask. */
function isOffer(scene: Scene, part: Part, told: Told, scenes: readonly Scene[]): boolean {
  const asked = askedBy(scene, part, told.byScene, scenes);
  return asked !== null && asked.mention === null && asked.offered === true;
}

function readTone(
  scene: Scene,
  part: Part,
  tone: Tone & { readonly actor?: Actor },
  told: Told,
  scenes: readonly Scene[],
): readonly Draft[] {
  if ((tone.stance === 'noncommittal' && isAccused(scene, tone.mark)) || isLiteral(scene, tone.mark)) return NOTHING;
  const actor = tone.actor ?? speakerOf(scene, part, tone, scenes);
  const far = tone.stance === 'conditional' && STRICT.test(lowAt(scene, tone.mark.from));
  const asked = actor === null ? null : askedBy(scene, part, told.byScene, scenes, far ? 4 : 1);
  if (actor === null || asked === null || !isAnswered(scene, asked, tone, told)) return NOTHING;
  if (actor.parties.length > 1 && !answerTogether(actor, asked, tone)) return NOTHING;
  return actor.parties.flatMap((party) =>
    mayAnswer(scene, party, asked, tone, told) ? [draftOf(scene, party, actor, asked, tone)] : [],
  );
}

const NOTHING: readonly Draft[] = [];

/** "And not a day before", "with one proviso": of a yes, however far back it was asked for. */
const STRICT = /^(?:and|but|with|on|not)$/;

/** Whether what is asked can be answered by a tone alone. */
function isAnswered(scene: Scene, asked: Asked, tone: Tone, told: Told): boolean {
  const here = told.byScene.get(scene.index) ?? [];
  if (here.some((draft) => draft.at === tone.mark.from)) return false;
  // what only the condition names is not what is answered
  if (tone.stance === 'conditional' && asked.mention !== null && asked.mention.from >= tone.mark.from) return false;
  // of a meeting that nobody has put forward nobody takes a view in passing
  const meeting = asked.topic === 'summit' || asked.topic === 'talks';
  // "spoke of a constructive day": how it went
  if (meeting && QUALITY.test(lowAt(scene, tone.mark.from))) return false;
  if (meeting && asked.mention === null && asked.party === null && asked.open !== true) return false;
  if (meeting && here.some((draft) => draft.claim.kind === 'event' && itemKey(draft) === itemKey(asked))) return false;
  const opens = tone.stance === 'proposes' || tone.stance === 'demands';
  return !(opens && asked.mention === null && asked.party === null);
}

const QUALITY = /^(?:constructive|useful|productive|helpful|positive)$/;

/** "Both found that reasonable": two take a stand on what a third has put forward. */
function answerTogether({ parties }: Actor, { party, mention }: Asked, { stance }: Tone): boolean {
  return mention === null && party !== null && !parties.includes(party) && parties.length === 2 && ANSWERS.has(stance);
}

function mayAnswer(scene: Scene, party: string, asked: Asked, { stance }: Tone, told: Told): boolean {
  if (!isConcerned(scene, party)) return false;
  const adds = stance === 'conditional' && saidYes(scene, party, asked, told);
  if (asked.party === party && asked.mention === null && !adds) return false;
  const here = told.byScene.get(scene.index) ?? [];
  if (here.some((draft) => draft.claim.kind === 'position' && draft.claim.party === party)) return false;
  return adds || !told.known.has(`${party} ${itemKey(asked)}`);
}

/** "Kyiv is for it. It will come, Zelensky wrote, as long as …": a yes, and then what it hangs on. */
function saidYes(scene: Scene, party: string, asked: Asked, told: Told): boolean {
  return [scene.index - 2, scene.index - 1].some((index) =>
    told.byScene
      .get(index)
      ?.some(
        ({ claim, ...rest }) =>
          claim.kind === 'position' &&
          claim.party === party &&
          claim.stance === 'accepts' &&
          itemKey(rest) === itemKey(asked),
      ),
  );
}

function draftOf(scene: Scene, party: string, actor: Actor, asked: Asked, tone: Tone): Draft {
  const at = tone.mark.from;
  const terms = asked.mention === null ? {} : readTerms(scene, asked.mention, at, 'ahead', 'position');
  return {
    family: 'tone',
    scene: scene.index,
    topic: asked.topic,
    item: asked.item,
    claim: { kind: 'position', party, stance: tone.stance },
    background: asked.background,
    denied: false,
    terms: tone.stance === 'conditional' ? { ...terms, condition: conditionText(scene, at) } : terms,
    speaker: actor.name,
    cues: [cue(scene, tone.stance, at, tone.mark.until), cue(scene, 'party', actor.from, actor.to)],
    at,
  };
}

const ANSWERS: ReadonlySet<Stance> = new Set(['accepts', 'rejects', 'noncommittal', 'conditional']);

/** A plain word of stance without its object, right after another party has put something forward. */
function replyOf(scene: Scene, part: Part, told: Told, scenes: readonly Scene[]): Tone | null {
  const acts = scene.marks.act.filter(
    ({ from, value }) =>
      from >= part.from && from < part.to && value.kind !== 'noun' && !scene.speech.some(({ at }) => at === from),
  );
  if (acts.length === 0) return null;
  const asked = askedBy(scene, part, told.byScene, scenes);
  if (asked === null || asked.mention !== null || (asked.party === null && asked.open !== true)) return null;
  const found = acts.flatMap((mark): Tone[] => {
    if (mark.value.topics?.includes(asked.topic) === false) return [];
    const stance = stanceOf(scene, mark);
    const bidden = isBidden(scene, mark, readVerbGroup(scene, scene.clauses, mark.from, mark.value.form));
    return stance === null || bidden || !ANSWERS.has(stance) ? [] : [{ stance, mark }];
  });
  return found.find((tone) => tone.stance === 'noncommittal') ?? found[0] ?? null;
}

/** A party that has a say: a warring side, or one with a leader of its own. */
function isConcerned(scene: Scene, party: string): boolean {
  return party !== '' && (scene.roster.known.has(party) || scene.roster.leaderOf.has(party));
}
