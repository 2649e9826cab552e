import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { itemOf, rssOf } from './publisher.ts';

/** A server of whose feeds most are broken, each in its own way; `/well/…` is not. */
export interface FaultServer {
  readonly port: number;
  /** Paths of faults. */
  readonly faults: readonly string[];
  connections(): Promise<number>;
  close(): Promise<void>;
}

type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const FEED = rssOf(itemOf('news', { date: '2025-07-23T12:00:00Z' }));
const CHUNK = Buffer.alloc(65_536, ' ');

const FAULTS: Readonly<Record<string, Fault>> = {
  drop: (request) => request.socket.destroy(),
  reset: (request) => request.socket.resetAndDestroy(),
  stall: () => {},
  'stall-in-body': (_, response) => response.writeHead(200, { 'content-length': 1000 }).write('<rss'),
  drip: (_, response) => {
    const timer = setInterval(() => response.write(' '), 25);
    response.on('close', () => clearInterval(timer));
  },
  endless: (_, response) => {
    const write = () => {
      while (!response.destroyed && response.write(CHUNK));
    };
    response.on('drain', write);
    write();
  },
  bomb: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  short: (_, response) =>
    response.writeHead(200, { 'content-length': FEED.length + 10 }).end(FEED, () => response.destroy()),
  long: (_, response) => response.writeHead(200, { 'content-length': 10 }).end(FEED),
  'broken-gzip': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(FEED).subarray(0, 60)),
  'broken-chunk': (request) => request.socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx'),
  'no-http': (request) => request.socket.end('220 mail.example ESMTP\r\n'),
  loop: (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  inside: (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'bad-location': (_, response) => response.writeHead(301, { location: 'http://' }).end(),
  page: (_, response) => response.end('<!DOCTYPE html><html><title>Log in</title></html>'),
  empty: (_, response) => response.end(),
  ...Object.fromEntries([403, 404, 410, 429, 500, 502, 503].map((status) => [String(status), answerWith(status)])),
};
const BOMB = gzipSync(Buffer.alloc(50_000_000));

export async function startFaultServer(): Promise<FaultServer> {
  const server = createServer((request, response) => {
    const [, name = ''] = (request.url ?? '').split('/');
    const fault = FAULTS[name];
    if (fault) fault(request, response);
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end(FEED);
  });
  server.on('connection', (socket: Socket) => socket.on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    faults: Object.keys(FAULTS),
    connections: () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerWith(status: number): Fault {
  return (_, response) => response.writeHead(status).end(FEED);
}
