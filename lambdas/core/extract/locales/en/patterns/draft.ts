import type { Stance, Status } from '../../../../observation.ts';
import type { Cue, Draft } from '../../../engine/grammar.ts';
import { lowOf } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { readTerms } from '../terms/terms.ts';
import { speakerAt } from './subject.ts';

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
  if (actor.parties.length > 1 && stance === 'proposes' && isOnPaper(scene, mention)) return [];
  // both together put no demand to each other
  if (stance === 'demands' && areBoth(scene, { ...actor, kind: 'group' })) return [];
  const moves = /\bbudged?$/.test(cues[0]?.text ?? '');
  if (areBoth(scene, actor) && (moves || (isBare(actor) && mention.topic === 'ceasefire'))) return [];
  const terms = readTerms(scene, mention, at, 'ahead', 'position');
  const offers = !/^(?:\w+ ){0,3}(?:agree|accept|consent|grant)/.test(cues[0]?.text ?? '');
  const unsure = stance === 'accepts' && isNoSign(scene, at, actor);
  const final = unsure ? 'noncommittal' : nuance(scene, mention, stance, offers ? terms : {});
  return actor.parties.map(
    (party): Draft => ({
      ...base(family, scene, mention, at, [...cues, cue(scene, 'party', actor.from, actor.to)]),
      claim: { kind: 'position', party, stance: final },
      terms,
    }),
  );
}

/** Both warring sides together ask for no ceasefire: "leaders" who do are others, or what they do is no wish. */
function isBare({ name }: Actor): boolean {
  return /^(?:leaders|presidents)$/i.test(name);
}

function areBoth({ roster }: Scene, { kind, parties }: Actor): boolean {
  return kind === 'group' && roster.belligerents.every((party) => parties.includes(party));
}

/** "has given no sign that it is ready to stop" */
function isNoSign(scene: Scene, at: number, actor: Actor): boolean {
  if (actor.parties.length !== 1) return false;
  const before = phraseAt(scene, at - 9, at);
  return /\b(?:no|little|hardly any|without any) (?:signs?|indications?|hints?|evidence)\b/.test(before);
}

/** "set out their ideas of a truce": what is on paper is neither wanted nor agreed by both. */
export function isOnPaper(scene: Scene, mention: Mention): boolean {
  const before = phraseAt(scene, mention.from - 5, mention.from);
  return /\b(?:ideas?|terms|memorand\w+|conditions|visions?|documents?|outlines?|drafts?|papers?|views|proposals?|list) (?:of|for|on|about)(?: (?:a|an|the|any|such))?$/.test(
    before,
  );
}

/** "peace rather than a truce" is no wish for a truce; to be ready to hand over a number is to offer it. */
function nuance(scene: Scene, mention: Mention, stance: Stance, terms: Draft['terms']): Stance {
  const before = phraseAt(scene, mention.from - 5, mention.from);
  const wanted = stance === 'proposes' || stance === 'demands';
  if (
    wanted &&
    mention.kind !== 'pointer' &&
    /(?:rather than|not|without|no)(?: (?:a|an|any|the|just|mere|another|short|temporary|brief|for))*$/.test(before)
  )
    return 'rejects';
  if (stance === 'accepts' && mention.topic === 'exchange' && mention.kind === 'verb' && terms.count !== undefined)
    return 'proposes';
  // "would be happy to have him over": whoever wants a guest has asked him
  if (stance === 'accepts' && mention.topic === 'summit' && mention.kind === 'verb')
    return hasOver(scene, mention) ? 'proposes' : stance;
  return stance;
}

const HAS_OVER = /^(?:have|having|seat|seating|get|getting|put|putting)$/;

function hasOver({ tokens, actors }: Scene, { from, to }: Mention): boolean {
  return (
    HAS_OVER.test(lowOf(tokens, from)) &&
    actors.some((actor) => actor.from > from && actor.from <= from + 2 && actor.to <= to)
  );
}

export function event(
  family: string,
  scene: Scene,
  mention: Mention,
  status: Status,
  at: number,
  cues: readonly Cue[],
): Draft {
  const direction = AHEAD.has(status) ? 'ahead' : AROUND.has(status) ? 'around' : 'behind';
  return {
    ...base(family, scene, mention, at, cues),
    claim: { kind: 'event', status },
    terms: readTerms(scene, mention, at, direction, 'event'),
  };
}

const AHEAD: ReadonlySet<Status> = new Set(['scheduled', 'agreed', 'proposed']);
const AROUND: ReadonlySet<Status> = new Set(['postponed', 'cancelled']);

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
