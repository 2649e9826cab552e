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
import { speakerAt, subjectOf } from './subject.ts';

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

function ownerOf(scene: Scene, mark: Found): Actor | null {
  const before = scene.actors.findLast((actor) => actor.to <= mark.from && mark.from - actor.to <= 5);
  if (before !== undefined) {
    const words = lowWords(scene, before.to, mark.from);
    if (before.owns && !words.includes(',')) return before;
    // "the American ceasefire proposal"
    const named = scene.mentions.some((mention) => mention.from === before.to && mention.to === mark.from);
    // but not "demanded that Moscow consent to"
    const bare = before.kind !== 'adjective' && lowAt(scene, before.from - 1) === 'that';
    if (!bare && before.kind !== 'pronoun' && before.members.length === 0 && (words.length === 0 || named))
      return before;
  }
  const own = scene.tokens
    .slice(Math.max(0, mark.from - 3), mark.from)
    .findLast((token) => /^(?:its|his|her|their|our|my)$/.test(token.low));
  if (own !== undefined) {
    const owner = isAnswered(scene, mark) ? null : (giverOf(scene, mark) ?? subjectOf(scene, mark.from));
    const subject = owner ?? speakerAt(scene, mark.from) ?? null;
    // "Russia said that Zelensky had not answered its proposal": "its" is no person's
    if (own.low !== 'its') return subject;
    // "Kyiv says that Moscow has ignored its offer": the offer of who says so
    const speaker = speakerAt(scene, mark.from) ?? null;
    return speaker !== null && subject !== null && reacts(scene, subject, mark.from) ? speaker : subject;
  }
  const after = scene.actors.find((actor) => actor.from >= mark.to && actor.from - mark.to <= 3);
  const link = lowAt(scene, mark.to);
  if (after !== undefined && after.from <= mark.to + 2 && /^(?:of|by|from|in)$/.test(link)) return after;
  const made = lowAt(scene, mark.to + 1) === 'by' && MADE.test(link);
  if (after !== undefined && made && after.from <= mark.to + 3) return after;
  return bringer(scene, mark.from) ?? inviter(scene, mark);
}

/** "From Brazil's president came the proposal of a truce" */
function sender({ tokens, actors }: Scene, at: number): Actor | null {
  const came = tokens.findLastIndex(({ low }, index) => index < at && index >= at - 4 && COMES.test(low));
  const from = tokens.findLastIndex(({ low }, index) => index < came && index >= came - 12 && low === 'from');
  return from < 0 ? null : (actors.find((actor) => actor.from > from && actor.from <= from + 2 && !actor.owns) ?? null);
}

const COMES = /^(?:c[ao]me|comes|arrived|followed|sounded)$/;

/** "Kyiv had handed Moscow its proposals": its own, and not those of who is given them. */
function giverOf(scene: Scene, mark: Found): Actor | null {
  const whom = scene.actors.findLast(({ to }) => to <= mark.from && mark.from - to <= 3);
  const verb = (whom?.from ?? 0) - 1;
  return verb > 0 && GIVES.test(lowAt(scene, verb)) ? subjectOf(scene, verb) : null;
}

const GIVES = /^(?:hand|sen[dt]|giv|gave|show|pass|present|submit|offer)/;

/** "The invitation to Trump to visit Moscow still stands": his who says so and would be the host. */
function inviter(scene: Scene, mark: Found): Actor | null {
  if (lowAt(scene, mark.from) !== 'invitation') return null;
  const speaker = speakerAt(scene, mark.from) ?? null;
  const invited = scene.mentions.find(({ from, topic }) => from === mark.to && topic === 'summit');
  const guests = invited !== undefined && 'participants' in invited.item ? invited.item.participants : [];
  const parties = guests.map((guest) => scene.roster.partyOf.get(guest));
  return speaker !== null && STANDS.test(scene.sentence.text) && parties.includes(speaker.parties[0]) ? speaker : null;
}

const STANDS = /\b(?:stands|stood|in force|open|valid|holds)\b/;

const BRINGS =
  /^(?:come|came|comes|coming|arriv\w+|bring\w*|brought|present\w*|submit\w*|table[sd]?|tabling|send\w*|sent|carr(?:y|ied|ies)|voice[sd]?|issue[sd]?|repeat\w*|renew\w*|reiterat\w*|launch\w*|unveil\w*|float\w*|air(?:s|ed)|draft\w*|drew|drawn|publish\w*|circulat\w*|forward\w*|pass\w*|outlin\w*|put|make|makes|made|laid|lay|hand(?:s|ed|ing)|show(?:s|ed|n)|offer(?:s|ed)|address(?:es|ed)|deliver(?:s|ed)|wrote|written|penned|prepar(?:es|ed)|distribut(?:es|ed))$/;
const INDEFINITE = /^(?:a|an|another|new|fresh|further|similar|detailed|written|joint|own|page|point|\d+)$/;

/** "Zelensky had come with a proposal for …": who brings in what is not yet known. */
function bringer(scene: Scene, at: number): Actor | null {
  const before = lowWords(scene, at - 4, at);
  if (!before.some((low) => INDEFINITE.test(low))) return null;
  const home = clauseAt(scene, at);
  const verb = scene.tokens.findLastIndex(
    (token, index) => index < at && at - index <= 12 && BRINGS.test(token.low) && clauseAt(scene, index) === home,
  );
  if (verb < 0) return null;
  // "sent Kyiv and Moscow a draft": those who get it stand between
  const giver = subjectOf(scene, verb);
  return giver !== null && giver.parties.length === 1 ? giver : null;
}

const REACTS = /^(?:ignor|reject|refus|answer|respond|react|dismiss|turn|accept|welcom|declin|disregard|brush)/;

function reacts(scene: Scene, actor: Actor, at: number): boolean {
  return scene.tokens.slice(actor.to, at).some((token) => REACTS.test(token.low));
}

/** "Trump said that Putin had agreed to his request": he who answers it has not made it. */
function isAnswered(scene: Scene, mark: Found): boolean {
  return scene.marks.act.some(
    (other) =>
      /^(?:accepts|rejects|noncommittal)$/.test(other.value.stance) &&
      other.until <= mark.from &&
      mark.from - other.until <= 2,
  );
}

const MADE =
  /^(?:made|put|presented|tabled|submitted|floated|issued|drafted|announced|unveiled|launched|voiced|raised|advanced|sent|aired)$/;
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
