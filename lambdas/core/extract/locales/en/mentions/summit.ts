import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lastItem, lowWords, type Mention, type View } from './mention.ts';

const NEVER_A_MEETING = new Set([
  'telephone',
  'phone',
  'video',
  'virtual',
  'embassy',
  'business',
  'technology',
  'tech',
  'investment',
  'heavyweight',
  'cabinet',
  'council',
  'g7',
  'g20',
  'nato',
  'climate',
  'emergency',
  'ministerial',
  'online',
]);
const STRONG_HEAD = /^(?:summit|summits|trilateral|bilateral|tete|one|three|four|top|presidential|leaders|face)$/;
const TRIPLE = /^(?:trilateral|three)$/;

/** Meetings of leaders: "a meeting between A and B", "the A–B summit", "A will receive B". */
export function readSummits(view: View): Mention[] {
  const found: Mention[] = [];
  let end = 0;
  for (const mark of view.marks.meeting) {
    if (mark.from < end) continue;
    const mention = fromNoun(view, mark.from, mark.to);
    if (mention === null) continue;
    found.push(mention);
    end = mark.to;
  }
  for (const mark of view.marks.talks) {
    const leaders = leadersAround(view, mark.from, mark.to);
    if (
      leaders.length >= 2 &&
      !delegationsNear(view, mark.from, mark.to) &&
      !found.some((other) => mark.from < other.to && other.from < mark.to)
    ) {
      found.push(summit(leaders, mark.from, mark.to, true));
    }
  }
  for (const mark of view.marks.meet) {
    const mention = fromVerb(view, mark.from, mark.until, mark.value.form);
    if (mention !== null && !found.some((other) => mention.from < other.to && other.from < mention.to))
      found.push(mention);
  }
  return found.sort((left, right) => left.from - right.from);
}

function fromNoun(view: View, from: number, to: number): Mention | null {
  const head = view.tokens[from]?.low ?? '';
  const before = lowWords(view, from - 2, from);
  if (head === 'meeting' && /^(?:are|is|were|was|be|been)$/.test(before.at(-1) ?? '')) return null;
  if (before.some((low) => NEVER_A_MEETING.has(low))) return null;
  const strong = STRONG_HEAD.test(head);
  const named = leadersAround(view, from, to);
  if (TRIPLE.test(head)) {
    if (named.length !== 3 && delegationsNear(view, from, to)) return null;
    const three = named.length === 3 ? named : threeLeaders(view);
    return three.length < 3 ? null : summit(three, from, to, named.length === 3);
  }
  const around = view.actors.find((actor) => actor.leaders.length > 2 && actor.from >= to && actor.from <= to + 4);
  if (around !== undefined) return summit(around.leaders, from, to, true);
  if (named.length >= 2) return weakHead(head) && named.length < 2 ? null : summit(named, from, to, true);
  const only = named.length === 1 ? withCounterpart(view, named[0] ?? '', from) : [];
  if (only.length === 2 && !weakHead(head) && !delegationsNear(view, from, to)) return summit(only, from, to, true);
  if (isDefinite(view, from) && view.focus.items[0]?.topic === 'summit' && !delegationsNear(view, from, to)) {
    return { ...view.focus.items[0], from, to, kind: 'noun', form: null, sure: false };
  }
  if (!strong || head === 'one' || delegationsNear(view, from, to)) return null;
  const last = lastItem(view.focus, 'summit');
  if (last !== null) return { ...last, from, to, kind: 'noun', form: null, sure: false };
  const pair = view.company.pair.length > 1 ? view.company.pair : view.roster.rivals;
  return pair.length < 2 ? null : summit(pair, from, to, false);
}

/** "such a meeting", "the first meeting": the one spoken of. */
function isDefinite(view: View, from: number): boolean {
  return lowWords(view, from - 3, from).some((low) =>
    /^(?:the|this|that|such|first|next|another|second|their)$/.test(low),
  );
}

