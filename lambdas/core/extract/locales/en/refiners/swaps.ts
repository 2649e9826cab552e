import type { Status } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';
import { judgeEvent } from './swap-events.ts';
import { judgePosition } from './swap-positions.ts';

/** What sentences on exchanges say beside the exchange. */
export const swaps: EnglishRefiner = {
  name: 'swap',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const foreign = isForeign(scenes);
    return drafts.flatMap((draft) => {
      const scene = scenes[draft.scene];
      if (draft.topic !== 'exchange' || scene === undefined) return [draft];
      if (isOfOthers(scene) || (foreign && !isOwn(scene))) return [];
      const others = (byScene.get(draft.scene) ?? []).filter((other) => other !== draft);
      if (isAfterthought(draft, scene, drafts)) return [];
      const judge = draft.claim.kind === 'event' ? judgeEvent : judgePosition;
      const judged = judge(draft, scene, others);
      return judged === null ? [] : [withFormula(withUnit(judged, scene), scenes[draft.scene - 1])];
    });
  },
};

/** "500 names of civilians in Russian prisons, and Kyiv asks for every one of them" */
function withUnit(draft: Draft, scene: Scene): Draft {
  if (draft.claim.kind !== 'position' || draft.cues.some((one) => one.name === 'exchange')) return draft;
  const units = new Set(scene.marks.unit.filter((mark) => mark.to <= draft.at).map((mark) => mark.value.unit));
  const [unit] = units;
  return unit === undefined || units.size > 1 || scene.mentions.length > 0 ? draft : { ...draft, item: { unit } };
}

const SETTLED: ReadonlySet<Status> = new Set(['agreed', 'scheduled', 'active', 'completed']);

/** "…, said Medinsky, who seemed pleased": after the news no answer is open. */
function isAfterthought(draft: Draft, scene: Scene, drafts: readonly Draft[]): boolean {
  const { claim, family } = draft;
  if (claim.kind !== 'position' || (family !== 'tone' && family !== 'answer') || scene.mentions.length > 0)
    return false;
  if (claim.stance === 'rejects') return /^never$/i.test(draft.cues[0]?.text ?? '');
  if (claim.stance !== 'accepts') return false;
  return drafts.some(
    (other) =>
      other.claim.kind === 'event' &&
      SETTLED.has(other.claim.status) &&
      other.scene <= draft.scene &&
      draft.scene - other.scene <= 2 &&
      itemKey(other) === itemKey(draft),
  );
}

const FORMULA = /\b([1-9]\d{0,3})[ -]for[ -]\1\b/;

/** "The formula was 146 for 146. The handover took place …": the sentence before has the figure. */
function withFormula(draft: Draft, before: Scene | undefined): Draft {
  const told = draft.terms.count === undefined && draft.claim.kind === 'event';
  const count = told ? FORMULA.exec(before?.sentence.text ?? '')?.[1] : undefined;
  if (count === undefined) return draft;
  return { ...draft, terms: { ...draft.terms, count: Number(count), qualifier: 'exactly', perSide: true } };
}

function partiesIn({ marks, tokens }: Scene['title']): readonly string[] {
  // "near the border with Belarus": where, and not whose
  const named = [...marks.party, ...marks.demonym].filter(
    ({ from }) =>
      !/^(?:border|frontier|via|through)$/.test(lowOf(tokens, tokens[from - 1]?.low === 'with' ? from - 2 : from - 1)),
  );
  return named.map(({ value }) => value.party);
}

/** Whether the title names one warring side and a third, and neither it nor the lead the other side: a swap with that one. */
function isForeign([first]: readonly Scene[]): boolean {
  if (first === undefined) return false;
  const { belligerents } = first.roster;
  const lead = new Set([...partiesIn(first.title), ...partiesIn(first)]);
  return (
    OF_SWAP.has(first.title) &&
    !HELPED.has(first) &&
    lead.size > 1 &&
    belligerents.filter((party) => lead.has(party)).length === 1
  );
}

const HELPED = wordKind(/^(?:mediat|brok|help|facilit|resum)/);
const OF_SWAP = wordKind(/^(?:swap|exchange|release|freed|frees|free)/);

function isOwn(scene: Scene): boolean {
  return scene.roster.belligerents.every((party) => partiesIn(scene).includes(party));
}

/** "Russia and the United States are discussing a swap": captives of others. */
function isOfOthers({ sentence, actors, roster }: Scene): boolean {
  if (!OTHERS.test(sentence.text)) return false;
  const all = new Set(actors.flatMap((actor) => actor.parties));
  return !roster.belligerents.every((party) => all.has(party));
}

const OTHERS =
  /\b(?:(?:Russia|Moscow|Ukraine|Kyiv) and (?:the (?:United States|US|U\.S\.|USA|Americans)|Washington|Belarus|Minsk|Germany|Berlin)|(?:US|U\.S\.|American|German|Belarusian)[-\u2013](?:Russian?|Ukrainian)|(?:Russian|Ukrainian)[-\u2013](?:US|U\.S\.|American|German|Belarusian)) (?:[\w-]+ ){0,8}(?:exchange|swap|release|trade)/i;
