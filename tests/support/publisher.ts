import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

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

/** @param address Any address of 127.0.0.0/8: each is a host of its own. */
export async function startPublisher(address = '127.0.0.1'): Promise<Publisher> {
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
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://${address}:${port}`;
  return {
    origin,
    host: address,
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
