import { lowAt } from '../../../engine/text.ts';
import { phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { afterPreposition } from '../stage/prepositions.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { REPLIES } from './condition.ts';
import type { Part } from './sentence-parts.ts';
import type { Tone } from './tone.ts';

const OPENS_CONDITION =
  /^(?:if|only if|only once|only after|provided|provided that|as long as|so long as|unless|once|as soon as|on condition that|in return for|in exchange for|first)$/;
const LEADS = /^(?:if|once|as soon as|provided|provided that|unless|only if)$/;
const READY = /^(?:will|would|can|could|might|may|ll|d)$/;

/** What a yes hangs on: "might agree, once …", "once it has …, one could talk", "leave Donetsk and you may have it". */
export function conditionOf(scene: Scene, part: Part, found: readonly Tone[]): Tone | null {
  const mark = trailing(scene, part, found) ?? leading(scene, part) ?? dayOf(scene, part) ?? bargain(scene, part);
  return mark === null ? null : { stance: 'conditional', mark };
}

/** "Putin might agree, once …": a condition after a word of readiness. */
function trailing(scene: Scene, part: Part, found: readonly Tone[]): Found | null {
  const mark = scene.marks.cond.find(
    (cond) =>
      cond.from > part.from &&
      cond.from < part.to &&
      scene.tokens.length - cond.to >= 3 &&
      !/^(?:the|their|his|its|at)$/.test(lowAt(scene, cond.from - 1)) &&
      !REPLIES.test(lowAt(scene, cond.from - 1)) &&
      OPENS_CONDITION.test(phraseAt(scene, cond.from, cond.to)),
  );
  if (mark === undefined) return null;
  const inclined = found.some((tone) => tone.stance === 'accepts' && tone.mark.from < mark.from);
  return inclined || (isReady(scene, part.from, mark.from) && isOfWarring(scene, 0, mark.from)) ? mark : null;
}

/** "Once Kharkiv has been left alone, his team would be at the table": the condition comes first. */
function leading(scene: Scene, part: Part): Found | null {
  const mark = scene.marks.cond.find(({ from }) => from >= part.from && from <= part.from + 2);
  if (mark === undefined || !LEADS.test(phraseAt(scene, mark.from, mark.to))) return null;
  const comma = scene.tokens.findIndex(({ low }, at) => at > mark.to + 1 && at < part.to && low === ',');
  return comma > 0 && isReady(scene, comma, part.to) && isOfWarring(scene, comma, part.to) ? mark : null;
}

const TIME = /^(?:day|moment|minute|hour|morning)$/;

/** "There will be one the day the Donbas is Russian" */
function dayOf(scene: Scene, part: Part): Found | null {
  for (let at = part.from + 1; at < part.to - 3; at += 1) {
    if (lowAt(scene, at - 1) !== 'the' || !TIME.test(lowAt(scene, at))) continue;
    const named = scene.actors.some(({ from }) => from === at + 1);
    if (!named || !isReady(scene, part.from, at)) continue;
    if (isOfWarring(scene, part.from, part.to))
      return { from: at - 1, to: at + 1, until: at + 1, value: { tag: 'cond' } };
  }
  return null;
}

const GIVES = new Set(
  'give leave stop withdraw lift hand let release return send show bring take pull open halt end drop recognise recognize free call hold'.split(
    ' ',
  ),
);

/** "Leave Donetsk and you may have your truce": what is asked for, and what follows. */
function bargain(scene: Scene, part: Part): Found | null {
  const opens = /^[\u201c"\u2018\u2013]$/.test(lowAt(scene, part.from)) ? part.from + 1 : part.from;
  if (!GIVES.has(lowAt(scene, opens))) return null;
  const and = scene.tokens.findIndex(({ low }, at) => at > opens + 1 && at < part.to - 3 && low === 'and');
  if (and < 0 || !READY.test(lowAt(scene, and + 2))) return null;
  return { from: opens, to: opens + 1, until: and, value: { tag: 'cond' } };
}

function isReady(scene: Scene, from: number, to: number): boolean {
  return scene.tokens.slice(from, to).some((token) => READY.test(token.low));
}

/** Whether one of the warring sides stands there, as who acts or speaks. */
function isOfWarring(scene: Scene, from: number, to: number): boolean {
  const acts = (actor: Actor): boolean =>
    actor.from >= from &&
    actor.from < to &&
    actor.parties.length === 1 &&
    scene.roster.belligerents.includes(actor.parties[0] ?? '') &&
    !actor.locative &&
    actor.kind !== 'adjective' &&
    !afterPreposition(scene.tokens[actor.from - 1]?.low, scene.tokens[actor.from - 2]?.low);
  return scene.actors.some(acts);
}
