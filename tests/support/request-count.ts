import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Requests that a client made, by the name of the SDK's command. */
type Requests = Readonly<Record<string, number>>;

export interface RequestCount {
  count(): Requests;
  since(before: Requests): Requests;
}

/** Counts the requests of a client from now on. */
export function countRequests(client: DynamoDBDocumentClient): RequestCount {
  const counts: Record<string, number> = {};
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context['commandName']);
      counts[name] = (counts[name] ?? 0) + 1;
      return await next(args);
    },
    { step: 'initialize', name: 'countRequests' },
  );
  return {
    count: () => ({ ...counts }),
    since: (before) =>
      Object.fromEntries(
        Object.entries(counts)
          .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
          .filter(([, count]) => count > 0),
      ),
  };
}
