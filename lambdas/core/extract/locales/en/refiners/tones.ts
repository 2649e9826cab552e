import type { Stance } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { conditionText } from '../patterns/condition.ts';
import { cue } from '../patterns/draft.ts';
import { clashes } from '../patterns/kinship.ts';
import { behind, type Part, partsOf, stanceOf, type Tone, toneOf } from '../patterns/tone.ts';
import { isLiteral } from '../patterns/unreal.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readTerms } from '../terms/terms.ts';
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
      const { tone, act, cond } = scene.marks;
      if (tone.length + act.length + cond.length === 0) continue;
      for (const part of partsOf(scene)) {
        const draft = readPart(scene, part, told, scenes);
        if (draft === null) continue;
        keep(told, draft);
        all.push(draft);
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

function readPart(scene: Scene, part: Part, told: Told, scenes: readonly Scene[]): Draft | null {
  const tone = toneOf(scene, part) ?? replyOf(scene, part, told, scenes);
  if (tone === null || (tone.stance === 'noncommittal' && isAccused(scene, tone.mark)) || isLiteral(scene, tone.mark))
    return null;
  const actor = speakerOf(scene, part, tone.mark);
  const [party = ''] = actor?.parties ?? [];
  if (actor === null || !isConcerned(scene, party)) return null;
  const here = told.byScene.get(scene.index) ?? [];
  if (here.some((draft) => draft.claim.kind === 'position' && draft.claim.party === party)) return null;
  if (here.some((draft) => draft.at === tone.mark.from)) return null;
  const asked = itemOf(scene, part, told, scenes);
  if (asked === null || (asked.party === party && asked.mention === null)) return null;
  // what only the condition names is not what is answered
  if (tone.stance === 'conditional' && asked.mention !== null && asked.mention.from >= tone.mark.from) return null;
  // of a meeting that nobody has put forward nobody takes a view in passing
  const meeting = asked.topic === 'summit' || asked.topic === 'talks';
  if (meeting && asked.mention === null && asked.party === null && asked.open !== true) return null;
  if (meeting && here.some((draft) => draft.claim.kind === 'event' && itemKey(draft) === itemKey(asked))) return null;
  const opens = tone.stance === 'proposes' || tone.stance === 'demands';
  if (opens && asked.mention === null && asked.party === null) return null;
  if (told.known.has(`${party} ${itemKey(asked)}`)) return null;
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
  if (scene.marks.act.length === 0) return null;
  const asked = itemOf(scene, part, told, scenes);
  if (asked === null || asked.mention !== null || asked.party === null) return null;
  const found = scene.marks.act.flatMap((mark): Tone[] => {
    if (mark.from < part.from || mark.from >= part.to || mark.value.kind === 'noun') return [];
    const stance = stanceOf(scene, mark);
    return stance === null || !ANSWERS.has(stance) ? [] : [{ stance, mark }];
  });
  return found.find((tone) => tone.stance === 'noncommittal') ?? found[0] ?? null;
}

/** Whose tone it is: the subject of the word, else whoever speaks, else the only one named. */
function speakerOf(scene: Scene, part: Part, mark: Found): Actor | null {
  const near = scene.actors.filter((actor) => actor.from >= part.from && actor.to <= part.to);
  const free = near.filter(
    (actor) =>
      (!actor.owns || isOfAnswer(scene, actor)) &&
      !actor.locative &&
      actor.kind !== 'adjective' &&
      !behind(scene, actor),
  );
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  const subject = free.findLast((actor) => actor.to <= mark.from && actor.from >= (clause?.from ?? 0));
  const said = scene.speech.filter((attribution) => attribution.at >= part.from && attribution.at < part.to);
  if (said.some((attribution) => attribution.actor === null)) return null;
  const speaker = said.find((attribution) => attribution.actor !== null)?.actor ?? null;
  const parties = new Set(near.flatMap((actor) => actor.parties));
  const only = parties.size === 1 ? (near.find((actor) => !actor.owns) ?? null) : null;
  const found = subject ?? speaker ?? free[0] ?? only ?? scene.quoted;
  return found !== null && found !== undefined && found.parties.length === 1 ? found : null;
}

/** "Moscow's answer was a list of questions" */
function isOfAnswer({ tokens }: Scene, actor: Actor): boolean {
  return tokens
    .slice(actor.to, actor.to + 4)
    .some(({ low }) => /^(?:answer|reply|response|reaction|verdict)$/.test(low));
}

interface Asked extends Pick<Draft, 'topic' | 'item' | 'background'> {
  /** Who spoke of it last. */
  readonly party: string | null;
  /** `null` where the sentences before name it. */
  readonly mention: Mention | null;
  /** Whether it is on the table or has been put off. */
  readonly open?: boolean;
}

const OPEN: ReadonlySet<string> = new Set(['proposed', 'postponed', 'stalled', 'cancelled']);

function itemOf(scene: Scene, part: Part, told: Told, scenes: readonly Scene[]): Asked | null {
  const own = scene.mentions.filter((mention) => mention.from >= part.from && mention.to <= part.to);
  const named = own.length > 0 ? own : scene.mentions;
  const items = new Set(named.map(itemKey));
  if (items.size > 1) return null;
  const mention = named[0] ?? scene.hints[0];
  if (mention !== undefined)
    return { topic: mention.topic, item: mention.item, background: false, party: null, mention };
  const near = [scene.index - 2, scene.index - 1].flatMap((index) =>
    scene.sentence.paragraph - (scenes[index]?.sentence.paragraph ?? 0) <= 2 ? (told.byScene.get(index) ?? []) : [],
  );
  const last = near.at(-1);
  if (last !== undefined && clashes(scene, last.topic)) return null;
  if (last !== undefined)
    return {
      ...last,
      party: last.claim.kind === 'position' ? last.claim.party : null,
      mention: null,
      open: last.claim.kind === 'event' && OPEN.has(last.claim.status),
    };
  const focus = scene.focus.items[0];
  // an article that speaks of one item only need not name it again soon
  const reach = scene.focus.items.length === 1 ? 5 : 1;
  if (focus === undefined || clashes(scene, focus.topic) || (focus.origin ?? -9) < scene.index - reach) return null;
  return { topic: focus.topic, item: focus.item, background: false, party: null, mention: null };
}

/** A party that has a say: a warring side, or one with a leader of its own. */
function isConcerned(scene: Scene, party: string): boolean {
  return party !== '' && (scene.roster.known.has(party) || scene.roster.leaderOf.has(party));
}
