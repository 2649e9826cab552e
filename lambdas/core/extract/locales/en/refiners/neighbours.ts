import type { Terms } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Scene } from '../stage/stage.ts';
import { daysBetween } from '../terms/calendar.ts';
import { readCount } from '../terms/counts.ts';
import { readDateline, readSeat } from '../terms/places.ts';
import { readRound } from '../terms/rounds.ts';
import { isLength } from '../terms/terms.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** Sentences before and behind in which a term of the same item may stand, the nearest first. */
const AROUND = [-1, 1, -2, 2];
const BEFORE = [0, -1, -2, -3];
/** Days within which what has taken place is news. */
const NEWS_DAYS = 3;

/** What an event has, but its own sentence does not say: the place, the day, the count, from the sentences around it. */
export const neighbours: EnglishRefiner = {
  name: 'neighbour',
  refine: (drafts, scenes) =>
    drafts.map((draft) => {
      const scene = scenes[draft.scene];
      if (scene === undefined || draft.background || draft.denied) return draft;
      if (draft.claim.kind === 'position')
        return ofQuestion({ ...draft, terms: { ...ofInvitation(draft, drafts), ...draft.terms } }, scenes);
      const terms = { ...missing(draft, scene, scenes, drafts), ...draft.terms };
      const capital = terms.venue === undefined ? null : capitalName(terms.venue, scene, scenes);
      return { ...draft, terms: capital === null ? terms : { ...terms, venue: capital } };
    }),
};

/** "Zelensky would not go": to where he was asked to come. */
function ofInvitation({ claim, topic, scene, item }: Draft, drafts: readonly Draft[]): Terms {
  if (topic !== 'summit' || claim.kind !== 'position' || claim.stance !== 'rejects') return {};
  const key = itemKey({ topic, item });
  const asked = drafts.findLast(
    (other) =>
      other.scene < scene &&
      scene - other.scene <= 3 &&
      other.claim.kind === 'position' &&
      other.claim.party !== claim.party &&
      itemKey(other) === key,
  );
  return asked?.terms.venue === undefined ? {} : { venue: asked.terms.venue };
}

const ANSWERS = /^(?:proposes|demands|accepts|noncommittal)$/;

/** "Will there be a third round? Russia is ready for one": the round of which it was asked. */
function ofQuestion(draft: Draft, scenes: readonly Scene[]): Draft {
  const { claim, terms } = draft;
  if (draft.topic !== 'talks' || claim.kind !== 'position' || !ANSWERS.test(claim.stance) || terms.round !== undefined)
    return draft;
  for (const shift of [-1, -2]) {
    const near = scenes[draft.scene + shift];
    if (near === undefined || !near.sentence.text.trimEnd().endsWith('?')) continue;
    const round = readRound(near, 0, near.tokens.length);
    if (round !== null) return { ...draft, terms: { round, ...terms } };
  }
  return draft;
}

function missing(draft: Draft, scene: Scene, scenes: readonly Scene[], drafts: readonly Draft[]): Terms {
  const { topic, terms, claim } = draft;
  const status = claim.kind === 'event' ? claim.status : '';
  const over = status === 'completed' && terms.date === undefined ? dayNear(scene, scenes) : {};
  switch (topic) {
    case 'exchange':
      return { ...over, ...(terms.count === undefined && COUNTED.test(status) ? countNear(draft, scene, scenes) : {}) };
    case 'ceasefire':
      return terms.durationHours === undefined && LASTING.test(status) ? lengthNear(draft, scene, scenes) : {};
    case 'talks':
    case 'summit': {
      if (!SEATED.test(status)) return {};
      const seat = terms.venue === undefined ? seatNear(draft, scene, scenes, drafts) : {};
      const round =
        topic === 'talks' && status === 'active' && terms.round === undefined ? roundNear(draft, scenes) : {};
      return { ...seat, ...over, ...round };
    }
  }
}

const COUNTED = /^(?:agreed|active|completed|cancelled|postponed)$/;
const LASTING = /^(?:scheduled|completed|agreed|cancelled)$/;
const SEATED = /^(?:active|completed|scheduled|cancelled|postponed)$/;

/** Sentences around a draft, in its paragraph. */
function around(draft: Draft, scenes: readonly Scene[], shifts: readonly number[]): readonly Scene[] {
  const home = scenes[draft.scene]?.sentence.paragraph;
  return shifts.flatMap((shift) => {
    const scene = scenes[draft.scene + shift];
    return scene !== undefined && scene.sentence.paragraph === home ? [scene] : [];
  });
}

/** How many sentences back "the same place" may have been named. */
const FAR = 40;

