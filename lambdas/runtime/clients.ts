import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmbeddedAccess } from '../adapters/embedded-aws.ts';
import { createLedger, type Ledger } from '../adapters/ledger-dynamo.ts';

/** The SDK's clients; each is made when it is first asked for, so that a function pays only for what it uses. */
export interface Clients {
  readonly dynamo: DynamoDBDocumentClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  destroy(): void;
}

/**
 * @param access Embedded servers; `null`: the account and region of the environment.
 */
export function createClients(access: EmbeddedAccess | null): Clients {
  const made: { destroy(): void }[] = [];
  const once = <Client extends { destroy(): void }>(make: () => Client): (() => Client) => {
    let client: Client | null = null;
    return () => {
      if (client === null) {
        client = make();
        made.push(client);
      }
      return client;
    };
  };
  const dynamo = once(() => DynamoDBDocumentClient.from(new DynamoDBClient(access?.dynamo ?? {})));
  const sns = once(() => new SNSClient(access?.messaging ?? {}));
  const sqs = once(() => new SQSClient(access?.messaging ?? {}));
  return {
    get dynamo() {
      return dynamo();
    },
    get sns() {
      return sns();
    },
    get sqs() {
      return sqs();
    },
    destroy() {
      for (const client of made.splice(0)) client.destroy();
    },
  };
}

export function createLedgerOf(clients: Clients, table: string): Ledger {
  return createLedger({ client: clients.dynamo, table });
}
