import type { Draft } from '../../../engine/grammar.ts';
import { phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

const OVERTAKES = new Set(['cancelled', 'postponed']);
const OVERTAKEN = new Set(['scheduled', 'agreed', 'active']);

/** "The talks planned for Friday were called off": in one sentence the plan is what was called off. */
export const overtaken: EnglishRefiner = {
  name: 'overtaken',
  refine: (drafts) => {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    return drafts.filter(
      (draft) =>
        !byScene.get(draft.scene)?.some((other) => overtakes(other, draft) || saysBetter(other, draft)) &&
        // "were to meet on Thursday. The meeting has been cancelled"
        !(
          WAS.test(draft.cues[0]?.text ?? '') && byScene.get(draft.scene + 1)?.some((other) => overtakes(other, draft))
        ),
    );
  },
};

const WAS = /^(?:was|were|had)\b/;

function overtakes(later: Draft, earlier: Draft): boolean {
  if (later.claim.kind !== 'event' || earlier.claim.kind !== 'event') return false;
  if (earlier.topic === 'ceasefire' || itemKey(later) !== itemKey(earlier)) return false;
  if (later.claim.status === 'completed')
    return earlier.claim.status === 'active' && (earlier.at < later.at || /^had\b/.test(earlier.cues[0]?.text ?? ''));
  if (!OVERTAKES.has(later.claim.status) || !OVERTAKEN.has(earlier.claim.status)) return false;
  return later.claim.status === 'cancelled' || earlier.scene < later.scene || earlier.at < later.at;
}

/** A condition is that of the party whose stance the sentence tells, not of another that it names. */
function saysBetter(other: Draft, draft: Draft): boolean {
  if (answersSame(other, draft)) return true;
  if (draft.family !== 'condition' || other.family === 'condition' || other.scene !== draft.scene) return false;
  const positions = draft.claim.kind === 'position' && other.claim.kind === 'position';
  return positions && itemKey(other) === itemKey(draft) && draft.topic !== 'ceasefire' && draft.topic !== 'exchange';
}

/** "No agreement yet on a meeting" is an answer, not a deadlock; "should be the final point" is no wish. */
function answersSame(other: Draft, draft: Draft): boolean {
  if (other.claim.kind !== 'position' || itemKey(other) !== itemKey(draft) || other.family === 'tone') return false;
  const [near, own] = [other.cues[0], draft.cues[0]];
  if (near === undefined || own === undefined || near.start >= own.end || own.start >= near.end) return false;
  if (draft.claim.kind === 'event') return draft.claim.status === 'stalled' && other.claim.stance === 'noncommittal';
  return draft.claim.stance === 'proposes' && draft.family === 'modal' && other.claim.stance === 'conditional';
}

const CONSULAR = /\b(?:embass(?:y|ies)|visas?|consulates?|consular|irritants)\b/i;

/** Meetings about embassies and visas are none of the agenda. */
export const consular: EnglishRefiner = {
  name: 'consular',
  refine: (drafts, scenes) =>
    drafts.filter(({ topic, scene }) => {
      if (topic !== 'talks') return true;
      // "the two teams will meet again", said of those who have talked about visas
      const back = THE_TWO.test(scenes[scene]?.sentence.text ?? '') ? 3 : 0;
      return !scenes.slice(Math.max(0, scene - back), scene + 1).some(({ sentence }) => CONSULAR.test(sentence.text));
    }),
};

const THE_TWO = /\b(?:the two|both) (?:teams|sides|delegations|countries|ministries|parties|governments|capitals)\b/i;

const FOLLOWS = /\bfollowed by(?: (?:a|an|the|his|another|by|also|with))*$/;

/** "A meeting of A and B, to be followed by a three-way one": who wants the first wants the second. */
export const followUps: EnglishRefiner = {
  name: 'follow-up',
  refine: (drafts, scenes) =>
    drafts.flatMap((draft) => {
      const scene = scenes[draft.scene];
      const { claim } = draft;
      if (scene === undefined || draft.topic !== 'summit' || claim.kind !== 'position' || claim.stance !== 'proposes')
        return [draft];
      const next = scene.mentions.find(
        (mention) =>
          mention.topic === 'summit' &&
          mention.kind === 'noun' &&
          itemKey(mention) !== itemKey(draft) &&
          FOLLOWS.test(phraseAt(scene, mention.from - 6, mention.from)),
      );
      return next === undefined || next.from < draft.at ? [draft] : [draft, { ...draft, item: next.item, terms: {} }];
    }),
};

/** "Had met in Anchorage and had gone home without an agreement": both lie as far back. */
export const companions: EnglishRefiner = {
  name: 'companion',
  refine: (drafts, scenes) => {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const hangs = ({ scene, at }: Draft): boolean =>
      clauseOf(scenes[scene] ?? { clauses: [] }, at)?.kind === 'relative';
    return drafts.map((draft) =>
      (isEvent(draft, 'stalled') || (isEvent(draft, 'completed') && hangs(draft))) &&
      byScene.get(draft.scene)?.some((other) => isHistoryOf(other, draft)) === true
        ? { ...draft, background: true }
        : draft,
    );
  },
};

function isEvent({ claim }: Draft, status: string): boolean {
  return claim.kind === 'event' && claim.status === status;
}

function isHistoryOf(other: Draft, draft: Draft): boolean {
  return other.background && isEvent(other, 'completed') && other.at < draft.at && itemKey(other) === itemKey(draft);
}
