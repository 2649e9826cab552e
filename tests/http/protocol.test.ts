import { gunzipSync } from 'node:zlib';
import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { createApp } from '../../lambdas/http/app.ts';
import { createAsk } from '../support/api.ts';
import { tellingRevision } from '../support/ledger.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

let served: ServedHistory;

beforeAll(async () => {
  served = await serveHistory();
  const track = { dossier: 'ukraine-russia', topic: 'summit' as const };
  for (const number of [1, 2, 3]) await served.aws.ledger.appendRevision(tellingRevision(track, number));
});
afterAll(() => served.close());

const READABLE = ['/', '/v1/agenda', '/v1/changes', '/v1/dossiers', '/v1/feeds', '/changes.atom', '/changes.json'];
const ALL = [
  ...READABLE,
  '/v1/changes/ukraine-russia.summit.1.1',
  '/changes/ukraine-russia.summit.1.1',
  '/openapi.json',
];

describe('what every path does', () => {
  it.each(ALL)('%s gives an ETag, and 304 without a body to who has it already', async (path) => {
    const first = await served.ask(path);
    const tag = first.headers.get('etag') ?? '';
    const again = await served.ask(path, { headers: { 'if-none-match': `"other", ${tag}` } });
    const changed = await served.ask(path, { headers: { 'if-none-match': '"other"' } });

    expect(first.status).toBe(200);
    expect(tag).toMatch(/^W\/".+"$/);
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('etag')).toBe(tag);
    for (const answer of [first, again]) {
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    }
    expect(changed.status).toBe(200);
  });

  it.each(ALL)('%s answers HEAD with the same headers and no body', async (path) => {
    const get = await served.ask(path);
    const head = await served.ask(path, { method: 'HEAD' });

    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['content-type', 'etag', 'cache-control']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  it.each([...ALL, '/health'])('%s answers OPTIONS with what is possible, also to browsers elsewhere', async (path) => {
    const headers = { origin: 'https://news.example', 'access-control-request-method': 'GET' };
    const answer = await served.ask(path, { method: 'OPTIONS', headers });

    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is refused as a problem', async (method) => {
    for (const path of [...ALL, '/health']) {
      const answer = await served.ask(path, { method });

      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(answer.json).toMatchObject({ status: 405, code: 'method-not-allowed' });
    }
  });

  it('tells unknown paths as a problem, and to browsers as a page', async () => {
    const problem = await served.ask('/v2/agenda');
    const page = await served.ask('/nothing', { headers: { accept: 'text/html,application/xhtml+xml' } });

    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.json).toMatchObject({ type: 'about:blank', title: 'Not Found', status: 404 });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<h1>Not Found</h1>');
  });

  it('refuses addresses that are longer than anybody needs', async () => {
    expect((await served.ask(`/v1/changes?party=${'x'.repeat(9000)}`)).status).toBe(414);
  });

  it('keeps answers with access by signature out of shared caches', async () => {
    const ask = await createAsk(createApp({ ...served.deps, access: 'iam' }));

    expect((await ask('/v1/agenda')).headers.get('cache-control')).toBe('private, max-age=60');
  });

  it('lets what lies in the past be kept for a day, and what may still change for a minute', async () => {
    const maxAge = async (path: string) => (await served.ask(path)).headers.get('cache-control');

    expect(await maxAge('/v1/agenda?at=2025-08-01')).toBe('public, max-age=86400');
    expect(await maxAge('/v1/changes?until=2025-08-01')).toBe('public, max-age=86400');
    expect(await maxAge('/v1/agenda?at=2025-08-20')).toBe('public, max-age=60');
    expect(await maxAge('/v1/agenda?at=2025-08-21')).toBe('public, max-age=60');
    expect(await maxAge('/v1/changes')).toBe('public, max-age=60');
  });
});

describe('what goes wrong behind the app', () => {
  const failing = (error: unknown) => {
    const fail = async () => Promise.reject(error);
    return createAsk(
      createApp({ ...served.deps, ledger: { ...served.aws.ledger, latestRevision: fail, changes: fail } }),
    );
  };

  it('asks for patience where the ledger does not answer, and logs why', async () => {
    const ask = await failing(new ParleyError('ledger-busy', 'throttled by table parley'));
    const answer = await ask('/v1/agenda');

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.text).not.toContain('table');
    expect(served.telemetry.lines.at(-1)).toMatchObject({ level: 'error', facts: { code: 'ledger-busy' } });
  });

  it('shows nothing of a bug but that there was one', async () => {
    const app = createApp({
      ...served.deps,
      ledger: { ...served.aws.ledger, latestRevision: () => Promise.reject(new TypeError('secret of line 12')) },
    });
    for (const accept of ['application/json', 'text/html']) {
      const answer = await app.request('/', { headers: { accept } });
      const text = await answer.text();

      expect(answer.status).toBe(500);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(text).not.toMatch(/secret|TypeError|\.ts/);
    }
  });
});

describe('compression', () => {
  it('has the same weak ETag for both forms, so that a cache may hold either', async () => {
    const plain = await served.ask('/v1/changes');
    const packed = await createApp(served.deps).request('/v1/changes', { headers: { 'accept-encoding': 'gzip' } });

    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(plain.text);
  });

  it('comes through API Gateway as base64, and what is not packed as text', async () => {
    const handler = handle(createApp(served.deps));
    const packed = await handler(gatewayEvent('/v1/changes', { 'accept-encoding': 'gzip, br' }));
    const plain = await handler(gatewayEvent('/v1/changes', {}));
    const page = await handler(gatewayEvent('/', { 'accept-encoding': 'gzip' }));

    expect(packed).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(plain).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString()).toBe(plain.body);
    expect(gunzipSync(Buffer.from(page.body, 'base64')).toString()).toContain('<!doctype html>');
  });
});

type GatewayEvent = Parameters<ReturnType<typeof handle>>[0];

/** What API Gateway sends of a request, as far as the app looks at it. */
function gatewayEvent(rawPath: string, headers: Record<string, string>): GatewayEvent {
  const http = { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const requestContext = { domainName: 'a.execute-api.eu-central-1.amazonaws.com', http };
  return { version: '2.0', rawPath, rawQueryString: '', headers, requestContext } as unknown as GatewayEvent;
}
