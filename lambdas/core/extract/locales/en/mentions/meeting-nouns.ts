import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { actingAt } from './acting.ts';
import { asLeader, type Gathering, isOfLeaders, itemOf, sidesAfter, sidesBefore } from './gathering.ts';
import { atTop, circleAfter, joinersAt, offeredTo } from './meeting-guests.ts';
import { referredMeeting } from './meeting-reference.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';
import { aboutCaptives } from './talks-about.ts';
import { threeSided } from './three-sided.ts';
import { ownerAt, visitSides } from './trips.ts';

/** Words before a noun that make it a call, a conference of others, a body's session. */
const NEVER = new Set(
  `telephone|phone|video|virtual|online|press|news|embassy|visa|trade|tariff|hotel|security|budget|business|technology|tech|investment|heavyweight|cabinet|council|g7|g20|nato|sco|brics|eu|european|asean|arab|apec|commonwealth|climate|emergency|donor|donors|reconstruction|recovery|energy|economic|football|coalition|parliamentary|board|family|town|annual|secret|accession|pay|wage|merger|takeover|debt|union|salary|gas|farm`.split(
    '|',
  ),
);
const OF_OTHERS =
  /^(?:about|on|over) (?:the )?(?:lists?|names|details|logistics|routes|procedures)\b|^(?:of|on|in|for) (?:the )?(?:un|council|cabinet|parliament|government|coalition|shanghai|nato|eu|rural|climate|trade|ai|business|industry|tariffs?|tourism|elections?|voting|layoffs|applause|sanctions|(?:\w+ ){0,2}(?:elections?|tournament|championship|vote)|agricultur\w+|grain|technology|energy|(?:\w+ ){0,2}(?:league|club|federation|party))\b/;

const NOTHING: readonly Mention[] = [];

/** Meetings, summits, talks and rounds as nouns. */
export function readMeetingNouns(view: View): readonly Mention[] {
  if (view.marks.meeting.length + view.marks.talks.length === 0) return NOTHING;
  const found: Mention[] = [];
  const nouns = [
    ...view.marks.meeting.map((mark) => ({ ...mark, talks: false })),
    ...view.marks.talks.map((mark) => ({ ...mark, talks: true })),
  ].sort((left, right) => left.from - right.from || right.to - left.to);
  let end = 0;
  for (const noun of nouns) {
    if (noun.from < end || isGerund(view, noun.from, noun.to) || isOthers(view, noun.from, noun.to)) continue;
    // "the sixth round of the three-way negotiations": the talks tell who meets
    const inner = nouns.find(
      (other) => other.talks && other.from > noun.to && other.from <= noun.to + 6 && lowAt(view, noun.to) === 'of',
    );
    const head = noun.talks && inner !== undefined ? inner : noun;
    const read = readNoun(view, head.from, head.to, head.talks);
    const mention = read === null ? null : { ...read, from: noun.from };
    if (mention === null) continue;
    found.push(mention);
    end = mention.to;
  }
  return found;
}

/** "In meeting Zelensky": a verb, whatever its form. */
function isGerund(view: View, from: number, to: number): boolean {
  const going = /^(?:is|are|was|were|been|now|currently|still|also)$/.test(lowAt(view, from - 1));
  if (/^(?:sitt|gather)ing$/.test(lowAt(view, from))) return going;
  if (
    lowAt(view, from) !== 'meeting' ||
    /^(?:a|an|the|this|any|no|his|her|their|such|first|next)$/.test(lowAt(view, from - 1))
  )
    return false;
  if (going) return true;
  const after = lowAt(view, to) === 'with' ? to + 1 : to;
  return after === to && view.actors.some((actor) => actor.from === after && !actor.locative);
}

/** "Going round in circles", "sat round the table" */
const AROUND =
  /^(?:go|going|goes|went|gone|all|turn\w*|sat|sit|sits|sitting|gather\w*|run|ran|look\w*|mov\w+|pass\w*|come|came)$/;

function isOthers(view: View, from: number, to: number): boolean {
  const before = lowWords(view, from - 2, from);
  return (
    before.some((low) => NEVER.has(low)) ||
    (lowAt(view, from) === 'round' && AROUND.test(before.at(-1) ?? '')) ||
    OF_OTHERS.test(phraseAt(view, to, to + 4))
  );
}

function readNoun(view: View, from: number, to: number, talks: boolean): Mention | null {
  const after = sidesAfter(view, to);
  const before = sidesBefore(view, from);
  const within = overlapping(view, from, to);
  if (within !== null) return { ...within, from, to, kind: 'noun', form: null, sure: true };
  const captives = after === null && before === null ? aboutCaptives(view, to) : null;
  if (captives !== null) return { ...captives, from, to, kind: 'noun', form: null, sure: true };
  const circle = circleAfter(view, to);
  if (circle !== null) return { ...circle, from, to, kind: 'noun', form: null, sure: true };
  const strangers =
    after?.opens === 'between' && itemOf(view, after.sides) === null && after.sides.every(isForeign(view));
  if (strangers || (after === null && before === null && isWithStranger(view, to))) return null;
  const three = threeSided(view, from, to, after ?? before);
  if (three !== null) return { ...three, from, to, kind: 'noun', form: null };
  const visit = /^(?:visit|trip)$/.test(lowAt(view, from));
  const sides = visit ? visitSides(view, from, to, before, after) : sidesOf(view, from, after, before);
  const item = itemOf(view, [...joinersAt(view, from, sides), ...sides]);
  const raised = item === null ? null : atTop(view, item, after?.to ?? to);
  if (raised !== null) return { ...raised, from, to, kind: 'noun', form: null, sure: true };
  if (item !== null) return { ...item, from, to: Math.max(to, after?.to ?? to), kind: 'noun', form: null, sure: true };
  // "a summit of the two presidents" of other countries
  if (sides.every(isOfLeaders) && sides.flatMap((side) => side.leaders).length > 1) return null;
  return referredMeeting(view, from, to, talks);
}

