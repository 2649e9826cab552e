import { isParleyError } from '../core/errors.ts';
import type { ArticlePage, ArticlePages } from '../core/feed-ports.ts';
import type { PageReader } from './article-page-reader.ts';
import { decodeText } from './feed-charset.ts';
import type { WebClient } from './feed-client.ts';
import type { Robots } from './robots.ts';

/** Larger pages are no articles: the largest of real ones have half of it. */
const MAX_BYTES = 3 * 1024 * 1024;

/** Completes summaries from the article's page, where the site allows it and the article is free to read. */
export function createArticlePages(deps: {
  readonly client: WebClient;
  readonly robots: Robots;
  readonly reader: PageReader;
}): ArticlePages {
  const { client, robots, reader } = deps;

  async function fetchPage(url: string): Promise<string | ArticlePage> {
    if (!(await robots.isAllowed(url))) return summaryOnly('robots.txt does not allow it');
    const answer = await client.get(url, { accept: 'text/html, application/xhtml+xml;q=0.9' });
    if (answer.status !== 200) return summaryOnly(`the page answers ${answer.status}`);
    const moved = new URL(answer.url).origin !== new URL(url).origin;
    if (moved && !(await robots.isAllowed(answer.url))) return summaryOnly('robots.txt does not allow it');
    const type = answer.headers.get('content-type') ?? '';
    if (!/html/i.test(type)) return summaryOnly(`the page is no HTML but "${type}"`);
    if (answer.bytes.length > MAX_BYTES) return summaryOnly('the page is too large');
    return decodeText(answer.bytes, type);
  }

  return {
    async readPage(url) {
      try {
        const page = await fetchPage(url);
        return typeof page === 'string' ? await reader.read(page) : page;
      } catch (error) {
        if (isParleyError(error)) return summaryOnly(error.message);
        throw error;
      }
    },
  };
}

function summaryOnly(reason: string): ArticlePage {
  return { kind: 'summary-only', reason };
}
