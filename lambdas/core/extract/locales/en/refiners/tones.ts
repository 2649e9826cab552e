import type { Stance } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { conditionText } from '../patterns/condition.ts';
import { cue } from '../patterns/draft.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import { afterPreposition } from '../stage/speech.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord, ToneWord } from '../stage/words.ts';
import { readTerms } from '../terms/terms.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** How far back an item may lie of which a sentence speaks without naming it. */
const REACH = 2;

/** A stretch of a sentence with a thought of its own. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** What one party says of one item where nothing else was read: the tone tells the stance. */
export const tones: EnglishRefiner = {
  name: 'tone',
  refine(drafts, scenes) {
    const all = [...drafts];
    for (const scene of scenes) for (const part of partsOf(scene)) all.push(...readPart(scene, part, all, scenes));
    return all.sort((left, right) => left.scene - right.scene || left.at - right.at);
  },
};

/** "The one agrees; the other asks for time", "A is all for it, while B …" */
function partsOf(scene: Scene): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 1; at < scene.tokens.length; at += 1) {
    const low = scene.tokens[at]?.low ?? '';
    const turns = low === ';' || (low === ',' && /^(?:while|whereas|but)$/.test(scene.tokens[at + 1]?.low ?? ''));
    if (!turns) continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  return [...parts, { from, to: scene.tokens.length }];
}

function readPart(scene: Scene, part: Part, drafts: readonly Draft[], scenes: readonly Scene[]): Draft[] {
  const tone = toneOf(scene, part) ?? replyOf(scene, part, drafts, scenes);
  if (tone === null) return [];
  const actor = speakerOf(scene, part, tone.mark);
  const [party = ''] = actor?.parties ?? [];
  if (actor === null || !isConcerned(scene, party)) return [];
  const here = drafts.filter((draft) => draft.scene === scene.index);
  if (here.some((draft) => draft.claim.kind === 'position' && draft.claim.party === party)) return [];
  const asked = itemOf(scene, part, drafts, scenes);
  if (asked === null || (asked.party === party && asked.mention === null)) return [];
  const opens = tone.stance === 'proposes' || tone.stance === 'demands';
  if (opens && asked.mention === null && asked.party === null) return [];
  const known = drafts.some(
    (draft) => draft.claim.kind === 'position' && draft.claim.party === party && itemKey(draft) === itemKey(asked),
  );
  if (known) return [];
  const at = tone.mark.from;
  const terms = asked.mention === null ? {} : readTerms(scene, asked.mention, at, 'ahead', 'position');
  return [
    {
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
    },
  ];
}

interface Tone {
  readonly stance: Stance;
  readonly mark: Found;
}

/** Conditions and hedges weigh more than what they qualify; else the first word tells. */
function toneOf(scene: Scene, part: Part): Tone | null {
  if (scene.tokens.at(-1)?.low === '?') return null;
  const found = scene.marks.tone.flatMap((mark): Tone[] => {
    if (mark.from < part.from || mark.from >= part.to) return [];
    const stance = stanceOf(scene, mark);
    return stance === null ? [] : [{ stance, mark }];
  });
  const must = firstMust(scene, part, found);
  return (
    must ??
    found.find((tone) => tone.stance === 'conditional') ??
    conditionOn(scene, part, found) ??
    found.find((tone) => tone.stance === 'noncommittal') ??
    found[0] ??
    null
  );
}

/** "First the fire must cease, then one can talk": the must is about the item itself. */
function firstMust(scene: Scene, part: Part, found: readonly Tone[]): Tone | null {
  const [first] = found;
  const opens = scene.tokens[part.from]?.low === 'first';
  const must = scene.tokens
    .slice(part.from, part.from + 8)
    .some((token) => /^(?:must|has|have|should)$/.test(token.low));
  return first !== undefined && opens && must ? { ...first, stance: 'demands' } : null;
}

const ANSWERS: ReadonlySet<Stance> = new Set(['accepts', 'rejects', 'noncommittal', 'conditional']);

/** A plain word of stance without its object, right after another party has put something forward. */
function replyOf(scene: Scene, part: Part, drafts: readonly Draft[], scenes: readonly Scene[]): Tone | null {
  const asked = itemOf(scene, part, drafts, scenes);
  if (asked === null || asked.mention !== null || asked.party === null) return null;
  const found = scene.marks.act.flatMap((mark): Tone[] => {
    if (mark.from < part.from || mark.from >= part.to || mark.value.kind === 'noun') return [];
    const stance = stanceOf(scene, mark);
    return stance === null || !ANSWERS.has(stance) ? [] : [{ stance, mark }];
  });
  return found.find((tone) => tone.stance === 'noncommittal') ?? found[0] ?? null;
}

const OPENS_CONDITION =
  /^(?:if|only if|only once|only when|only after|provided|provided that|as long as|so long as|unless|not unless|not until|not before|once|as soon as|on condition|on condition that|on the condition that|on the understanding|on the understanding that|in return for|in exchange for|but first|first)$/;
const READY = /^(?:will|would|can|could|might|may|ll|d)$/;

