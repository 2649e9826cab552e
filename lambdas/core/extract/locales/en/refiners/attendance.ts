import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { eachDraft } from './refiner.ts';

const GOES =
  /\b(?:go|goes|going|travel(?:s|led|ling)?|fly|flies|flying|come|comes|coming|attend(?:s|ed|ing)?|join(?:s|ed|ing)?|take part|taking part|took part|participate|be there|be represented|visit)\b/i;

/** What is said of talks that are over. */
const LOOKS_BACK =
  /\b(?:call|describ|found|prais|hail)\w* .*\b(?:useful|constructive|productive|good|substantial|positive)\b/i;

/** "Everything depended on the outcome of the talks": they are the condition, and of what is not said. */
export const hinges = eachDraft('hinge', (draft) => {
  if (draft.claim.kind !== 'position' || draft.claim.stance !== 'conditional') return draft;
  const act = draft.cues[0];
  const item = draft.cues.find((one) => one.name === 'talks' || one.name === 'summit');
  return act !== undefined && item !== undefined && /^depend/i.test(act.text) && item.start >= act.end ? null : draft;
});

/** Who of a delegation comes to talks and who stays away is no stance of the party. */
export const attendance = eachDraft('attendance', (draft, scene) => {
  if (draft.topic !== 'talks' || draft.claim.kind !== 'position') return draft;
  const { claim } = draft;
  if (claim.stance !== 'accepts' && claim.stance !== 'rejects') return draft;
  const actor = actorOf(draft, scene);
  const pronoun = actor?.kind === 'pronoun' && /^s?he$/.test(lowAt(scene, actor.from));
  const person = actor !== null && (actor.kind === 'person' || pronoun) && actor.members.length === 0;
  if (claim.stance === 'accepts' && LOOKS_BACK.test(draft.cues[0]?.text ?? '')) return null;
  return person && GOES.test(draft.cues[0]?.text ?? '') && !speaks(scene, actor) ? null : draft;
});

/** What delegations look into together, or arrange among themselves, is the stance of none of them. */
export const joint = eachDraft('joint', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position') return draft;
  const actor = actorOf(draft, scene);
  const parties = actor?.parties ?? [];
  if (actor === null || parties.length < 2) return draft;
  if (claim.stance === 'noncommittal') return actor.kind === 'office' ? null : draft;
  const sides = sidesOf(draft, scene);
  const own = sides.length > 0 && sides.every((party) => parties.includes(party));
  return own && (claim.stance === 'proposes' || claim.stance === 'demands') ? null : draft;
});

/** Who is ready to bring others together wants them to meet; who offers his town is a host and no more. */
export const brokers = eachDraft('broker', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || (draft.topic !== 'summit' && draft.topic !== 'talks')) return draft;
  if (sidesOf(draft, scene).includes(claim.party)) return draft;
  const { text } = scene.sentence;
  if (claim.stance === 'accepts' && /\bbring\b.{0,60}\btogether\b|\bbring together\b/i.test(text))
    return { ...draft, claim: { ...claim, stance: 'proposes' } };
  const act = draft.cues[0];
  const offers = claim.stance === 'proposes' && /\boffer\w*$/i.test(act?.text ?? '');
  const next = scene.tokens.findIndex((token) => token.start >= (act?.end ?? text.length));
  const seat = scene.marks.venue.some((mark) => mark.from === next);
  // "offered Moscow direct talks": to whom, and not where
  return offers && seat && !scene.roster.belligerents.includes(partyAt(scene, next)) ? null : draft;
});

function partyAt(scene: Scene, at: number): string {
  return scene.actors.find((actor) => actor.from === at)?.parties[0] ?? '';
}

/** The parties of those who meet. */
function sidesOf({ item }: Draft, scene: Scene): readonly string[] {
  if ('parties' in item) return item.parties;
  return 'participants' in item ? item.participants.map((leader) => scene.roster.partyOf.get(leader) ?? '') : [];
}

function actorOf(draft: Draft, scene: Scene): Actor | null {
  const named = draft.cues.find((one) => one.name === 'party');
  return scene.actors.find((actor) => scene.tokens[actor.from]?.start === named?.start) ?? null;
}

function speaks(scene: Scene, actor: Actor): boolean {
  return scene.speech.some((attribution) => attribution.actor?.from === actor.from);
}

const FOR_THEM =
  /^ to (?!(?:visit|be|continue|resume|go|take|begin|start|happen|proceed|move|come|end|last|carry|restart|reopen)\b)\p{Ll}/u;

/** "Kyiv wants the talks to prepare a summit": the talks are a matter of course. */
export const purposes = eachDraft('purpose', (draft, scene) => {
  if (draft.claim.kind !== 'position' || (draft.claim.stance !== 'proposes' && draft.claim.stance !== 'demands'))
    return draft;
  const item = draft.cues.find((one) => one.name === 'talks' || one.name === 'summit');
  if (item === undefined || (draft.cues[0]?.start ?? item.start) > item.start) return draft;
  const { text } = scene.sentence;
  const known = /\b(?:the|these|those|this|any)(?: \p{L}+){0,2} $/iu.test(
    text.slice(Math.max(0, item.start - 40), item.start),
  );
  return known && FOR_THEM.test(text.slice(item.end)) ? null : draft;
});

const WHEN =
  /^when (?:\S+ ){1,6}(?:is|are|has|have|comes?|shows?|stops?|agrees?|wants?|ends?|accepts?|arises?|exists?)\b/i;

/** "Is ready to meet him when there is a deal to sign": not before. */
export const whenReady = eachDraft('when', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || claim.stance !== 'accepts') return draft;
  if (draft.topic !== 'summit' && draft.topic !== 'talks') return draft;
  const home = clauseAt(scene, draft.at);
  const next = scene.clauses[home + 1];
  const start = scene.tokens[next?.from ?? -1]?.start;
  if (next === undefined || start === undefined || next.kind !== 'time') return draft;
  const condition = scene.sentence.text.slice(start, scene.tokens[next.to - 1]?.end).replace(/[\s.,"”]+$/, '');
  if (!WHEN.test(`${condition} `)) return draft;
  return { ...draft, claim: { ...claim, stance: 'conditional' }, terms: { ...draft.terms, condition } };
});
