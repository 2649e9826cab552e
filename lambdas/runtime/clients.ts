import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmbeddedAccess } from '../adapters/embedded-aws.ts';

/** Embedded servers, or `null` for the account and region of the environment. */
export type Access = EmbeddedAccess | null;

// One function a client, so that a function's bundle holds only the clients that it uses.

export function createDynamo(access: Access): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(access?.dynamo ?? {}));
}

export function createSns(access: Access): SNSClient {
  return new SNSClient(access?.messaging ?? {});
}

export function createSqs(access: Access): SQSClient {
  return new SQSClient(access?.messaging ?? {});
}
