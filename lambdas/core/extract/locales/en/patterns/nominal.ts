import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Mention } from '../mentions/mention.ts';
import { lastItem, lowWords } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { bringer, ownerOf, sender } from './noun-owner.ts';

/** "Kyiv's plea for a truce", "the proposal of the American side for …", "the Russian offer of talks". */
export const stanceNouns: Pattern<Scene> = {
  name: 'stance-noun',
  read: (scene) => [
    ...scene.marks.act
      .filter((mark) => mark.value.kind === 'noun' && !isAccepted(scene, mark) && !isGivenUp(scene, mark))
      .flatMap((mark) => readNoun(scene, mark)),
    ...documentsIn(scene).flatMap((mark) => readNoun(scene, mark)),
  ],
};

const DOCUMENT = wordKind('draft plan scheme paper document text memorandum blueprint roadmap package'.split(' '));

/** "has sent both capitals a draft under which …": a paper that somebody brings in is a proposal. */
function documentsIn(scene: Scene): Found<ActWord>[] {
  return placesOf(DOCUMENT, scene).flatMap((at) => {
    if (bringer(scene, at) === null && !isOwnedPaper(scene, at)) return [];
    const value = { tag: 'act', stance: 'proposes', not: null, lean: 'object', kind: 'noun', form: null } as const;
    return [{ from: at, to: at + 1, until: at + 1, value }];
  });
}

const GIVES_UP = /^(?:drop|abandon|withdr[ae]w|retract|relinquish|waive|shelv)/;

/** "Has dropped his demand for a ceasefire" */
function isGivenUp(scene: Scene, { from }: Found): boolean {
  return lowWords(scene, from - 4, from).some((low) => GIVES_UP.test(low));
}

/** "Has accepted his invitation": what came of it tells more. */
function isAccepted({ marks }: Scene, { from, to }: Found): boolean {
  return marks.act.some((one) => one.from < from && one.until >= to && one.value.stance === 'accepts');
}

function readNoun(scene: Scene, mark: Found<ActWord>): Draft[] {
  const sent = sender(scene, mark.from);
  const owner = sent ?? ownerOf(scene, mark);
  if (owner === null || owner.parties.length !== 1) return [];
  const cues = [cue(scene, mark.value.stance, mark.from, mark.to)];
  const items = itemsOf(scene, mark, owner).filter(({ topic }) => sent === null || topic !== 'exchange');
  return items.flatMap((mention) =>
    positions('stance-noun', scene, mention, owner, mark.value.stance, mark.from, cues),
  );
}

/** "the American draft on an energy truce", "Trump's plan for …" */
function isOwnedPaper({ tokens, actors, mentions }: Scene, at: number): boolean {
  const link = lowOf(tokens, at + 1);
  const owned = actors.some(
    (actor) => (actor.owns || actor.kind === 'adjective') && actor.to <= at && at - actor.to <= 3,
  );
  return owned && (/^(?:for|on|to)$/.test(link) || mentions.some((mention) => mention.to === at));
}

const LINK = /^(?:under|which|for|of|to|that|about|on|in|,|is|was|be|remains|remained|:)$/;

function itemsOf(scene: Scene, mark: Found, owner: Actor): readonly Mention[] {
  const start = Math.max(mark.to, owner.to);
  const home = clauseAt(scene, mark.from);
  const after = scene.mentions.find(
    (mention) =>
      !/^(?:during|under)$/.test(lowAt(scene, mention.from - 2)) &&
      mention.from >= mark.to &&
      mention.from - start - namesBetween(scene, start, mention.from) <= (isUnderWhich(scene, mark) ? 18 : 10) &&
      clauseAt(scene, mention.from) - home <=
        (isUnderWhich(scene, mark) ? 3 : lowAt(scene, mention.from - 1) === ':' ? 1 : 0),
  );
  if (after !== undefined) {
    const words = lowWords(scene, start, after.from);
    // "support for a full and unconditional ceasefire"
    if (words.some((low) => LINK.test(low)) || words.length <= (LINK.test(lowAt(scene, mark.to - 1)) ? 4 : 1))
      return scene.mentions.filter((mention) => mention.from === after.from);
  }
  if (isTakenUp(scene, mark, owner))
    return pointAt(scene, lastItem(scene.focus) as Mention, { from: mark.from, until: mark.to });
  const goal = scene.mentions.findLast((mention) => isCalled(scene, mention, mark));
  if (goal !== undefined) return [goal];
  // "the truce proposal"
  return scene.mentions.filter(
    (mention) => mention.to === mark.from || (mention.to + 1 === mark.from && lowAt(scene, mention.to) === '-'),
  );
}

/** How many words the names of those between take: "for President Vladimir Putin and President Volodymyr Zelensky to meet". */
function namesBetween({ actors }: Scene, from: number, to: number): number {
  return actors.reduce((sum, actor) => (actor.from >= from && actor.to <= to ? sum + actor.to - actor.from : sum), 0);
}

/** "The EU backs the American proposal": whose it is has put forward the only item that it may be. */
function isTakenUp({ focus: { items }, mentions, marks }: Scene, mark: Found, { kind, from, to }: Actor): boolean {
  const scopes = items.filter(({ item }) => 'scope' in item && item.scope !== 'unspecified');
  if (mentions.length > 0 || items[0] === undefined || scopes.length > 1 || kind !== 'adjective' || to !== mark.from)
    return false;
  return marks.act.some(({ value, until }) => value.stance === 'accepts' && until <= from && from - until <= 1);
}

/** "a draft under which the ports would be spared" */
function isUnderWhich(scene: Scene, mark: Found): boolean {
  const [first, second] = [lowAt(scene, mark.to), lowAt(scene, mark.to + 1)];
  return first === 'which' || first === 'that' || second === 'which';
}

/** "A summit in Istanbul remains his goal" */
function isCalled(scene: Scene, mention: Mention, mark: Found): boolean {
  const between = lowWords(scene, mention.to, mark.from);
  const copula = between.findLastIndex((low) => /^(?:is|was|remains?|remained|stays?|stayed)$/.test(low));
  const among = between.slice(copula).some((low) => low === 'of' || low === 'among');
  return copula >= 0 && between.length - copula <= (among ? 8 : 4);
}
