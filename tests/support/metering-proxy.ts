import { createServer, type IncomingMessage, request as requestOf } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../../lambdas/adapters/embedded-listen.ts';

/** What went through since the last time it was asked for. */
export interface Metered {
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Requests to DynamoDB that write. */
  readonly writes: number;
  readonly sqsRequests: number;
  readonly snsPublishes: number;
  /** As permissions name them, each once: "dynamodb:Query", "dynamodb:Query index pending", "sns:Publish". */
  readonly actions: readonly string[];
}

export interface MeteringProxy {
  readonly endpoint: string;
  take(): Metered;
  close(): Promise<void>;
}

const WRITES = /^(Put|Update|Delete|BatchWrite)/;

/** Stands between clients and a server that speaks as DynamoDB, SQS and SNS do, and counts what AWS would charge. */
export async function startMeteringProxy(target: string): Promise<MeteringProxy> {
  let tally = newTally();
  const server = createServer(async (incoming, response) => {
    const body = await text(incoming);
    const action = actionOf(incoming, body);
    const answer = await passOn(target, incoming, action.service === 'dynamodb' ? withCapacity(body) : body);
    count(tally, action, answer.body);
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
  });
  const port = await listenOnLoopback(server, 0);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    take() {
      const { actions, ...figures } = tally;
      tally = newTally();
      return { ...figures, actions: [...actions].sort() };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Action {
  readonly service: 'dynamodb' | 'sqs' | 'sns';
  readonly name: string;
  readonly index: string | null;
}

function newTally() {
  return { readUnits: 0, writeUnits: 0, writes: 0, sqsRequests: 0, snsPublishes: 0, actions: new Set<string>() };
}

/** "DynamoDB_20120810.Query" and "AmazonSQS.SendMessage" in a header, or "Action=Publish" in the body. */
function actionOf({ headers }: IncomingMessage, body: string): Action {
  const [prefix = '', name = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (prefix.startsWith('DynamoDB')) return { service: 'dynamodb', name, index: JSON.parse(body).IndexName ?? null };
  if (prefix === 'AmazonSQS') return { service: 'sqs', name, index: null };
  return { service: 'sns', name: new URLSearchParams(body).get('Action') ?? '', index: null };
}

function withCapacity(body: string): string {
  return JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' });
}

function count(tally: ReturnType<typeof newTally>, { service, name, index }: Action, answer: string): void {
  tally.actions.add(`${service}:${name}${index === null ? '' : ` index ${index}`}`);
  if (service === 'sqs') tally.sqsRequests += 1;
  if (service === 'sns' && name === 'Publish') tally.snsPublishes += 1;
  if (service !== 'dynamodb') return;
  const consumed = [JSON.parse(answer).ConsumedCapacity ?? []].flat() as readonly { CapacityUnits: number }[];
  const units = consumed.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  if (WRITES.test(name)) {
    tally.writes += 1;
    tally.writeUnits += units;
  } else tally.readUnits += units;
}

function passOn(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: string,
): Promise<{ status: number; type: string; body: string }> {
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const onward = requestOf(new URL(url ?? '/', target), { method, headers: rest }, async (answer) => {
      const type = answer.headers['content-type'] ?? 'application/octet-stream';
      resolve({ status: answer.statusCode ?? 502, type, body: await text(answer) });
    });
    onward.on('error', reject);
    onward.end(body);
  });
}
