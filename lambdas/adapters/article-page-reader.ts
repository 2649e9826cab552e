import { Worker } from 'node:worker_threads';
import type { ArticlePage } from '../core/feed-ports.ts';

/** Reads pages in a thread of its own, which is ended when a page takes too long or too much memory. */
export interface PageReader {
  /** Never throws. */
  read(html: string): Promise<ArticlePage>;
  close(): Promise<void>;
}

const SECONDS = 5;
const MEGABYTES = 256;

/** In a bundle the worker is a file of its own beside the function's. */
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./article-page-worker.ts', import.meta.url)
  : new URL('./article-page-worker.mjs', import.meta.url);

export function createPageReader(options: { readonly seconds?: number } = {}): PageReader {
  const { seconds = SECONDS } = options;
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let id = 0;

  function start(): Worker {
    const started = new Worker(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    // It must not keep a program alive that has nothing else to do.
    started.unref();
    started.on('error', () => {});
    return started;
  }

  async function read(html: string): Promise<ArticlePage> {
    worker ??= start();
    const mine = worker;
    id += 1;
    const asked = id;
    const page = await new Promise<ArticlePage>((resolve) => {
      const give = (answer: ArticlePage) => {
        clearTimeout(timer);
        mine.off('message', onMessage).off('exit', onExit);
        resolve(answer);
      };
      const giveUp = (reason: string) => {
        worker = null;
        give({ kind: 'summary-only', reason });
        void mine.terminate();
      };
      const onMessage = (answer: { id: number; page: ArticlePage }) => {
        if (answer.id === asked) give(answer.page);
      };
      const onExit = () => giveUp('the page takes too much memory to read');
      const timer = setTimeout(() => giveUp(`the page takes more than ${seconds} seconds to read`), seconds * 1000);
      mine.on('message', onMessage).once('exit', onExit);
      mine.postMessage({ id: asked, html });
    });
    return page;
  }

  return {
    async read(html) {
      const mine = turn.then(() => read(html));
      turn = mine;
      return await mine;
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
