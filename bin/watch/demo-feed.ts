import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The bundled feed, served over loopback HTTP as if its items were arriving now. */
export interface DemoFeed {
  readonly url: string;
  /** The moment at which each item arrives: its date, or just after the item before it where it is late. */
  readonly arrivals: readonly Date[];
  readonly titles: readonly string[];
  /** From now on the feed carries the first `count` items. */
  show(count: number): void;
  close(): Promise<void>;
}

const MINUTE = 60_000;

/**
 * Starts the server. It honours conditional requests, as publishers do.
 * @param xml RSS 2.0 with its items in order of arrival.
 */
export async function serveDemoFeed(xml: string): Promise<DemoFeed> {
  const items = xml.match(/<item>[\s\S]*?<\/item>/g) ?? [];
  const frame = xml.replace(/<item>[\s\S]*<\/item>/, '<!-- items -->');
  let shown = 0;

  const server = createServer((request, response) => {
    // Newest first, as readers of feeds expect.
    const body = frame.replace('<!-- items -->', items.slice(0, shown).reverse().join('\n'));
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/istanbul-2025.xml`,
    arrivals: arrivalsOf(items),
    titles: items.map((item) => item.match(/<title>(.*?)<\/title>/)?.[1] ?? ''),
    show: (count) => {
      shown = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function arrivalsOf(items: readonly string[]): Date[] {
  const arrivals: Date[] = [];
  let last = 0;
  for (const item of items) {
    const published = Date.parse(item.match(/<pubDate>(.*?)<\/pubDate>/)?.[1] ?? '');
    last = Math.max(published, last) + 5 * MINUTE;
    arrivals.push(new Date(last));
  }
  return arrivals;
}
