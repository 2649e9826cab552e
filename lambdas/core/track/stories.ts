import { isNearDuplicate, readSignature, type Signature } from '../cluster.ts';
import type { ArticleRef } from '../observation.ts';
import { originKey } from './entries.ts';
import { keyOf, keyWithCount } from './facts.ts';
import type { Entry, Fact, State, Story } from './model.ts';

/** A text that is printed again after that is told again. */
export const COPY_HOURS = 72;
/** A story's copies differ; those that drifted furthest are kept to know the next one by. */
const MOST_SIGNATURES = 4;
const MOST_ARTICLES = 8;
const MOST_STORIES = 24;
const MOST_SAID = 24;

/** Signatures are read once and compared often. */
export type SignatureCache = Map<string, Signature | null>;

/**
 * The story that an article belongs to: earlier versions of it, near-duplicates, and what these are near-duplicates of
 * (a connected component). Stories that the article links become one. A new text begins a story of its own.
 */
export function joinStory(state: State, article: ArticleRef, cache: SignatureCache): Story {
  const linked = state.stories.filter((story) => belongs(story, article, cache));
  const story = linked[0] ?? { id: article.id, began: article.published, articles: [], signatures: [], said: {} };
  for (const other of linked.slice(1)) mergeStories(state, story, other);
  if (linked.length === 0) state.stories = [...state.stories, story].slice(-MOST_STORIES);
  if (!story.articles.includes(article.id)) story.articles = [...story.articles, article.id].slice(0, MOST_ARTICLES);
  if (article.signature !== '' && !story.signatures.includes(article.signature)) {
    story.signatures = [...story.signatures, article.signature].slice(0, MOST_SIGNATURES);
  }
  return story;
}

/**
 * Tells of a fact of an article where its story said it before: the key of its origin, or `null` for news. A later
 * version that differs in a figure says the same; a text that is used for one exchange after the other says something
 * new with each figure.
 * @param isVersion Whether an earlier version of this very article is part of the story.
 */
export function readSaid(story: Story, isVersion: boolean): (fact: Fact) => string | null {
  if (!isVersion) return (fact) => story.said[keyWithCount(fact)] ?? null;
  const said = new Map(Object.entries(story.said).map(([key, origin]) => [key.slice(0, key.lastIndexOf('|')), origin]));
  return (fact) => said.get(keyOf(fact)) ?? null;
}

/** Notes what a story said, so that its copies are not news. */
export function rememberSaid(story: Story, article: ArticleRef, facts: readonly Fact[]): void {
  keepSaid(story, Object.fromEntries(facts.map((fact) => [keyWithCount(fact), originKey(article, fact)])));
}

function keepSaid(story: Story, said: Readonly<Record<string, string>>): void {
  story.said = Object.fromEntries(Object.entries({ ...said, ...story.said }).slice(-MOST_SAID));
}

function belongs(story: Story, article: ArticleRef, cache: SignatureCache): boolean {
  if (story.articles.includes(article.id)) return true;
  const age = Date.parse(article.published) - Date.parse(story.began);
  if (age > COPY_HOURS * 3_600_000) return false;
  const own = read(article.signature, cache);
  return story.signatures.some((signature) => isNearDuplicate(own, read(signature, cache)));
}

function mergeStories(state: State, into: Story, other: Story): void {
  state.stories = state.stories.filter((story) => story !== other);
  into.articles = [...into.articles, ...other.articles].slice(0, MOST_ARTICLES);
  into.signatures = [...into.signatures, ...other.signatures].slice(0, MOST_SIGNATURES);
  keepSaid(into, other.said);
  for (const entry of state.entries) relabel(entry, other.id, into.id);
}

function relabel(entry: Entry, from: string, to: string): void {
  for (const held of [entry.status, ...entry.past, ...Object.values(entry.positions)]) {
    held?.supports.forEach(({ story, source }, index) => {
      if (story === from) held.supports[index] = { story: to, source };
    });
  }
}

function read(signature: string, cache: SignatureCache): Signature | null {
  const known = cache.get(signature);
  if (known !== undefined) return known;
  const decoded = readSignature(signature);
  cache.set(signature, decoded);
  return decoded;
}