/** The place of the same meeting in another draft, then the one that a sentence beside it names, then the head of the report. */
function seatNear(draft: Draft, scene: Scene, scenes: readonly Scene[], drafts: readonly Draft[]): Terms {
  // "KYIV —" is where the report comes from
  const office = scene.actors.some(
    ({ from, parties }) => from <= 1 && scene.roster.belligerents.includes(parties[0] ?? ''),
  );
  const own = office ? null : readDateline(scene);
  if (own !== null) return { venue: own };
  const key = itemKey(draft);
  const told = drafts.filter(
    (other) => isNear(other, draft) && other.terms.venue !== undefined && !other.background && itemKey(other) === key,
  );
  const [same] = [...told].sort(
    (left, right) => Math.abs(left.scene - draft.scene) - Math.abs(right.scene - draft.scene),
  );
  const known = same?.terms.venue;
  if (known !== undefined) return { venue: known };
  const again = SAME_PLACE.test(scene.sentence.text)
    ? scenes.slice(Math.max(0, draft.scene - FAR), draft.scene).reverse()
    : [];
  for (const near of [...around(draft, scenes, AROUND), ...again]) {
    const others = near.mentions.some((mention) => isMeeting(mention) && itemKey(mention) !== key);
    const venue = others ? null : readSeat(near);
    if (venue !== null) return { venue };
  }
  const head = draft.scene <= 1 ? readDateline(scenes[0]) : null;
  return head === null ? {} : { venue: head };
}

/** "The Hungarian capital": by its name, where the article has it elsewhere. */
function capitalName(venue: string, scene: Scene, scenes: readonly Scene[]): string | null {
  if (!/ capital$/.test(venue)) return null;
  const party = scene.marks.demonym.find((mark) => lowAt(scene, mark.to) === 'capital')?.value.party;
  for (const { marks } of [scene.title, ...scenes])
    for (const { from, value } of marks.venue) {
      const own = marks.party.some((mark) => mark.from === from && mark.value.party === party);
      if (own && value.name.toLowerCase() !== party && !/ capital$/.test(value.name)) return value.name;
    }
  return null;
}

const SAME_PLACE = /\bsame (?:city|town|hotel|place|palace|building|room|table)\b/i;

function isMeeting({ topic }: Pick<Draft, 'topic'>): boolean {
  return topic === 'talks' || topic === 'summit';
}

function isNear(left: Draft, right: Draft): boolean {
  return Math.abs(left.scene - right.scene) <= 3;
}

/** The day that was named last, where it is one of the last days. */
function dayNear(scene: Scene, scenes: readonly Scene[]): Terms {
  for (const shift of BEFORE) {
    const near = scenes[scene.index + shift];
    const days = near?.dates.filter(({ kind }) => kind === 'day') ?? [];
    if (days.length === 0) continue;
    const [day] = days;
    const age = day === undefined ? -1 : daysBetween(day.behind, scene.published);
    return days.length === 1 && day !== undefined && age >= 0 && age <= NEWS_DAYS ? { date: day.behind } : {};
  }
  return {};
}

function countNear(draft: Draft, scene: Scene, scenes: readonly Scene[]): Terms {
  const { item } = draft;
  if (!('unit' in item)) return {};
  // "Is that promise being kept?" – "It is being fulfilled in parts": of what was asked in the paragraph before
  const asked = lowAt(scene, 0) === 'it' ? scenes.slice(Math.max(0, scene.index - 2), scene.index).reverse() : [];
  for (const near of [...around(draft, scenes, [-1, 1, -2]), ...asked]) {
    const mention = near.mentions.find((other) => itemKey(other) === itemKey(draft));
    const units = new Set(near.mentions.flatMap((other) => ('unit' in other.item ? [other.item.unit] : [])));
    if (mention === undefined || units.size > 1 || near.index === scene.index) continue;
    const count = readCount(near, item.unit, mention.from, mention.to);
    if (count.count !== undefined) return count;
  }
  return {};
}

function lengthNear(draft: Draft, scene: Scene, scenes: readonly Scene[]): Terms {
  const key = itemKey(draft);
  for (const near of around(draft, scenes, [1, -1, 2])) {
    const others = near.mentions.some((mention) => mention.topic !== 'ceasefire' || itemKey(mention) !== key);
    const spans = near.durations.filter((span) => isLength(near, span));
    const [span] = spans;
    if (!others && spans.length === 1 && span !== undefined && near !== scene) return { durationHours: span.hours };
  }
  return {};
}

function roundNear(draft: Draft, scenes: readonly Scene[]): Terms {
  for (const near of around(draft, scenes, AROUND)) {
    const mention = near.mentions.find((other) => itemKey(other) === itemKey(draft));
    const round = mention === undefined ? null : readRound(near, mention.from, mention.to);
    if (round !== null) return { round };
  }
  return {};
}
