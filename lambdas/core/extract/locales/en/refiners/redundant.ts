import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/**
 * An item that somebody wants is not on the table by itself as well; who puts it forward need not accept it; a summit
 * that was held is not stalled.
 */
export const redundant: EnglishRefiner = {
  name: 'redundant',
  refine(given) {
    const drafts = given.filter((draft) => draft.family !== 'modal' || !given.some((yes) => isYesBefore(yes, draft)));
    const news = drafts.filter((draft) => !draft.background);
    const wanted = new Set(news.filter((draft) => draft.claim.kind === 'position').map(itemKey));
    // "there will be no meeting" of what one side will not have is its refusal
    const refused = new Set(
      news.filter(({ claim }) => claim.kind === 'position' && claim.stance === 'rejects').map(itemKey),
    );
    const wishes = new Set(
      news.flatMap(({ claim, ...rest }) =>
        claim.kind === 'position' &&
        (claim.stance === 'proposes' || claim.stance === 'demands' || claim.stance === 'conditional')
          ? [`${itemKey(rest)} ${claim.party}`]
          : [],
      ),
    );
    const stands = Map.groupBy(news, standOf);
    const conditions = new Set(
      drafts.flatMap((draft) =>
        draft.claim.kind === 'position' && draft.claim.stance === 'conditional'
          ? [`${draft.scene} ${itemKey(draft)} ${draft.claim.party}`]
          : [],
      ),
    );
    const demands = new Set(
      drafts.flatMap((draft) =>
        draft.claim.kind === 'position' && draft.claim.stance === 'demands'
          ? [`${draft.scene} ${itemKey(draft)} ${draft.claim.party}`]
          : [],
      ),
    );
    const settled = new Set(
      news.filter(({ claim }) => claim.kind === 'event' && claim.status !== 'proposed').map(itemKey),
    );
    const off = new Set(
      drafts.flatMap((draft) =>
        draft.claim.kind === 'event' && (draft.claim.status === 'postponed' || draft.claim.status === 'cancelled')
          ? [`${draft.scene} ${itemKey(draft)}`]
          : [],
      ),
    );
    const held = new Set(
      news.filter(({ claim }) => claim.kind === 'event' && claim.status === 'completed').map(itemKey),
    );
    return drafts.filter((draft) => {
      const { claim } = draft;
      if (
        claim.kind === 'position' &&
        isReaction(claim.stance) &&
        conditions.has(`${draft.scene} ${itemKey(draft)} ${claim.party}`)
      )
        return false;
      if (
        claim.kind === 'position' &&
        claim.stance === 'proposes' &&
        demands.has(`${draft.scene} ${itemKey(draft)} ${claim.party}`)
      )
        return false;
      if (claim.kind === 'position' && claim.stance === 'noncommittal') return !hasDecided(stands, draft);
      if (claim.kind === 'position')
        return claim.stance !== 'accepts' || !wishes.has(`${itemKey(draft)} ${claim.party}`);
      if (claim.status === 'cancelled' && draft.family === 'journey' && refused.has(itemKey(draft))) return false;
      if (claim.status === 'scheduled' && draft.topic === 'ceasefire')
        return draft.terms.date !== undefined || draft.terms.deadline !== undefined;
      if (
        claim.status === 'active' &&
        draft.topic === 'exchange' &&
        draft.family === 'happening' &&
        held.has(itemKey(draft))
      )
        return false;
      // "was proposed by the agency; Kyiv agreed"
      if (claim.status === 'proposed' && draft.family !== 'stance-verb')
        return !wanted.has(itemKey(draft)) && !settled.has(itemKey(draft));
      if (claim.status === 'scheduled' && draft.family !== 'moved' && off.has(`${draft.scene} ${itemKey(draft)}`))
        return false;
      return !(claim.status === 'stalled' && draft.topic === 'summit' && held.has(itemKey(draft)));
    });
  },
};

/** What "only if" in the same sentence takes back. */
function isReaction(stance: string): boolean {
  return stance === 'accepts' || stance === 'rejects' || stance === 'noncommittal' || stance === 'proposes';
}

/** "The president is right. We have to stop where we are": what is said with a yes. */
function isYesBefore(yes: Draft, { claim, scene, ...rest }: Draft): boolean {
  if (yes.claim.kind !== 'position' || yes.claim.stance !== 'accepts' || claim.kind !== 'position') return false;
  const near = yes.scene < scene && scene - yes.scene <= 2 && yes.claim.party === claim.party;
  return near && itemKey(yes) === itemKey(rest);
}

function standOf({ claim, ...rest }: Draft): string {
  return claim.kind === 'position' && claim.stance !== 'noncommittal' ? `${itemKey(rest)} ${claim.party}` : '';
}

const WILLING: ReadonlySet<string> = new Set(['proposes', 'accepts']);

/** "Hopes to meet him soon, but gave no date": who has just taken a stand has not left it open. */
function hasDecided(stands: ReadonlyMap<string, readonly Draft[]>, draft: Draft): boolean {
  const party = draft.claim.kind === 'position' ? draft.claim.party : '';
  const own = stands.get(`${itemKey(draft)} ${party}`) ?? [];
  return own.some(
    ({ scene, claim }) =>
      scene === draft.scene || (scene === draft.scene - 1 && claim.kind === 'position' && WILLING.has(claim.stance)),
  );
}
