import { join } from 'node:path';
import { startEmbeddedDynamo } from './embedded-dynamo.ts';
import { lockFolder } from './embedded-lock.ts';
import { type MessagingResources, startEmbeddedMessaging } from './embedded-messaging.ts';

/** What an AWS SDK client needs to reach an embedded server. Plain data: it can be written to a file. */
export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts: number;
  /** Queue URLs keep the port at which they were made; the endpoint is what counts. */
  readonly useQueueUrlAsEndpoint: false;
}

/** How to reach the embedded servers. Plain data: another process can be told by file. */
export interface EmbeddedAccess {
  readonly dynamo: ClientSettings;
  readonly messaging: ClientSettings;
  readonly table: string;
  readonly resources: MessagingResources;
}

export interface EmbeddedAws {
  readonly access: EmbeddedAccess;
  /** Ends both servers. Clients must have been destroyed, else their open connections are waited for. */
  close(): Promise<void>;
}

/** The servers check no signature, so any credentials do; these say what they are. The SDK writes into its settings. */
function settingsFor(endpoint: string): ClientSettings {
  const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
  return { endpoint, region: 'us-east-1', credentials, maxAttempts: 3, useQueueUrlAsEndpoint: false };
}

/**
 * DynamoDB, SNS and SQS in this process, on 127.0.0.1 only: the table, the topics `alerts`, `digest` and `ops`, the
 * queue of feeds, and a queue that is subscribed to all alerts.
 * @param options.folder Keeps the state over restarts and kills; `null` keeps it in memory.
 * @param options.ports Fixed ports; free ones where left out.
 * @throws ParleyError `ledger-busy` where another process uses the folder, `bad-config` where a port is taken.
 */
export async function startEmbeddedAws(options: {
  folder: string | null;
  table?: string;
  ports?: { readonly dynamo: number; readonly messaging: number };
}): Promise<EmbeddedAws> {
  const { folder, table = 'parley', ports = { dynamo: 0, messaging: 0 } } = options;
  const started: { close(): Promise<void> }[] = [];
  const unlock = folder === null ? null : lockFolder(folder);
  const close = async () => {
    try {
      for (const server of started.splice(0).reverse()) await server.close();
    } finally {
      unlock?.();
    }
  };
  try {
    const part = (name: string) => (folder === null ? null : join(folder, name));
    const dynamo = await startEmbeddedDynamo({ folder: part('dynamo'), port: ports.dynamo, table, settingsFor });
    started.push(dynamo);
    const messaging = await startEmbeddedMessaging({ folder: part('messaging'), port: ports.messaging, settingsFor });
    started.push(messaging);
    const access = {
      dynamo: settingsFor(dynamo.endpoint),
      messaging: settingsFor(messaging.endpoint),
      table,
      resources: messaging.resources,
    };
    return { access, close };
  } catch (error) {
    await close();
    throw error;
  }
}
