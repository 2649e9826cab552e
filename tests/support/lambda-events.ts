import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import { ledgerTable } from '../../lambdas/adapters/ledger-table.ts';

/** What the queue's event source gives the poll function for these messages. */
export function queueEvent(...bodies: readonly object[]): SQSEvent {
  const records = bodies.map((body, index) => ({ messageId: `message-${index}`, body: JSON.stringify(body) }));
  return { Records: records } as SQSEvent;
}

/** What the stream's event source gives the alert function: all items that owe alerts, oldest first. */
export async function streamEvent(client: DynamoDBDocumentClient, table: string): Promise<DynamoDBStreamEvent> {
  const { name, partitionKey } = ledgerTable.indexes.pending;
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: name,
      KeyConditionExpression: '#owes = :alerts',
      ExpressionAttributeNames: { '#owes': partitionKey },
      ExpressionAttributeValues: { ':alerts': 'alerts' },
    }),
  );
  return {
    Records: Items.map((item, index) => ({
      eventName: 'INSERT',
      dynamodb: {
        Keys: { pk: { S: String(item['pk']) }, sk: { S: String(item['sk']) } },
        SequenceNumber: String(index),
      },
    })),
  };
}

/** What API Gateway gives the history function for a GET. */
export function httpEvent(path: string): LambdaEvent {
  const { pathname, search } = new URL(path, 'https://parley.example');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { host: 'parley.example' },
    body: null,
    isBase64Encoded: false,
    requestContext: { domainName: 'parley.example', http: { method: 'GET', path: pathname } },
  } as unknown as LambdaEvent;
}