/** "no meeting with Zelensky": the other one is the leader of the party that says so. */
function withCounterpart(view: View, leader: string, from: number): readonly string[] {
  const { leaderOf, partyOf } = view.roster;
  const own = partyOf.get(leader);
  const host =
    view.actors.find(
      (actor) => actor.to <= from && !actor.locative && actor.parties.length === 1 && actor.parties[0] !== own,
    ) ??
    view.actors.find(
      (actor) => actor.from > from && actor.parties.length === 1 && actor.parties[0] !== own && !actor.locative,
    );
  const other = leaderOf.get(host?.parties[0] ?? '');
  return other === undefined ? [] : [leader, other].sort();
}

function weakHead(head: string): boolean {
  return head === 'visit' || head === 'trip' || head === 'session' || head === 'conversation' || head === 'audience';
}

/** Leaders named beside a noun: after of, between, with; before it with a hyphen or an owner's s. */
function leadersAround(view: View, from: number, to: number): string[] {
  const clause = view.clauses[clauseAt(view.clauses, from)];
  const after = view.actors.find((actor) => actor.from >= to && actor.from <= to + 6 && links(view, to, actor.from));
  const before = view.actors.find((actor) => actor.to <= from && from - actor.to <= 5 && precedes(view, actor, from));
  const leaders = new Set([...leadersOf(after), ...leadersOf(before)]);
  const guest = lowWords(view, to, after?.from ?? to).includes('with');
  if ((leaders.size >= 2 && !guest) || weakHead(view.tokens[from]?.low ?? '')) return [...leaders].sort();
  const next = view.actors.find(
    (actor) =>
      after !== undefined &&
      actor.from >= after.to &&
      actor.from <= after.to + 2 &&
      lowWords(view, after.to, actor.from).every((low) => low === 'and' || low === 'with'),
  );
  for (const leader of leadersOf(next)) leaders.add(leader);
  if ((leaders.size === 1 || guest) && before === undefined) {
    const subject = view.actors.find(
      (actor) =>
        actor.to <= from &&
        clause !== undefined &&
        actor.from >= clause.from &&
        !actor.locative &&
        !actor.owns &&
        actor.leaders.length > 0,
    );
    for (const leader of leadersOf(subject)) leaders.add(leader);
  }
  return [...leaders].sort();
}

function leadersOf(actor: Actor | undefined): readonly string[] {
  return actor?.leaders ?? [];
}

const LINKS = new Set([
  'of',
  'between',
  'with',
  'the',
  'both',
  'in',
  'person',
  'among',
  'for',
  'by',
  'involving',
  'bringing',
  'together',
  'presidents',
  'leaders',
  'two',
  'men',
  ',',
  'president',
  'face',
  'to',
]);

function links(view: View, from: number, to: number): boolean {
  const words = lowWords(view, from, to);
  return (
    words.length > 0 &&
    words.every((low) => LINKS.has(low)) &&
    words.some(
      (low) =>
        low === 'of' || low === 'between' || low === 'with' || low === 'involving' || low === 'among' || low === 'for',
    )
  );
}

function precedes(view: View, actor: Actor, from: number): boolean {
  const words = lowWords(view, actor.to, from);
  return actor.owns
    ? words.length <= 5 && words.every((low) => low !== ',')
    : words.every((low) => low === '-' || low === 'new' || low === 'second' || low === '\u2013');
}

const DELEGATES = new Set([
  'delegations',
  'delegation',
  'negotiators',
  'representatives',
  'ministers',
  'officials',
  'experts',
  'teams',
  'team',
  'envoys',
  'advisers',
  'diplomats',
  'envoy',
  'delegates',
  'technical',
  'foreign',
]);

/** Whether a meeting is one of people below the leaders. */
export function delegationsNear(view: View, from: number, to: number): boolean {
  return lowWords(view, from - 4, to + 6).some((low) => DELEGATES.has(low));
}

/** The leaders of the warring sides and the third one that the article speaks of most. */
function threeLeaders(view: View): readonly string[] {
  const last = view.focus.items.find(
    (mention) => 'participants' in mention.item && mention.item.participants.length === 3,
  );
  if (last !== undefined && 'participants' in last.item) return last.item.participants;
  const { rivals, leaderOf } = view.roster;
  const others = [
    ...view.actors.flatMap((actor) => [...actor.leaders]),
    ...view.company.pair,
    ...view.company.seen,
  ].filter((leader) => !rivals.includes(leader));
  const third = others[0] ?? leaderOf.get('us');
  return third === undefined ? rivals : [...rivals, third].sort();
}

