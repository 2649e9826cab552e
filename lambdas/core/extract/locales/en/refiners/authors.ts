import type { Draft } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** How far back what somebody has put forward may lie, in sentences. */
const REACH = 8;
/** Words between the stance and whose idea it is about. */
const NEAR = 5;

/** "took note of the American initiative", "backed Kallas": what that party has put forward is meant, and not what was spoken of last. */
export const authors: EnglishRefiner = {
  name: 'author',
  refine(drafts, scenes) {
    const offers = Map.groupBy(drafts.filter(isOffer), (draft) => draft.scene);
    return drafts.map((draft) => {
      const scene = scenes[draft.scene];
      const author = scene === undefined ? null : authorOf(draft, scene);
      if (author === null) return draft;
      const near = Array.from({ length: REACH }, (_, back) => offers.get(draft.scene - REACH + back) ?? []).flat();
      const own = near.filter(({ claim }) => claim.kind === 'position' && claim.party === author);
      const last = own.at(-1);
      return last === undefined || own.some((offer) => itemKey(offer) === itemKey(draft))
        ? draft
        : { ...draft, topic: last.topic, item: last.item, terms: {} };
    });
  },
};

function isOffer({ claim }: Draft): boolean {
  return claim.kind === 'position' && (claim.stance === 'proposes' || claim.stance === 'demands');
}

/** Whose idea a stance is about that names no item; `null` where none is said to be somebody's. */
function authorOf({ claim, at, cues }: Draft, scene: Scene): string | null {
  if (claim.kind !== 'position' || claim.stance === 'proposes' || claim.stance === 'demands') return null;
  if (cues.some(({ name }) => name === 'ceasefire' || name === 'summit' || name === 'exchange' || name === 'talks'))
    return null;
  const owner = scene.actors.find(
    (actor) =>
      actor.from > at &&
      actor.from - at <= NEAR &&
      actor.parties.length === 1 &&
      actor.parties[0] !== claim.party &&
      ownsIdea(scene, actor),
  );
  return owner?.parties[0] ?? null;
}

type Actor = Scene['actors'][number];

/** "the American initiative", "Macron's idea" */
function ownsIdea({ marks }: Scene, actor: Actor): boolean {
  return (
    (actor.owns || actor.kind === 'adjective') &&
    marks.pointerHead.some((head) => head.from >= actor.to && head.from - actor.to <= 4)
  );
}
