import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Resolve } from '../../lambdas/adapters/feed-address.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A publisher on loopback: what it answers is set by path while a test runs. */
export interface Publisher {
  readonly origin: string;
  readonly host: string;
  /** Requests so far, oldest first. */
  readonly requests: IncomingMessage[];
  /** Connections that are open now, and the most that were open at once. */
  readonly connections: { open: number; most: number };
  on(path: string, answer: Answer | string): string;
  close(): Promise<void>;
}

/** @param name A name that the test resolves to loopback ({@link resolveToLoopback}), for a host of its own. */
export async function startPublisher(name = '127.0.0.1'): Promise<Publisher> {
  const answers = new Map<string, Answer>();
  const requests: IncomingMessage[] = [];
  const connections = { open: 0, most: 0 };
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  };
  const server = createServer(listener);
  server.on('connection', (socket: Socket) => {
    connections.most = Math.max(connections.most, ++connections.open);
    socket.on('close', () => connections.open--);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${name}:${port}`;
  return {
    origin,
    host: name,
    requests,
    connections,
    on(path, answer) {
      const type = { 'content-type': 'application/rss+xml' };
      answers.set(
        path,
        typeof answer === 'string' ? (_, response) => response.writeHead(200, type).end(answer) : answer,
      );
      return `${origin}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every name is on this machine. */
export const resolveToLoopback: Resolve = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);

/** An RSS document with these items. */
export function rssOf(...items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
}

/** An item of RSS. */
export function itemOf(
  name: string,
  fields: { text?: string; date?: string; guid?: string; link?: string } = {},
): string {
  const { text = `Text of ${name}.`, date, guid = name, link = `https://news.example/${name}` } = fields;
  const pubDate = date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`;
  return `<item><title>${name}</title><link>${link}</link><guid>${guid}</guid>${pubDate}<description>${text}</description></item>`;
}