/** "A will receive B", "A and B see each other", "B has been invited by A" */
function fromVerb(view: View, from: number, to: number, form: Mention['form']): Mention | null {
  const clause = view.clauses[clauseAt(view.clauses, from)];
  if (clause === undefined || (form === 'ing' && !isContinuous(view, from))) return null;
  const low = view.tokens[from]?.low ?? '';
  if (/^(?:anyone|anybody|nobody|someone|somebody|everyone|who)$/.test(view.tokens[from - 1]?.low ?? '')) return null;
  const left = view.actors.filter((actor) => actor.from >= clause.from && actor.to <= from && !actor.locative);
  const right = view.actors.filter((actor) => actor.from >= from && actor.from <= to + 6 && actor.from < clause.to);
  const subject =
    left.findLast(
      (actor) =>
        actor.leaders.length > 0 &&
        !ownsOffice(view, actor) &&
        !/^(?:of|with|by|to|for|from|at)$/.test(view.tokens[actor.from - 1]?.low ?? ''),
    ) ?? (left.length === 0 ? carried(view, clause.from) : undefined);
  const object = right.find((actor) => actor.leaders.length > 0 && !owned(view, actor));
  const firstRight = right[0];
  const gathered = broughtTogether(view, from, to, subject, right);
  if (gathered.length >= 2) return summit(gathered, from, to, true, 'verb', form);
  if (
    subject !== undefined &&
    subject.leaders.length >= 2 &&
    (firstRight === undefined || firstRight.locative || firstRight.from > to + 1)
  ) {
    return summit(subject.leaders, from, to, true, 'verb', form);
  }
  if (subject !== undefined && object !== undefined && (firstRight === object || firstRight?.locative === true)) {
    const leaders = new Set([...subject.leaders, ...object.leaders]);
    if (leaders.size >= 2) return summit([...leaders], from, to, true, 'verb', form);
  }
  if (
    object !== undefined &&
    object === firstRight &&
    object.leaders.length >= 2 &&
    /^(?:see|sees|saw|seen|host|hosts|receive|received|put|puts|seat|get|have)$/.test(low)
  ) {
    return summit(object.leaders, from, to, true, 'verb', form);
  }
  return null;
}

/** "bring the two adversaries together with him": the warring leaders, and the host where he is one of them. */
function broughtTogether(
  view: View,
  from: number,
  to: number,
  subject: Actor | undefined,
  right: readonly Actor[],
): readonly string[] {
  if (
    !/^(?:bring|get|gather)/.test(view.tokens[from]?.low ?? '') &&
    !/^(?:brought|got)$/.test(view.tokens[from]?.low ?? '')
  )
    return [];
  const named = right.flatMap((actor) => [...actor.leaders]);
  const both = right.some((actor) => actor.leaders.length === 0 && actor.parties.length === 2);
  const guests = named.length >= 2 ? named : both ? [...view.roster.rivals] : [];
  const joins = lowWords(view, to, to + 8).some((low) => low === 'him' || low === 'himself' || low === 'his');
  return guests.length < 2 ? [] : joins ? [...guests, ...leadersOf(subject)] : guests;
}

/** "are meeting", not "a possible meeting" */
export function isContinuous(view: View, at: number): boolean {
  return lowWords(view, at - 3, at).some((low) => /^(?:is|are|was|were|be|been|am)$/.test(low));
}

function carried(view: View, from: number): Actor | undefined {
  return view.actors.filter((actor) => actor.to <= from && actor.leaders.length > 0 && !actor.locative)[0];
}

/** "Zelensky's team": the leader is not the one who comes. */
function ownsOffice(view: View, actor: Actor): boolean {
  return actor.owns || owned(view, actor);
}

function owned(view: View, actor: Actor): boolean {
  return actor.owns && view.tokens[actor.to]?.low === "'";
}

function summit(
  leaders: readonly string[],
  from: number,
  to: number,
  sure: boolean,
  kind: Mention['kind'] = 'noun',
  form: Mention['form'] = null,
): Mention {
  return { topic: 'summit', item: { participants: [...new Set(leaders)].sort() }, from, to, kind, form, sure };
}
