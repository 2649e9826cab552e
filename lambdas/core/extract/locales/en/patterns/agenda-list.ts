import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowWords } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const LIST = wordKind(
  /^(?:priorities|priority|goals|aims|objectives|tasks|points|topics|issues|items|list|agenda|shopping|wishlist|wishes|requests|proposals|things)$/,
);

/** "with three priorities: a truce, prisoners and children", "prisoners are on Ukraine's list": wants that are listed. */
export const agendaLists: Pattern<Scene> = {
  name: 'agenda-list',
  read: (scene) => placesOf(LIST, scene).flatMap((at) => [...afterColon(scene, at), ...beforeList(scene, at)]),
};

/** "three priorities: …": whoever acts in the clause wants each of them. */
function afterColon(scene: Scene, at: number): Draft[] {
  // "three points to raise, as he told the ambassadors: …"
  const aside = lowWords(scene, at + 1, at + 4).includes(',');
  const end = at + (aside ? 14 : 6);
  const colon = scene.tokens.findIndex(({ low }, index) => index > at && index <= end && low === ':');
  if (colon < 0) return [];
  const actor = ownerOf(scene, at) ?? subjectOf(scene, at) ?? speakerAt(scene, at) ?? null;
  return tell(
    scene,
    at,
    actor,
    scene.mentions.filter((mention) => mention.from > colon),
  );
}

/** "prisoners and children are on Ukraine's list" */
function beforeList(scene: Scene, at: number): Draft[] {
  const owner = ownerOf(scene, at);
  if (owner === null) return [];
  const link = lowWords(scene, owner.from - 4, owner.from);
  if (!/^(?:on|top|tops|topped|head|heads|headed|figure|figures|of|among|high)$/.test(link.at(-1) ?? '')) return [];
  return tell(scene, at, owner, [
    ...scene.mentions.filter((mention) => mention.to <= owner.from),
    ...unitsBefore(scene, owner.from),
    ...scene.mentions.filter((mention) => mention.from > at && mention.from <= at + 14),
  ]);
}

function ownerOf(scene: Scene, at: number): Actor | null {
  return scene.actors.find((actor) => actor.owns && actor.to <= at && at - actor.to <= 4) ?? null;
}

/** Bare "prisoners", "children" on a list stand for their exchange. */
function unitsBefore(scene: Scene, until: number): Mention[] {
  return scene.marks.unit
    .filter((mark) => mark.to <= until)
    .map(({ from, to, value }) => {
      return { topic: 'exchange', item: { unit: value.unit }, from, to, kind: 'noun', form: null, sure: true };
    });
}

function tell(scene: Scene, at: number, actor: Actor | null, mentions: readonly Mention[]): Draft[] {
  if (actor === null || actor.parties.length !== 1) return [];
  const cues = [cue(scene, 'proposes', at, at + 1)];
  return mentions
    .filter((mention) => mention.topic !== 'talks')
    .flatMap((mention) => positions('agenda-list', scene, mention, actor, 'proposes', at, cues));
}
