import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What was asked of DynamoDB: requests by name, and what they are billed as. */
export interface Requests {
  /** PutItem, UpdateItem … and how often. */
  readonly counts: Readonly<Record<string, number>>;
  readonly reads: number;
  readonly writes: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/** Counts the requests of a client from now on; each call tells those since the last one. */
export function countRequests(client: DynamoDBDocumentClient): () => Requests {
  let requests: { name: string; units: number }[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' };
      const answer = await next({ ...args, input });
      const { ConsumedCapacity: used } = answer.output as { ConsumedCapacity?: Capacity | readonly Capacity[] };
      const units = [used ?? {}].flat().reduce((sum, part) => sum + ((part as Capacity).CapacityUnits ?? 0), 0);
      requests.push({ name: String(context['commandName']).replace(/Command$/, ''), units });
      return answer;
    },
    { step: 'initialize', name: 'countRequests', override: true },
  );
  return () => {
    const told = summarize(requests);
    requests = [];
    return told;
  };
}

function summarize(requests: readonly { name: string; units: number }[]): Requests {
  const [writes, reads] = [true, false].map((kind) => requests.filter(({ name }) => WRITES.has(name) === kind));
  const unitsOf = (list: typeof requests = []) => list.reduce((sum, { units }) => sum + units, 0);
  const names = Map.groupBy(requests, ({ name }) => name);
  return {
    counts: Object.fromEntries([...names].map(([name, list]) => [name, list.length])),
    reads: reads?.length ?? 0,
    writes: writes?.length ?? 0,
    readUnits: unitsOf(reads),
    writeUnits: unitsOf(writes),
  };
}
