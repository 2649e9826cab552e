import type { Stance, Status } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { conditionText } from '../patterns/condition.ts';
import { cue } from '../patterns/draft.ts';
import { clashes } from '../patterns/kinship.ts';
import { isYesOrNoToElse } from '../patterns/own-object.ts';
import { subjectOf } from '../patterns/subject.ts';
import { behind } from '../patterns/tone.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { answerStance } from './answer-stance.ts';
import { travels } from './asked.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** How far an answer may lie behind what it answers, in sentences. */
const REACH = 3;

/** What a party says right after another has put something forward is its answer to that. */
export const answers: EnglishRefiner = {
  name: 'answer',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const known = new Set(drafts.map(stanceKey));
    const added: Draft[] = [];
    for (const scene of scenes) {
      if (byScene.has(scene.index)) continue;
      const near = [2, 1].flatMap((back) => byScene.get(scene.index - back) ?? []);
      const answer = readAnswer(scene, scenes, near, known);
      if (answer === null) continue;
      added.push(answer);
      byScene.set(scene.index, [answer]);
      known.add(stanceKey(answer));
    }
    return [...drafts, ...added].sort((left, right) => left.scene - right.scene || left.at - right.at);
  },
};

/** Who has taken a stand on what. */
function stanceKey(draft: Draft): string {
  return draft.claim.kind === 'position' ? `${draft.claim.party} ${itemKey(draft)}` : '';
}

function readAnswer(
  scene: Scene,
  scenes: readonly Scene[],
  drafts: readonly Draft[],
  known: ReadonlySet<string>,
): Draft | null {
  // nobody named, nothing asked: no answer, and no need to look for one
  if (scene.actors.length === 0) return null;
  const offer = scene.mentions.length > 0 ? null : lastOffer(scene, scenes, drafts);
  const own = scene.mentions.length > 0 ? scene.mentions : scene.hints;
  if (offer === null && !own.some(({ kind }) => kind === 'noun')) return null;
  const stance = answerStance(scene);
  if (stance === null || (offer !== null && isYesOrNoToElse(scene, stance.at))) return null;
  const asked = ownItem(scene, stance) ?? offer;
  const actor = asked === null ? null : answering(scene, stance);
  if (asked === null || actor === null) return null;
  const [party = ''] = actor.parties;
  if (known.has(`${party} ${itemKey(asked)}`) || !isConcerned(scene, asked, party)) return null;
  return {
    family: 'answer',
    scene: scene.index,
    topic: asked.topic,
    item: asked.item,
    claim: { kind: 'position', party, stance: stance.stance },
    background: asked.background,
    denied: false,
    terms: stance.stance === 'conditional' ? { condition: conditionText(scene, stance.at) } : {},
    speaker: actor.name,
    cues: [cue(scene, stance.stance, stance.at, stance.at + 1)],
    at: stance.at,
  };
}

/**
 * The item that the sentence itself names, as if it had been put forward by nobody. What only a condition names ("once
 * the exchange is over") is not what is answered.
 */
function ownItem(scene: Scene, { stance, at }: { stance: Stance; at: number }): Asked | null {
  const own = (scene.mentions.length > 0 ? scene.mentions : scene.hints).filter(
    (mention) => mention.kind === 'noun' && !isSupposed(scene, mention.from),
  );
  const [first] = own;
  return first === undefined ||
    (stance === 'conditional' && first.from >= at) ||
    scene.mentions.some((other) => other.topic !== first.topic)
    ? null
    : { topic: first.topic, item: first.item, background: false, party: null };
}

/** "Sanctions will follow if the ceasefire does not hold" */
function isSupposed(scene: Scene, at: number): boolean {
  return clauseOf(scene, at)?.kind === 'case';
}

interface Asked extends Pick<Draft, 'topic' | 'item' | 'background'> {
  /** Who put it forward. */
  readonly party: string | null;
}

const IN_PLAY: ReadonlySet<Status> = new Set<Status>(['proposed']);

/** The last thing put forward, a sentence or two before. */
function lastOffer(scene: Scene, scenes: readonly Scene[], drafts: readonly Draft[]): Asked | null {
  const near = drafts.filter(
    (draft) =>
      draft.scene < scene.index &&
      scene.index - draft.scene <= REACH &&
      scene.sentence.paragraph - (scenes[draft.scene]?.sentence.paragraph ?? 0) <= 2,
  );
  const open = near.filter(
    ({ claim, topic }) => (claim.kind === 'position' || IN_PLAY.has(claim.status)) && !clashes(scene, topic),
  );
  // "ready to come to Brasília": what one travels to is a meeting
  const last =
    (travels(scene) ? open.findLast(({ topic }) => topic === 'summit' || topic === 'talks') : undefined) ?? open.at(-1);
  if (last === undefined) return null;
  return { ...last, party: last.claim.kind === 'position' ? last.claim.party : null };
}

/** A party that has a say: one of those who meet, a warring side, or one with a leader of its own. */
function isConcerned(scene: Scene, asked: Asked, party: string): boolean {
  if (asked.party === party) return false;
  const sides =
    'parties' in asked.item
      ? asked.item.parties
      : 'participants' in asked.item
        ? asked.item.participants.map((leader) => scene.roster.partyOf.get(leader) ?? leader)
        : null;
  if (asked.party === null && sides !== null) return sides.includes(party);
  return scene.roster.belligerents.includes(party) || scene.roster.leaderOf.has(party);
}

function answering(scene: Scene, { stance, at }: { stance: Stance; at: number }): Actor | null {
  // "Kyslytsya said the Russian side had refused": who is said to have answered
  const other = subjectOf(scene, at);
  if (other !== null && other.parties.length === 1 && scene.speech.some((one) => one.leads && one.at < other.from))
    return other;
  const said = scene.speech.find((attribution) => attribution.actor !== null)?.actor;
  if (scene.speech.length > 0 && (said === undefined || said === null)) return null;
  const subject = scene.actors.find(
    (actor) =>
      !actor.owns &&
      !actor.locative &&
      actor.kind !== 'adjective' &&
      actor.parties.length === 1 &&
      // "only after the Ukrainians have left": who is named in the condition does not make it
      !(stance === 'conditional' && behind(scene, actor)),
  );
  const actor = said ?? subject ?? null;
  return actor !== null && actor.parties.length === 1 ? actor : null;
}
