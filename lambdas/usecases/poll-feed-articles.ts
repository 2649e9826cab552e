import type { Article } from '../core/article.ts';
import { versionOf } from '../core/article-ref.ts';
import type { Dossier } from '../core/dossier.ts';
import { isParleyError } from '../core/errors.ts';
import { type FeedDocument, type IdentifiedEntry, identifyEntries, toArticle } from '../core/feed.ts';
import type { ArticlePages, FeedStore, Ops } from '../core/feed-ports.ts';
import type { FeedState } from '../core/feed-state.ts';
import type { Clock, SeenArticle, SeenArticles, Telemetry } from '../core/ports.ts';
import type { Poll } from './poll-feed-end.ts';
import type { Reconciled } from './reconcile-article.ts';

export interface TakeDeps {
  readonly feeds: Pick<FeedStore, 'doneEntries' | 'saveDoneEntries'>;
  readonly ledger: Pick<SeenArticles, 'seenArticles'>;
  /** Takes one article into the ledger: `reconcileArticle`. */
  readonly reconcile: (input: {
    readonly article: Article;
    readonly dossier: Dossier;
    readonly firstSight: boolean;
    readonly seen: string;
    readonly marked: boolean;
  }) => Promise<Reconciled>;
  readonly pages: ArticlePages;
  readonly ops: Ops;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  /** Seconds after the invocation began after which a poll leaves the other articles to the next one. */
  readonly articleSeconds: number;
}

interface Input extends Poll {
  readonly document: FeedDocument;
}

export interface Taken {
  readonly articles: number;
  readonly changes: number;
  /** Articles that could not be taken in and are tried again, and those for which there was no time. */
  readonly failed: number;
  readonly left: number;
  readonly problem: string | null;
  readonly tries: Readonly<Record<string, number>>;
}

type Tally = { -readonly [Key in keyof Taken]: Taken[Key] } & { readonly done: string[] };
type Step = { readonly entry: IdentifiedEntry; readonly mark: string; readonly known: SeenArticle | null };

/** An article that failed this often is given up and reported, so that it does not hold up its feed for ever. */
const TRIES = 5;
/** Marks that are kept of a document; entries beyond are looked up in the ledger. */
const MARKS = 200;

/** Takes in what is new or has changed in a document, oldest first. One bad article takes no other down. */
export async function takeArticles(deps: TakeDeps, input: Input): Promise<Taken> {
  const { dossier, feed, began } = input;
  const marked = identifyEntries(input.document.items).map((entry) => ({ entry, mark: markOf(entry) }));
  const marksBefore = await deps.feeds.doneEntries(dossier.id, feed.id);
  const before = new Set(marksBefore);
  const open = marked.filter(({ mark }) => !before.has(mark));
  const seen =
    open.length === 0
      ? new Map()
      : await deps.ledger.seenArticles(
          dossier.id,
          open.map(({ entry }) => entry.id),
        );
  const steps = open.map((one): Step => ({ ...one, known: seen.get(one.entry.id) ?? null })).sort(oldestFirst);

  const done = marked.map(({ mark }) => mark).filter((mark) => before.has(mark));
  const tally: Tally = { articles: 0, changes: 0, failed: 0, left: 0, problem: null, done, tries: {} };
  const end = began.getTime() + deps.articleSeconds * 1000;
  for (const step of steps) {
    if (deps.clock.now().getTime() > end) tally.left += 1;
    else await takeArticle(deps, input, step, tally);
  }
  const { done: marks, ...taken } = tally;
  const kept = marks.slice(0, MARKS);
  if (kept.join() !== marksBefore.join()) await deps.feeds.saveDoneEntries(dossier.id, feed.id, kept);
  return taken;
}

async function takeArticle(deps: TakeDeps, input: Input, { entry, mark, known }: Step, tally: Tally): Promise<void> {
  const { dossier, feed, state, now } = input;
  const { telemetry } = deps;
  const published = known?.published ?? null;
  const bare = toArticle(entry, { feed, fetchedAt: now, published });
  const firstSight = isFirstSight(entry, state, now);
  try {
    const article = feed.fullText && !firstSight ? await complete(deps, bare) : bare;
    if (known?.version !== versionOf(article)) {
      // Not as of the poll: of a text that ten feeds bring at once the article that was taken in first names the item.
      const seen = deps.clock.now().toISOString();
      const { skipped, changes } = await deps.reconcile({ article, dossier, firstSight, seen, marked: known !== null });
      tally.articles += 1;
      tally.changes += changes.length;
      telemetry.measure(skipped === null ? 'Articles' : 'ArticlesSkipped', 1);
      if (!firstSight) telemetry.measure('NewestArticleAgeSeconds', ageOf(article, now));
    }
    tally.done.push(mark);
  } catch (error) {
    // Not the article's fault: all of them would fail, and are taken in once the ledger is back.
    if (isParleyError(error) && error.code.startsWith('ledger-')) throw error;
    await noteFailure(deps, input, { article: bare, mark, error }, tally);
  }
}

/** What was there when the feed was added is old news; what was published since is news even at the first poll. */
function isFirstSight({ entry: { date } }: IdentifiedEntry, { settled, added }: FeedState, now: Date): boolean {
  if (settled !== null) return false;
  return date === null || date.getTime() < Date.parse(added) || date > now;
}

async function complete(deps: TakeDeps, article: Article): Promise<Article> {
  if (article.url === null) return article;
  const page = await deps.pages.readPage(article.url);
  if (page.kind === 'full' && page.text.length > article.text.length) return { ...article, text: page.text };
  const reason = page.kind === 'full' ? 'the page says less' : page.reason;
  deps.telemetry.info('summary only', { article: article.id, reason });
  return article;
}

async function noteFailure(
  deps: TakeDeps,
  { feed, state }: Input,
  failed: { article: Article; mark: string; error: unknown },
  tally: Tally,
): Promise<void> {
  const { article, mark, error } = failed;
  const tries = (state.tries[article.id] ?? 0) + 1;
  const reason = error instanceof Error ? error.message : String(error);
  const facts = { article: article.id, feed: feed.id, tries, reason };
  tally.problem ??= `article ${article.id}: ${reason}`;
  if (tries < TRIES) {
    tally.tries = { ...tally.tries, [article.id]: tries };
    tally.failed += 1;
    deps.telemetry.warn('article failed, is tried again', facts);
    return;
  }
  tally.done.push(mark);
  deps.telemetry.error('article given up', facts);
  const what = `"${article.title}" (${article.url ?? article.id})`;
  const text = `${feed.outlet}: the article ${what} could not be read ${tries} times and is given up: ${reason}`;
  await deps.ops.tell(`parley: an article of ${feed.outlet} is given up`, text).catch((cause: unknown) => {
    deps.telemetry.error('operator not told', { feed: feed.id, reason: String(cause) });
  });
}

/** Id and hash of what the feed says of an entry: not of the article, whose text may come from its page. */
function markOf({ id, entry }: IdentifiedEntry): string {
  const { title, content, summary } = entry;
  return `${id}:${versionOf({ title, text: content.length >= summary.length ? content : summary }).slice(0, 8)}`;
}

function oldestFirst(a: Step, b: Step): number {
  return (a.entry.entry.date?.getTime() ?? Infinity) - (b.entry.entry.date?.getTime() ?? Infinity) || 0;
}

function ageOf(article: Article, now: Date): number {
  return Math.round((now.getTime() - Date.parse(article.published)) / 1000);
}
