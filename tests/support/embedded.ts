import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedAccess, startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import { createLedger, type Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';

/** Embedded servers with clients and a ledger on them, for a suite. */
export interface TestAws {
  readonly access: EmbeddedAccess;
  readonly dynamo: DynamoDBDocumentClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** Starts the embedded servers, in memory unless a folder is given. Close it in `afterAll`. */
export async function startTestAws(folder: string | null = null): Promise<TestAws> {
  const aws = await startEmbeddedAws({ folder });
  const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient(aws.access.dynamo));
  const sns = new SNSClient(aws.access.messaging);
  const sqs = new SQSClient(aws.access.messaging);
  return {
    access: aws.access,
    dynamo,
    sns,
    sqs,
    ledger: createLedger({ client: dynamo, table: aws.access.table }),
    async close() {
      for (const client of [dynamo, sns, sqs]) client.destroy();
      await aws.close();
    },
  };
}
