import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import type { createApp } from '../../lambdas/http/app.ts';

/** An app behind a real HTTP server on 127.0.0.1. */
export interface Loopback {
  readonly origin: string;
  /** Sends the path as it is: no client in between tidies it up. */
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export async function serveOnLoopback(app: Pick<ReturnType<typeof createApp>, 'fetch'>): Promise<Loopback> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    send: (path, init = {}) => sendRaw(port, path, init),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function sendRaw(port: number, path: string, { method = 'GET', headers = {}, body }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fields = { ...(headers as Record<string, string>), connection: 'close' };
    const sent = request({ host: '127.0.0.1', port, path, method, headers: fields }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const empty = [204, 304].includes(status) || method === 'HEAD';
        const told = new Headers(answer.headers as Record<string, string>);
        const bytes = Buffer.concat(chunks);
        const plain = told.get('content-encoding') === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes;
        resolve(new Response(empty ? null : plain, { status, headers: told }));
      });
    });
    sent.on('error', reject);
    sent.end(typeof body === 'string' ? body : undefined);
  });
}
