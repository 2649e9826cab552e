import type { Stance } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { cue } from '../patterns/draft.ts';
import { speakerAt, subjectOf } from '../patterns/subject.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { readTerms } from '../terms/terms.ts';
import type { EnglishRefiner } from './refiner.ts';

const COMES = wordKind(/^(?:come|go|travel|fly|attend|appear)$/);
const OTHER_OCCASION =
  /\b(?:brics|g7|g20|nato|sco|asean|apec|conference|forum|ceremony|funeral|parade|inauguration|anniversary|games)\b/;
const ANYWHERE = /\b(?:any(?:where| \p{L}+ (?:city|place|country|venue|capital))?|wherever|whichever|whenever)\b/iu;
const ONLY_IF = /\bonly (?:if|when|once|after)\b/i;
const REACH = 3;

/** A leader who says that he will come if the other does, or would go anywhere for one. */
export const comings: EnglishRefiner = {
  name: 'coming',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const added = scenes.flatMap((scene) => {
      const here = byScene.get(scene.index)?.filter(({ topic }) => topic === 'summit') ?? [];
      const found = (here.length > 0 ? null : readComing(scene)) ?? readWelcome(scene);
      // "turned it down: he could come to Kyiv"
      if (found === null || here.some(({ claim }) => claim.kind !== 'position' || claim.stance !== 'rejects'))
        return [];
      byScene.set(scene.index, [...(byScene.get(scene.index) ?? []), found]);
      return [found];
    });
    return [...drafts, ...added].sort((left, right) => left.scene - right.scene || left.at - right.at);
  },
};

function readComing(scene: Scene): Draft | null {
  for (const at of placesOf(COMES, scene)) {
    if (at === 0 || OTHER_OCCASION.test(phraseAt(scene, at + 1, at + 7))) continue;
    const group = readVerbGroup(scene, scene.clauses, at, 'base');
    const subject = subjectOf(scene, at);
    const [leader] = subject?.leaders ?? [];
    const open = group.mood === 'future' || group.mood === 'would' || lowWords(scene, at - 3, at).includes('ready');
    if (!open || group.negated || subject === null || leader === undefined || subject.parties.length !== 1) continue;
    const other = otherComing(scene, at, leader);
    if (other !== null) return draftOf(scene, other, subject, 'conditional', at);
    const item = itemOf(scene, leader);
    if (item === null) continue;
    if (ONLY_IF.test(scene.sentence.text.slice(scene.tokens[at]?.start)))
      return draftOf(scene, item, subject, 'conditional', at);
    if (ANYWHERE.test(scene.sentence.text)) return draftOf(scene, item, subject, 'proposes', at);
  }
  return null;
}

/** "Would go to Istanbul if Putin came": a meeting of the two. */
function otherComing(scene: Scene, at: number, leader: string): Mention | null {
  const cond = scene.marks.cond.find(
    (mark) => mark.from > at && /^(?:if|provided|once)$/.test(lowAt(scene, mark.from)),
  );
  const other = scene.actors.find((actor) => cond !== undefined && actor.from >= cond.to && actor.from <= cond.to + 3);
  const comes = lowWords(scene, other?.to ?? 0, (other?.to ?? 0) + 3).some((low) => OTHER_COMES.test(low));
  const [one] = other?.leaders ?? [];
  if (!comes || one === undefined || one === leader || !scene.roster.rivals.includes(one)) return null;
  const participants = [leader, one].sort();
  return { topic: 'summit', item: { participants }, from: at, to: at + 1, kind: 'noun', form: null, sure: true };
}

const OTHER_COMES =
  /^(?:comes?|came|goes|went|attends?|attended|flies|flew|travels?|travelled|there|present|agrees|agreed)$/;

function itemOf(scene: Scene, leader: string): Mention | null {
  const of = ({ item }: Mention): boolean => 'participants' in item && item.participants.includes(leader);
  const last = scene.focus.items.find((item) => item.topic === 'summit');
  const recent = last !== undefined && of(last) && (last.origin ?? -9) >= scene.index - REACH ? last : null;
  return scene.mentions.find(of) ?? recent;
}

const WHEN = /\b(?:when|once|if|provided)\b/i;
const AGAIN = /\b(?:back|any time|anytime|whenever)\b/;
const WELCOME = wordKind(/^(?:let|may|can|could|should|must|welcome)$/);

/** "Let him come to Moscow", "he may come to Moscow if he likes": an invitation by whoever governs there. */
function readWelcome(scene: Scene): Draft | null {
  const at = placesOf(WELCOME, scene).find((place) => isWelcome(scene, place, lowAt(scene, place)));
  if (at === undefined || /\?$/.test(scene.sentence.text.trim())) return null;
  const bidden = lowAt(scene, at) === 'let';
  const leads = (actor: Actor): boolean => actor.leaders.length === 1 && !actor.owns;
  const guest = bidden
    ? scene.actors.find((actor) => actor.from === at + 1 && leads(actor))
    : scene.actors.findLast((actor) => actor.to <= at && leads(actor));
  const seat = scene.actors.find((actor) => actor.from > at && actor.from <= at + 6 && actor.kind === 'place');
  // "he can come back when he is ready": to where he was, with whoever says so
  const back = seat === undefined && AGAIN.test(phraseAt(scene, at + 1, at + 5)) ? scene.focus.items[0] : undefined;
  const again = back === undefined ? undefined : speakerAt(scene, at);
  const [party = ''] = seat?.parties ?? again?.parties ?? [];
  const host = scene.roster.leaderOf.get(party);
  if (guest === undefined || host === undefined || guest.parties.includes(party)) return null;
  const known = back === undefined || ('participants' in back.item && back.item.participants.includes(host));
  if (!known) return null;
  const said = speakerAt(scene, at) ?? scene.actors.find((actor) => actor !== seat && actor.parties.includes(party));
  if (said === undefined || said.parties.join() !== party) return null;
  const participants = [host, guest.leaders[0] ?? ''].sort();
  const mention: Mention = {
    topic: 'summit',
    item: { participants },
    from: at,
    to: at + 1,
    kind: 'noun',
    form: null,
    sure: true,
  };
  return scene.roster.rivals.some((rival) => participants.includes(rival))
    ? draftOf(
        scene,
        mention,
        said,
        back !== undefined && WHEN.test(scene.sentence.text) ? 'conditional' : 'proposes',
        at,
      )
    : null;
}

function isWelcome(scene: Scene, at: number, low: string): boolean {
  const words = lowWords(scene, at + 1, at + 7);
  if (low === 'welcome')
    return (
      /^(?:in|to|at|any|anytime|back|whenever)$/.test(words[0] ?? '') && !/^(?:not|no)$/.test(lowAt(scene, at - 1))
    );
  return words.includes('come') && !words.includes('not');
}

function draftOf(scene: Scene, mention: Mention, actor: Actor, stance: Stance, at: number): Draft {
  return {
    family: 'coming',
    scene: scene.index,
    topic: mention.topic,
    item: mention.item,
    claim: { kind: 'position', party: actor.parties[0] ?? '', stance },
    background: false,
    denied: false,
    terms: readTerms(scene, { ...mention, from: at, to: at + 1, kind: 'pointer' }, at, 'ahead', 'position'),
    speaker: actor.name,
    cues: [cue(scene, stance, at, at + 1), cue(scene, 'party', actor.from, actor.to)],
    at,
  };
}
