import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

const UNBENT = /\b(?:not|never|nor|n['\u2019]t) (?:\w+ )?(?:yield|budge|bend)\b/i;

/** What one sentence tells of one truce: who stands firm does not refuse, a price is no demand, and what is revoked or over does not begin. */
export const truces: EnglishRefiner = {
  name: 'truce',
  refine(drafts) {
    const byScene = Map.groupBy(drafts, (draft) => `${draft.scene} ${itemKey(draft)}`);
    return drafts.filter((draft) => {
      if (draft.topic !== 'ceasefire') return true;
      const others = byScene.get(`${draft.scene} ${itemKey(draft)}`) ?? [];
      return !others.some((other) => other !== draft && outweighs(other, draft));
    });
  },
};

function outweighs({ claim }: Draft, draft: Draft): boolean {
  const { claim: own, cues } = draft;
  if (claim.kind === 'position' && own.kind === 'position') {
    if (claim.stance === 'conditional' && own.stance === 'demands') return claim.party === own.party;
    const firm = claim.stance === 'demands' && own.stance === 'rejects' && claim.party === own.party;
    return firm && UNBENT.test(cues[0]?.text ?? '');
  }
  if (claim.kind !== 'event' || own.kind !== 'event') return false;
  if (own.status === 'scheduled') return claim.status === 'cancelled' || claim.status === 'postponed';
  return own.status === 'active' && claim.status === 'completed';
}
