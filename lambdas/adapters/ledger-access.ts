import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ParleyError } from '../core/errors.ts';
import { isConditionFailure, translateLedgerError } from './ledger-errors.ts';
import type { ItemKey } from './ledger-keys.ts';

export type Item = Readonly<Record<string, unknown>>;
export type NewItem = ItemKey & Item;

type Request<Input> = Omit<Input, 'TableName'>;

/** The requests that the ledger makes, on one table and with errors translated. */
export interface LedgerAccess {
  get(key: ItemKey, attributes?: readonly string[]): Promise<Item | null>;
  /** One page of a query. */
  query(request: Request<QueryCommandInput>): Promise<{ items: readonly Item[]; next: Item | null }>;
  /** A query's items, page after page. */
  queryAll(request: Request<QueryCommandInput>): AsyncIterable<Item>;
  /** The items that exist, in no order. Consistent. */
  batchGet(keys: readonly ItemKey[], attributes?: readonly string[]): Promise<readonly Item[]>;
  put(item: NewItem): Promise<void>;
  /** False if there is an item of this key; it stays as it is. */
  putNew(item: NewItem): Promise<boolean>;
  /** The item as it is then; `null` if the condition does not hold: nothing was written. */
  update(request: Request<UpdateCommandInput>): Promise<Item | null>;
}

/** DynamoDB's limits: keys in one BatchGetItem; and rounds for what it leaves unprocessed. */
const BATCH = 100;
const ROUNDS = 6;

export function createLedgerAccess(deps: { client: DynamoDBDocumentClient; table: string }): LedgerAccess {
  const { client, table } = deps;

  async function translated<Output>(work: () => Promise<Output>): Promise<Output> {
    try {
      return await work();
    } catch (error) {
      throw translateLedgerError(error, table);
    }
  }

  async function unlessConditionFails<Output>(work: () => Promise<Output>): Promise<Output | null> {
    try {
      return await translated(work);
    } catch (error) {
      if (isConditionFailure(error)) return null;
      throw error;
    }
  }

  const access: LedgerAccess = {
    get: (key, attributes) =>
      translated(async () => {
        const names = projection(attributes);
        const answer = await client.send(
          new GetCommand({ TableName: table, Key: key, ConsistentRead: true, ...names }),
        );
        return answer.Item ?? null;
      }),

    query: (request) =>
      translated(async () => {
        const answer = await client.send(new QueryCommand({ TableName: table, ...request }));
        return { items: answer.Items ?? [], next: answer.LastEvaluatedKey ?? null };
      }),

    async *queryAll(request) {
      let start: Item | null = null;
      do {
        const page = await access.query(start === null ? request : { ...request, ExclusiveStartKey: start });
        yield* page.items;
        start = page.next;
      } while (start !== null);
    },

    async batchGet(keys, attributes) {
      const found: Item[] = [];
      for (let at = 0; at < keys.length; at += BATCH) {
        found.push(...(await getBatch(keys.slice(at, at + BATCH), attributes)));
      }
      return found;
    },

    async put(item) {
      await translated(() => client.send(new PutCommand({ TableName: table, Item: { ...item } })));
    },

    async putNew(item) {
      const input = { TableName: table, Item: { ...item }, ConditionExpression: 'attribute_not_exists(pk)' };
      return (await unlessConditionFails(() => client.send(new PutCommand(input)))) !== null;
    },

    async update(request) {
      const input = { TableName: table, ReturnValues: 'ALL_NEW', ...request } as const;
      const answer = await unlessConditionFails(() => client.send(new UpdateCommand(input)));
      return answer === null ? null : (answer.Attributes ?? {});
    },
  };

  /** DynamoDB may answer a part of a batch only and leaves the rest to be asked again. */
  async function getBatch(keys: readonly ItemKey[], attributes?: readonly string[]): Promise<readonly Item[]> {
    const found: Item[] = [];
    let open: readonly Item[] = keys.map((key) => ({ ...key }));
    for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
      if (round > 0) await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** round));
      const Keys = open.map((key) => ({ ...key }));
      const request = { RequestItems: { [table]: { Keys, ConsistentRead: true, ...projection(attributes) } } };
      const answer = await translated(() => client.send(new BatchGetCommand(request)));
      found.push(...(answer.Responses?.[table] ?? []));
      open = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
    if (open.length === 0) return found;
    throw new ParleyError('ledger-busy', `ledger ${table} left ${open.length} items unread; try again`, {
      context: { table },
    });
  }

  return access;
}

/** Names go through placeholders: DynamoDB reserves some hundred words. */
function projection(attributes: readonly string[] | undefined): {
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
} {
  if (attributes === undefined) return {};
  const names = Object.fromEntries(attributes.map((attribute, index) => [`#a${index}`, attribute]));
  return { ProjectionExpression: Object.keys(names).join(', '), ExpressionAttributeNames: names };
}
