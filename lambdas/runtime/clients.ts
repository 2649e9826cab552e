import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmbeddedAccess } from '../adapters/embedded-aws.ts';

/** Embedded servers, or `null` for the account and region of the environment. */
export type Access = EmbeddedAccess | null;

// One function a client, so that a function's bundle holds only the clients that it uses.

/** @param onRequest Told the name of each request's command. */
export function createDynamo(access: Access, onRequest?: (command: string) => void): DynamoDBDocumentClient {
  const client = new DynamoDBClient(access?.dynamo ?? {});
  if (onRequest !== undefined) {
    client.middlewareStack.add(
      (next, context) => (request) => {
        onRequest(context.commandName ?? '');
        return next(request);
      },
      { step: 'initialize' },
    );
  }
  return DynamoDBDocumentClient.from(client);
}

export function createSns(access: Access): SNSClient {
  return new SNSClient(access?.messaging ?? {});
}

export function createSqs(access: Access): SQSClient {
  return new SQSClient(access?.messaging ?? {});
}