/** "Putin might agree, once …": a condition after a word of readiness. */
function conditionOn(scene: Scene, part: Part, found: readonly Tone[]): Tone | null {
  const mark = scene.marks.cond.find(
    (cond) =>
      cond.from > part.from &&
      cond.from < part.to &&
      scene.tokens.length - cond.to >= 3 &&
      !/^(?:the|their|his|its|at)$/.test(scene.tokens[cond.from - 1]?.low ?? '') &&
      OPENS_CONDITION.test(
        scene.tokens
          .slice(cond.from, cond.to)
          .map((token) => token.low)
          .join(' '),
      ),
  );
  if (mark === undefined) return null;
  const ready = scene.tokens.slice(part.from, mark.from).some((token) => READY.test(token.low));
  const warring = scene.actors.some(
    (actor) =>
      actor.from < mark.from &&
      actor.parties.some((party) => scene.roster.belligerents.includes(party)) &&
      !actor.locative &&
      !behind(scene, actor) &&
      actor.parties.length === 1,
  );
  const inclined = found.some((tone) => tone.stance === 'accepts' && tone.mark.from < mark.from);
  return (ready && warring) || inclined ? { stance: 'conditional', mark } : null;
}

function stanceOf(scene: Scene, mark: Found<ToneWord | ActWord>): Stance | null {
  const { stance, not, form } = mark.value;
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  if (clause?.kind === 'case' && stance !== 'conditional' && stance !== 'noncommittal') return null;
  const group = readVerbGroup(scene, scene.clauses, mark.from, form);
  if (stance === 'conditional') return stance;
  if ((group.mood === 'may' || group.mood === 'should' || group.mood === 'must') && stance !== 'noncommittal')
    return null;
  // "did not comment on the market": an object of its own
  if (
    stance === 'noncommittal' &&
    /^(?:on|about|upon)$/.test(scene.tokens[mark.until]?.low ?? '') &&
    scene.tokens[mark.until + 1] !== undefined &&
    !/^(?:it|that|this)$/.test(scene.tokens[mark.until + 1]?.low ?? '')
  )
    return null;
  return group.negated && form !== null ? not : group.negated && not !== null ? not : stance;
}

/** Whose tone it is: the subject of the word, else whoever speaks, else the only one named. */
function speakerOf(scene: Scene, part: Part, mark: Found): Actor | null {
  const near = scene.actors.filter((actor) => actor.from >= part.from && actor.to <= part.to);
  const free = near.filter(
    (actor) => !actor.owns && !actor.locative && actor.kind !== 'adjective' && !behind(scene, actor),
  );
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  const subject = free.findLast((actor) => actor.to <= mark.from && actor.from >= (clause?.from ?? 0));
  const said = scene.speech.filter((attribution) => attribution.at >= part.from && attribution.at < part.to);
  if (said.some((attribution) => attribution.actor === null)) return null;
  const speaker = said.find((attribution) => attribution.actor !== null)?.actor ?? null;
  const parties = new Set(near.flatMap((actor) => actor.parties));
  const only = parties.size === 1 ? (near[0] ?? null) : null;
  const found = subject ?? speaker ?? free[0] ?? only ?? scene.quoted;
  return found !== null && found !== undefined && found.parties.length === 1 ? found : null;
}

function behind(scene: Scene, actor: Actor): boolean {
  return afterPreposition(scene.tokens[actor.from - 1]?.low, scene.tokens[actor.from - 2]?.low);
}

interface Asked extends Pick<Draft, 'topic' | 'item' | 'background'> {
  /** Who spoke of it last. */
  readonly party: string | null;
  /** `null` where the sentences before name it. */
  readonly mention: Mention | null;
}

function itemOf(scene: Scene, part: Part, drafts: readonly Draft[], scenes: readonly Scene[]): Asked | null {
  const own = scene.mentions.filter((mention) => mention.from >= part.from && mention.to <= part.to);
  const named = own.length > 0 ? own : scene.mentions;
  const items = new Set(named.map(itemKey));
  if (items.size > 1) return null;
  const mention = named[0] ?? scene.hints[0];
  if (mention !== undefined)
    return { topic: mention.topic, item: mention.item, background: false, party: null, mention };
  const near = drafts.filter(
    (draft) =>
      draft.scene < scene.index &&
      scene.index - draft.scene <= REACH &&
      scene.sentence.paragraph - (scenes[draft.scene]?.sentence.paragraph ?? 0) <= 1,
  );
  const last = near.at(-1);
  if (last !== undefined)
    return { ...last, party: last.claim.kind === 'position' ? last.claim.party : null, mention: null };
  const focus = scene.focus.items[0];
  if (focus === undefined || (focus.origin ?? -9) < scene.index - 1) return null;
  return { topic: focus.topic, item: focus.item, background: false, party: null, mention: null };
}

/** A party that has a say: a warring side, or one with a leader of its own. */
function isConcerned(scene: Scene, party: string): boolean {
  return party !== '' && (scene.roster.known.has(party) || scene.roster.leaderOf.has(party));
}
