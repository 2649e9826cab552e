import { lowOf } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import type { Scene } from './stage.ts';

/** Who was spoken of so far in an article. */
export interface Company {
  /** The last person who did or said something. */
  person: Actor | null;
  /** The last person named who leads no party. */
  aide: Actor | null;
  /** The last party that did or said something. */
  party: Actor | null;
  /** Who spoke last. */
  speaker: Actor | null;
  /** Who answers, where the article is an interview. */
  answering: Actor | null;
  /** The parties that were last named together. */
  group: readonly string[];
  /** The leaders that were last named together. */
  pair: readonly string[];
  /** Two persons who are no leaders and were last named together. */
  duo: Actor | null;
  /** Whether two leaders were named together since. */
  paired: boolean;
  /** Two who were named together in the sentence before. */
  couple: Actor | null;
  /** The parties of the last talks of three and more. */
  table: readonly string[];
  /** The leaders of the last summit of three and more. */
  circle: readonly string[];
  /** Leaders in the order in which the article named them. */
  seen: readonly string[];
}

export function newCompany(): Company {
  return {
    person: null,
    aide: null,
    party: null,
    speaker: null,
    answering: null,
    group: [],
    pair: [],
    duo: null,
    paired: false,
    couple: null,
    table: [],
    circle: [],
    seen: [],
  };
}

/** The company as one sentence finds it. */
export function companyAt(company: Company, speaker: Actor | null): Company {
  return { ...company, speaker: speaker ?? company.speaker };
}

/** What the next sentences may point back at. */
export function remember(company: Company, scene: Scene): void {
  rememberPersons(company, scene);
  rememberGroups(company, scene);
  company.couple = coupleOf(scene);
  for (const { leaders } of scene.actors)
    for (const leader of leaders) if (!company.seen.includes(leader)) company.seen = [...company.seen, leader];
}

function rememberPersons(company: Company, { actors, speech, tokens }: Scene): void {
  const said = speech.flatMap(({ actor }) => actor ?? []);
  const persons = actors.filter(
    (actor) =>
      (actor.kind === 'person' ||
        (actor.kind === 'office' && actor.leaders.length === 1 && !actor.owns) ||
        (actor.kind === 'pronoun' && actor.persons.length > 0 && /^s?he$/.test(lowOf(tokens, actor.from)))) &&
      actor.members.length === 0,
  );
  // "… once Witkoff has reported, Peskov announced": who tells the whole
  const teller = (speech.find(({ leads }) => leads) ?? speech.at(-1))?.actor;
  const person =
    (teller?.kind === 'person' ? teller : undefined) ??
    said.find((actor) => actor.kind === 'person') ??
    persons.find((actor) => !actor.owns) ??
    persons[0];
  company.aide =
    actors.findLast(
      ({ kind, leaders, persons }) => kind === 'person' && leaders.length === 0 && persons.length === 1,
    ) ?? company.aide;
  company.person = person ?? said.find((actor) => actor.kind === 'office') ?? company.person;
  const party = actors.find(
    (actor) => !actor.locative && !actor.owns && actor.parties.length === 1 && !isAnswering(company, actor),
  );
  // "the Russian side called it off, Ukraine's headquarters complained. It demands …": whoever said so
  const told = said.findLast(({ kind, parties, owns }) => kind === 'office' && parties.length === 1 && !owns);
  company.party = told ?? party ?? company.party;
  company.speaker = said.at(-1) ?? company.speaker;
  // "China", and below it what China says
  const [head] = actors;
  if (head?.kind === 'place' && head.from === 0 && head.to === tokens.length && head.name !== head.name.toUpperCase())
    [company.person, company.speaker, company.party] = [null, head, head];
}

/** "I", "we" in an interview: of those "they" and "its" never speak. */
function isAnswering({ answering }: Company, { kind, parties }: Actor): boolean {
  return answering !== null && kind === 'pronoun' && parties[0] === answering.parties[0];
}

function rememberGroups(company: Company, { actors, mentions }: Scene): void {
  for (const { item, sure } of mentions) {
    if ('parties' in item) {
      if (sure) company.group = item.parties;
      if (item.parties.length > 2) company.table = item.parties;
    }
    if ('participants' in item) {
      if (item.participants.length === 2) company.pair = item.participants;
      if (item.participants.length > 2) company.circle = item.participants;
    }
  }
  const two = actors.findLast((actor) => actor.leaders.length === 2 && actor.members.length === 2);
  const named = mentions.some(({ item }) => 'participants' in item && item.participants.length === 2);
  if (two !== undefined && !named) company.pair = two.leaders;
  const duo = actors.findLast(
    ({ kind, members, leaders }) => kind === 'person' && members.length === 2 && leaders.length === 0,
  );
  company.duo = duo ?? company.duo;
  company.paired = two !== undefined || named || (duo === undefined && company.paired);
  const big = actors.findLast((actor) => actor.leaders.length > 2);
  if (big !== undefined) company.circle = big.leaders;
}

const MANY =
  /(?:^|[ -])(?:leaders|ministers|europeans|americans|russians|ukrainians|negotiators|officials|envoys|diplomats|allies|delegates|advisers)$/i;

/** Two leaders or two parties of one sentence: "they" in the next, unless several of one party are its subject. */
function coupleOf({ actors }: Scene): Actor | null {
  const first = actors.find((actor) => !actor.locative && !actor.owns && actor.kind !== 'adjective');
  if (first !== undefined && first.parties.length === 1 && MANY.test(first.name)) return null;
  const joined = actors.findLast(
    (actor) =>
      (actor.parties.length === 2 || (actor.parties.length === 3 && actor.kind === 'office')) &&
      actor.kind !== 'pronoun' &&
      !actor.locative,
  );
  if (joined !== undefined) return joined;
  // "Witkoff and Kushner flew to Moscow. They …"
  const several = actors.find(({ members, parties }) => members.length > 1 && parties.length === 1);
  if (several !== undefined) return several;
  const [one, other] = actors.filter((actor) => actor.leaders.length === 1 && actor.kind === 'person');
  if (one === undefined || other === undefined || one.leaders[0] === other.leaders[0]) return null;
  return {
    ...one,
    leaders: [...one.leaders, ...other.leaders].sort(),
    parties: [...one.parties, ...other.parties].sort(),
  };
}
