import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service does to its callers on a bad day. */
export type Trouble = 'none' | 'throttles' | 'fails' | 'drops' | 'refuses';

/** Stands between a client and an embedded service. */
export interface TroubledProxy {
  readonly endpoint: string;
  /** Requests that came, whatever became of them. */
  readonly requests: () => number;
  makeTrouble(trouble: Trouble): void;
  close(): Promise<void>;
}

const ANSWERS = {
  throttles: [429, 'Throttled', 'Rate exceeded'],
  fails: [500, 'InternalError', 'An internal error occurred'],
  refuses: [403, 'AuthorizationError', 'Not authorized'],
} as const;

/** Starts a proxy on loopback that passes everything on until trouble is asked for. */
export async function startTroubledProxy(target: string): Promise<TroubledProxy> {
  let trouble: Trouble = 'none';
  let requests = 0;
  const server = createServer((incoming, response) => {
    requests += 1;
    if (trouble === 'drops') incoming.socket.destroy();
    else if (trouble === 'none') passOn(target, incoming, response);
    else {
      const [status, code, message] = ANSWERS[trouble];
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      );
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    makeTrouble(next) {
      trouble = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(target: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const onward = request(new URL(url ?? '/', target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  incoming.pipe(onward);
}
