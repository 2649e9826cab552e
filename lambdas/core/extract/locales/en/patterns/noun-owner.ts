import { lowAt } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { speakerAt, subjectOf } from './subject.ts';

/** Whose plea, offer or plan it is: who owns it, who gives it, or who brings it in. */
export function ownerOf(scene: Scene, mark: Found): Actor | null {
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
export function sender({ tokens, actors }: Scene, at: number): Actor | null {
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
export function bringer(scene: Scene, at: number): Actor | null {
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
