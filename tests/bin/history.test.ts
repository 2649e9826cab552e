import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../lambdas/http/app.ts';
import { runParley } from '../support/command-line.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws } from '../support/embedded.ts';
import { type Loopback, serveOnLoopback } from '../support/loopback.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';
import { reconcileTimeline } from '../support/timeline.ts';

let folder: string;
let served: ServedHistory;
let deployment: Loopback;
/** What the deployment was sent. */
const requests: Request[] = [];

/** The same history in a local folder and behind an address. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
  const local = await startTestAws(folder);
  await reconcileTimeline(local.ledger, ukraineRussia());
  await local.close();

  served = await serveHistory();
  await reconcileTimeline(served.aws.ledger, ukraineRussia());
  const app = createApp(served.deps);
  deployment = await serveOnLoopback({
    fetch: (request, ...rest) => {
      requests.push(request);
      return app.fetch(request, ...rest);
    },
  });
});
afterAll(async () => {
  await deployment.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

const fits = (text: string) => text.split('\n').every((line) => [...line].length <= 80);

describe('parley status', () => {
  it('tells where things stand, in eighty columns', async () => {
    const { code, out, err } = await runParley('status', '--data', folder);

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Ukraine–Russia: last change 2025-08-20 10:02 UTC\n');
    expect(out).toMatch(/^ {2}Full ceasefire {21} stalled {7}since 2025-05-16 {2}2 sources$/m);
    expect(out).toMatch(/^ {4}Russia {27} rejects {7}since 2025-06-02 {2}one source$/m);
    expect(fits(out)).toBe(true);
  });

  it('tells the same of a deployment, and of an earlier day', async () => {
    const local = await runParley('status', '--data', folder, '--at', '2025-05-15', '--topic', 'talks');
    const remote = await runParley(
      'status',
      '--url',
      `${deployment.origin}/`,
      '--at',
      '2025-05-15',
      '--topic',
      'talks',
    );

    expect(local.out).toMatch(/as of 2025-05-16 00:00 UTC\n\ntalks\n.*scheduled/);
    expect(remote).toEqual(local);
  });

  it('gives the document of the API', async () => {
    const { out } = await runParley('status', '--data', folder, '--json', '--topic', 'summit');

    expect(JSON.parse(out)).toEqual((await served.ask('/v1/agenda?topic=summit')).json);
  });
});

describe('parley history', () => {
  it('tells the newest changes, in eighty columns', async () => {
    const { code, out } = await runParley('history', '--data', folder, '--limit', '3');

    expect(code).toBe(0);
    expect(out).toMatch(
      /^2025-08-20 {2}Russia sets conditions for the Putin–Trump–Zelensky {5}one source\n {12}summit$/m,
    );
    expect(out).toMatch(/There are older ones: raise --limit\.\n$/);
    expect(fits(out)).toBe(true);
  });

  it('asks for as many pages as it takes', async () => {
    const all = await runParley('history', '--url', deployment.origin, '--limit', '1000', '--json');
    const { changes, cursor } = JSON.parse(all.out) as { changes: { id: string }[]; cursor: string | null };

    expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length);
    expect(changes.length).toBeGreaterThan(45);
    expect(cursor).toBeNull();
  });

  it('takes the conditions of the API', async () => {
    const conditions = ['--topic', 'summit', '--party', 'russia', '--kind', 'position', '--since', '2025-08-01'];
    const { out } = await runParley('history', '--data', folder, ...conditions, '--json');

    const { changes } = JSON.parse(out) as { changes: { party: string; topic: string; recordedAt: string }[] };
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.every((change) => change.party === 'russia' && change.topic === 'summit')).toBe(true);
    expect(changes.every((change) => change.recordedAt >= '2025-08-01')).toBe(true);
  });
});

describe('what cannot be done is said in one sentence', () => {
  it.each([
    [['status', '--at', 'yesterday'], 2, /^parley: at: must be a day like 2025-07-23/],
    [['history', '--topic', 'weather'], 2, /^parley: topic: must be one or several of ceasefire/],
    [['history', '--limit', '0'], 2, /whole number from 1 to 100000/],
    [['history', '--cursor', 'abc'], 2, /^parley: cursor: is not one of this query/],
    [['status', '--dossier', 'elsewhere'], 1, /^parley: dossier: there is none with the id "elsewhere"/],
    [['status', '--dossier', 'nowhere.json'], 2, /^parley: dossier nowhere\.json: there is no such file/],
    [['status', '--sign'], 2, /^parley: --sign: only requests to --url are signed/],
    [['status', '--url', 'example.org'], 2, /^parley: --url: "example\.org" is not an address/],
    [['status', '--url', 'http://127.0.0.1:9/'], 1, /^parley: http:\/\/127\.0\.0\.1:9\/v1\/agenda\? does not answer: /],
  ])('%o', async (args, code, told) => {
    const ran = await runParley(...args, '--data', folder);

    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(told);
  });

  it('that there is no local state yet', async () => {
    const ran = await runParley('status', '--data', join(folder, 'nothing'));

    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^parley: there is no local state in .* "npm start"/),
    });
  });

  it('that something else answers at the address', async () => {
    const ran = await runParley('status', '--url', `${deployment.origin}/changes`);

    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/nothing is served at this path/);
  });
});

describe('--sign', () => {
  it('says what is missing where there are no credentials', async () => {
    for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) vi.stubEnv(name, join(folder, 'nowhere'));
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    try {
      const ran = await runParley('status', '--url', deployment.origin, '--sign', '--region', 'eu-central-1');

      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(/^parley: --sign: .*credentials.*; set AWS_PROFILE and AWS_REGION, or give --region\n$/s);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('signs each request for API Gateway with the credentials of the environment', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    try {
      const url = ['--url', deployment.origin, '--sign', '--region', 'eu-central-1'];
      const ran = await runParley('status', ...url, '--topic', 'talks', '--topic', 'summit');
      expect(ran).toMatchObject({ code: 0, err: '' });
    } finally {
      vi.unstubAllEnvs();
    }
    const sent = requests.at(-1);
    const told = sent?.headers.get('authorization') ?? '';
    expect(told).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/execute-api\/aws4_request/);
    expect(told).toBe(await signatureOf(sent));
  });
});

/** The signature that API Gateway would compute of a request as it arrived. */
async function signatureOf(sent: Request | undefined): Promise<string | undefined> {
  const url = new URL(sent?.url ?? '');
  const query: Record<string, string[]> = {};
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name);
  const date = sent?.headers.get('x-amz-date') ?? '';
  const signer = new SignatureV4({
    service: 'execute-api',
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    sha256: (await import('@aws-sdk/client-dynamodb').then(({ DynamoDBClient }) => new DynamoDBClient({}).config))
      .sha256,
  });
  const signed = await signer.sign(
    {
      ...{ method: 'GET', protocol: 'http:', hostname: url.hostname, path: url.pathname, query },
      headers: { host: url.host, 'x-amz-content-sha256': sent?.headers.get('x-amz-content-sha256') ?? '' },
    },
    { signingDate: new Date(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z')) },
  );
  return signed.headers['authorization'];
}
