import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { awsError, type HttpServer, startHttpServer } from './http-server.ts';

/** What a service does to its callers on a bad day. */
export type Trouble = 'none' | 'throttles' | 'fails' | 'drops' | 'refuses';

/** Stands between a client and an embedded service. */
export interface TroubledProxy extends HttpServer {
  makeTrouble(trouble: Trouble): void;
}

const ANSWERS = {
  throttles: [429, 'Throttled', 'Rate exceeded'],
  fails: [500, 'InternalError', 'An internal error occurred'],
  refuses: [403, 'AuthorizationError', 'Not authorized'],
} as const;

/** Starts a proxy on loopback that passes everything on until trouble is asked for. */
export async function startTroubledProxy(target: string): Promise<TroubledProxy> {
  let trouble: Trouble = 'none';
  const server = await startHttpServer((incoming, response) => {
    if (trouble === 'drops') incoming.socket.destroy();
    else if (trouble === 'none') passOn(target, incoming, response);
    else {
      const [status, code, message] = ANSWERS[trouble];
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(awsError(code, message));
    }
  });
  return {
    ...server,
    makeTrouble(next) {
      trouble = next;
    },
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
