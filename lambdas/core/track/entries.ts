import { createHash } from 'node:crypto';
import type { ArticleRef, Item, Scope, Topic } from '../observation.ts';
import { keyWithCount } from './facts.ts';
import { anyOpen } from './identity-ceasefire.ts';
import type { Entry, Fact, Origin, State } from './model.ts';
import { dayOf } from './time.ts';
import { SETTLED } from './transitions.ts';

/** Origins beside the first one are there for races between writers, which are short. */
const MOST_ORIGINS = 4;

/** Opens the agenda item that a fact is the first news of. */
export function openEntry(state: State, topic: Topic, fact: Fact, article: ArticleRef): Entry {
  const item = itemOf(topic, fact, state, article.published);
  const subject = 'scope' in item ? item.scope : fact.subject;
  const last = state.entries.findLast((entry) => entry.subject === subject);
  const entry: Entry = {
    subject,
    item,
    origins: [],
    shift: 0,
    round: topic === 'talks' ? (fact.terms.round ?? (last?.round ?? 0) + 1) : null,
    roundGiven: topic === 'talks' && fact.terms.round !== undefined,
    terms: {},
    opened: article.published,
    updated: article.published,
    closed: null,
    status: null,
    past: [],
    had: [],
    positions: {},
    lost: [],
    tomb: false,
  };
  state.entries.push(entry);
  return entry;
}

/** Notes that a fact belongs to an item. The first one that was seen names it for good. */
export function noteOrigin(entry: Entry, article: ArticleRef, fact: Fact): void {
  const key = originKey(article, fact);
  if (entry.origins.some((origin) => origin.key === key)) return;
  const origin = { seen: article.seen, published: article.published, key };
  entry.origins = [...entry.origins, origin].toSorted(earlier).slice(0, MOST_ORIGINS);
}

export function originKey({ id, version }: ArticleRef, fact: Fact): string {
  const { round, date } = fact.terms;
  const parts = JSON.stringify([id, version, keyWithCount(fact), round, date]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, 12);
}

/** Takes over what a piece of news says of an item's figures, day and place, and of the number of a round. */
export function mergeTerms(entry: Entry, fact: Fact, published: string): void {
  entry.updated = published;
  const { condition: _, round, ...terms } = fact.terms;
  if (entry.round !== null && round !== undefined && fact.party === null) {
    entry.round = round;
    entry.roundGiven = true;
  }
  // A party's wish is what the item is about only until something is settled.
  if (fact.party !== null && (entry.closed !== null || SETTLED.has(entry.status?.value ?? ''))) return;
  entry.terms = { ...entry.terms, ...terms, ...(entry.roundGiven && { round: entry.round ?? 0 }) };
}

function itemOf(topic: Topic, { item, subject }: Fact, state: State, at: string): Item {
  if (topic !== 'ceasefire' || subject !== 'unspecified') return item;
  return { scope: anyOpen(state.entries, at) as Scope };
}

/** The name that an item shares with others of its subject and day. */
export function dayName({ subject, origins, opened }: Entry): string {
  return `${subject}/${dayOf(origins[0]?.published ?? opened)}`;
}

/** Orders items by when they were first seen; those that one article opened keep the order in which it did. */
export function seenFirst(one: Entry, other: Entry): number {
  const [first, second] = [one.origins[0], other.origins[0]];
  return compare(first?.seen ?? '', second?.seen ?? '') || compare(first?.published ?? '', second?.published ?? '');
}

function earlier(one: Origin, other: Origin): number {
  return compare(one.seen, other.seen) || compare(one.published, other.published) || compare(one.key, other.key);
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
