import { createServer, type Server } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOnLoopback } from '../../lambdas/adapters/embedded-listen.ts';
import { createLedger, type Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { startTestAws } from '../support/embedded.ts';
import { sampleRevision } from '../support/ledger.ts';

const track = { dossier: 'ukraine-russia', topic: 'talks' } as const;

function ledgerAt(endpoint: string): Ledger {
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  return createLedger({ client: DynamoDBDocumentClient.from(client), table: 'parley' });
}

describe('a ledger in trouble', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
    server = null;
  });

  /** Answers everything with one status and document. */
  async function answering(status: number, body: unknown): Promise<Ledger> {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
    return ledgerAt(`http://127.0.0.1:${await listenOnLoopback(server, 0)}`);
  }
  const saying = (type: string, message = '') => {
    return answering(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message });
  };

  it.each(['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded'])(
    'is busy where DynamoDB says %s',
    async (type) => {
      const ledger = await saying(type);
      await expect(ledger.appendRevision(sampleRevision(track, 1))).rejects.toMatchObject({
        code: 'ledger-busy',
        context: { table: 'parley', reason: type },
        cause: { name: type },
      });
    },
  );

  it('is busy where DynamoDB leaves the same keys unread time and again', async () => {
    const keys = [{ pk: { S: 'SEEN#ukraine-russia' }, sk: { S: 'ARTICLE#a' } }];
    const ledger = await answering(200, { Responses: {}, UnprocessedKeys: { parley: { Keys: keys } } });
    await expect(ledger.seenArticles('ukraine-russia', ['a'])).rejects.toMatchObject({ code: 'ledger-busy' });
  });

  it.each([
    ['ResourceNotFoundException', 'the table does not exist'],
    ['AccessDeniedException', 'may not use it'],
    ['ExpiredTokenException', 'have expired'],
  ])('cannot be used after %s, and says what to do', async (type, remedy) => {
    const ledger = await saying(type);
    await expect(ledger.latestRevision(track)).rejects.toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringContaining(remedy),
    });
  });

  it('cannot be used where a server fails, or none answers', async () => {
    const failing = await answering(500, { __type: 'InternalServerError', message: 'internal' });
    await expect(failing.latestRevision(track)).rejects.toMatchObject({ code: 'ledger-unreachable' });
    const silent = ledgerAt('http://127.0.0.1:9');
    await expect(silent.latestRevision(track)).rejects.toMatchObject({
      code: 'ledger-unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
      cause: expect.any(Error),
    });
  });

  it('leaves a request that DynamoDB calls invalid as the defect that it is', async () => {
    const ledger = await saying('ValidationException', 'Invalid KeyConditionExpression');
    await expect(ledger.latestRevision(track)).rejects.toMatchObject({ name: 'ValidationException' });
    const { ledger: sound, close } = await startTestAws();
    const undated = { id: 'a', version: 'v', firstSeen: 'never', published: '' };
    const failure = await sound.markSeen('ukraine-russia', undated).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: expect.stringContaining('NaN') });
    expect(failure).not.toHaveProperty('code');
    await close();
  });

  it('works again once the trouble is over', async () => {
    const aws = await startTestAws();
    const { endpoint } = aws.access.dynamo;
    const ledger = ledgerAt(endpoint);
    await aws.close();
    await expect(ledger.latestRevision(track)).rejects.toMatchObject({ code: 'ledger-unreachable' });
    const port = Number(new URL(endpoint).port);
    server = createServer((_, response) => void response.writeHead(200).end('{"Count":0,"Items":[]}'));
    await listenOnLoopback(server, port);
    expect(await ledger.latestRevision(track)).toBeNull();
  });
});