/** "The meeting of the delegations of A, B and C": who meets stands in the noun. */
function overlapping(view: View, from: number, to: number): Pick<Mention, 'topic' | 'item'> | null {
  const actor = view.actors.find((one) => one.from > from && one.from < to && one.to > to);
  return actor === undefined || actor.parties.length < 2 ? null : itemOf(view, [actor]);
}

function isForeign({ roster }: View): (side: Actor) => boolean {
  return ({ parties }) => !parties.some((party) => roster.belligerents.includes(party) || party === roster.mediator);
}

/** "Talks with a sponsor", "between the coalition parties": with somebody who is no party. */
function isWithStranger(view: View, to: number): boolean {
  if (lowAt(view, to) === 'between') return !OF_BOTH.test(`${phraseAt(view, to + 1, to + 6)} `);
  if (lowAt(view, to) !== 'with') return false;
  const words = lowWords(view, to + 1, to + 4);
  return !words.some((low) =>
    /^(?:him|her|them|us|each|one|the|both|other|opponent|enemy|adversary|side|no)$/.test(low),
  );
}

const OF_BOTH =
  /^(?:them|us|(?:the|both|these|all|its|their|our|his) )(?:\S+ ){0,2}?(?:two|three|both|sides|delegations|teams|countries|leaders|presidents|men|negotiators|capitals|envoys|neighbours|foes|enemies|adversaries|nations|governments|armies|militaries|ministers|ministries)? /;

function sidesOf(
  view: View,
  from: number,
  after: (Gathering & { opens: string }) | null,
  before: Gathering | null,
): readonly Actor[] {
  if (after === null) {
    const alone = before?.sides.length === 1 && before.sides[0]?.owns === false && before.sides[0].parties.length === 1;
    const offered = before === null || alone ? offeredTo(view, from) : [];
    if (alone && offered.length > 0) return offered;
    return before?.sides ?? (offered.length > 0 ? offered : isReferred(view, from) ? [] : groupActing(view, from));
  }
  if (after.opens !== 'with' && after.sides.flatMap((side) => side.parties).length > 1) return after.sides;
  const other = before?.sides[0] ?? ownerAt(view, from) ?? actingAt(view, from) ?? speakingAfter(view, after);
  // "opened with delegations from all three countries"
  const whole = view.roster.belligerents.every((party) => after.sides.some((side) => side.parties.includes(party)));
  if (other === null || after.opens === 'by' || (whole && other.parties.length === 1 && !isOfLeaders(other)))
    return after.sides;
  const speaks = other.kind === 'place' || other.kind === 'office' || other.from >= from;
  const counterpart =
    after.sides.every(isOfLeaders) && !isOfLeaders(other) && speaks && !ENVOY.test(other.name)
      ? asLeader(view, other)
      : other;
  return [counterpart, ...after.sides];
}

/** Who goes to another's leader on behalf of his own. */
const ENVOY = /\b(?:envoys?|emissar(?:y|ies)|negotiators?|minister|delegations?|advisers?|team)$/i;

/** "No meeting with Zelensky is planned, Peskov said": the other one is the leader of whoever says so. */
function speakingAfter(view: View, after: Gathering): Actor | null {
  const parties = after.sides.flatMap((side) => side.parties);
  const named = view.actors.find(
    (actor) =>
      actor.from >= after.to &&
      !actor.locative &&
      actor.parties.length === 1 &&
      !parties.includes(actor.parties[0] ?? ''),
  );
  const { person, speaker } = view.company;
  // "Zelensky flew home. The meeting with Trump …"
  if (named === undefined && person?.leaders.length === 1 && !parties.includes(person.parties[0] ?? '')) return person;
  return (
    named ??
    (speaker !== null && !speaker.parties.some((party) => parties.includes(party))
      ? { ...speaker, kind: 'place' }
      : null)
  );
}

/** "The talks", "those negotiations": the ones of which the article speaks. */
function isReferred(view: View, from: number): boolean {
  return (
    /^(?:the|this|that|these|those|such)$/.test(lowAt(view, from - 1)) &&
    view.focus.items.some((item) => item.topic === 'talks' || item.topic === 'summit')
  );
}

/** "The delegations held a second round": those who act are those who meet. */
function groupActing(view: View, from: number): readonly Actor[] {
  const acting = actingAt(view, from);
  const holds = view.marks.status.some((mark) => mark.until <= from && from - mark.until <= 5);
  const plural = acting !== null && (acting.kind !== 'pronoun' || holds) && acting.parties.length > 1;
  return plural ? [acting] : [];
}
