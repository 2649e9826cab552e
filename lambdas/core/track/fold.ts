import type { ArticleRef, Report, Stance, Status, Topic } from '../observation.ts';
import { mergeTerms, noteOrigin, openEntry } from './entries.ts';
import { gatherEvents } from './events.ts';
import { newsOf } from './facts.ts';
import { type Bringer, evidenceOf, holdValue, supportValue } from './held.ts';
import { chooseItem } from './identity.ts';
import type { Entry, Fact, State } from './model.ts';
import { fitState } from './size.ts';
import { isOpening, isSupport, lastStance, replaces } from './stances.ts';
import { applyStatus, denyStatus, noteLost, statusFor } from './statuses.ts';
import { joinStory, readSaid, rememberSaid, type SignatureCache } from './stories.ts';
import { dayOf } from './time.ts';
import { buryOld } from './tombstones.ts';
import { deniedWith, isFurther } from './transitions.ts';
import type { FindWithdrawal } from './versions.ts';

/** One article's way through the fold. */
interface Pass extends Bringer {
  readonly state: State;
  readonly topic: Topic;
  /** Whether the story said it before: a copy or a later version is no news. */
  readonly isRepeat: (fact: Fact) => boolean;
  /** The later version that takes a fact back. */
  readonly withdrawal: (fact: Fact) => Report | null;
  /** Items that its events are about, with the furthest status told of each. */
  readonly taken: Map<Entry, Status>;
}

/**
 * Takes the next report into the state, which it changes. Reports come in the order of the fold: published, article,
 * version.
 */
export function takeReport(state: State, report: Report, findWithdrawal: FindWithdrawal, cache: SignatureCache): void {
  const { article, topic } = report;
  state.newest = article.published;
  buryOld(state);
  const isVersion = state.stories.some(({ articles }) => articles.includes(article.id));
  const story = joinStory(state, article, cache);
  const said = readSaid(story, isVersion);
  const facts = newsOf(report);
  const pass: Pass = {
    ...{ state, topic, article, story: story.id, taken: new Map() },
    isRepeat: (fact) => said(fact) !== null,
    withdrawal: (fact) => findWithdrawal(report, fact),
  };
  for (const fact of facts) if (fact.denied && !pass.isRepeat(fact)) takeDenial(pass, fact);
  takeEvents(pass, facts);
  takeStances(pass, facts);
  noteRepeats(state, article, facts, said);
  rememberSaid(story, article, facts);
  fitState(state);
}

/** A copy that was seen before the text that it repeats names the item, too. */
function noteRepeats(
  state: State,
  article: ArticleRef,
  facts: readonly Fact[],
  said: (fact: Fact) => string | null,
): void {
  for (const fact of facts) {
    const key = said(fact);
    const entry = state.entries.find(({ origins }) => origins.some((origin) => origin.key === key));
    if (entry !== undefined) noteOrigin(entry, article, fact);
  }
}

function takeDenial(pass: Pass, fact: Fact): void {
  if (pass.withdrawal(fact) !== null) return;
  const choice = choose(pass, fact);
  if (choice !== null && choice !== 'new') denyStatus(choice, fact, pass);
}

/** Of several statuses of one item in one article the furthest one wins. */
function takeEvents(pass: Pass, facts: readonly Fact[]): void {
  const events = facts.filter((fact) => fact.party === null && !fact.denied && !isDeniedBeside(fact, facts));
  for (const fact of events) recordLost(pass, fact);
  const standing = events.filter((fact) => pass.withdrawal(fact) === null);
  for (const subject of new Set(standing.map((fact) => fact.subject))) {
    const own = standing.filter((fact) => fact.subject === subject);
    for (const fact of gatherEvents(pass.topic, own, dayOf(pass.article.published))) takeEvent(pass, fact);
  }
}

function takeEvent(pass: Pass, fact: Fact): void {
  if (pass.isRepeat(fact)) return;
  const entry = place(pass, fact);
  if (entry === null || entry.tomb) return;
  const value = statusFor(entry, fact);
  const told = pass.taken.get(entry);
  if (told !== undefined && !isFurther(pass.topic, value, told)) return;
  pass.taken.set(entry, value);
  applyStatus(entry, fact, pass);
}

function takeStances(pass: Pass, facts: readonly Fact[]): void {
  const stances = facts.filter((fact) => fact.party !== null);
  const placed = new Map<Entry, Fact[]>();
  for (const fact of stances.toSorted(openingFirst)) {
    recordLost(pass, fact);
    const entry = pass.withdrawal(fact) === null ? place(pass, fact) : null;
    if (entry !== null && entry.closed === null) placed.set(entry, [...(placed.get(entry) ?? []), fact]);
  }
  for (const [entry, own] of placed) {
    for (const party of new Set(own.map((fact) => fact.party ?? ''))) {
      const fact = lastStance(own.filter((candidate) => candidate.party === party));
      if (fact !== null && !pass.isRepeat(fact)) applyStance(entry, party, fact, pass);
    }
  }
}

function applyStance(entry: Entry, party: string, fact: Fact, pass: Pass): void {
  const current = entry.positions[party];
  const value = fact.value as Stance;
  if (current?.value === value) supportValue(current, fact, pass);
  else if (current === undefined || replaces(current.value, value))
    entry.positions[party] = holdValue(value, fact, pass);
  else return;
  mergeTerms(entry, isSupport(value) ? fact : { ...fact, terms: {} }, pass.article.published);
}

/** What a correction withdraws still marks the item that it was about, and is not held. */
function recordLost(pass: Pass, fact: Fact): void {
  const correction = pass.withdrawal(fact);
  if (correction === null || pass.isRepeat(fact)) return;
  const entry = place(pass, fact);
  if (entry === null || entry.tomb) return;
  const { id, published } = pass.article;
  const evidence = evidenceOf(correction.article, { quote: '', speaker: null });
  noteLost(entry, { party: fact.party, value: fact.value, at: published, article: id, evidence });
}

/** The item that a fact is about, opened if need be; a repeat opens nothing. */
function place(pass: Pass, fact: Fact): Entry | null {
  const choice = choose(pass, fact);
  if (choice === null || (choice === 'new' && pass.isRepeat(fact))) return null;
  const entry = choice === 'new' ? openEntry(pass.state, pass.topic, fact, pass.article) : choice;
  if (!pass.isRepeat(fact)) noteOrigin(entry, pass.article, fact);
  return entry;
}

function choose({ state, topic, article, taken }: Pass, fact: Fact) {
  return chooseItem(topic, { entries: state.entries, fact, at: article.published, taken: new Set(taken.keys()) });
}

/** An article that tells of a claim and of its denial reports no event. */
function isDeniedBeside(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some((other) => {
    return (
      other.denied &&
      other.subject === fact.subject &&
      deniedWith(other.value as Status).some((value) => value === fact.value)
    );
  });
}

function openingFirst(one: Fact, other: Fact): number {
  const [first, second] = [one, other].map(({ value }) => (isOpening(value as Stance) ? 0 : 1));
  return (first ?? 0) - (second ?? 0) || one.place - other.place;
}
