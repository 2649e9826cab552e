import { parentPort } from 'node:worker_threads';
import { extractArticle } from './article-page-extract.ts';

/** Entry of the worker thread: a page in, its article out. What it throws ends as a reason. */
parentPort?.on('message', ({ id, html }: { id: number; html: string }) => {
  try {
    parentPort?.postMessage({ id, page: extractArticle(html) });
  } catch (error) {
    const reason = `the page cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    parentPort?.postMessage({ id, page: { kind: 'summary-only', reason } });
  }
});
