import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A loopback server that answers SNS requests as AWS would where the embedded SNS does not. */
export interface ScriptedSns {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** @param answer Gives the inner XML of the result, or a status with an error's code and message. */
export async function startScriptedSns(
  answer: (action: string, request: URLSearchParams) => string | { status: number; code: string; message: string },
): Promise<ScriptedSns> {
  const server = createServer(async (incoming, response) => {
    const request = new URLSearchParams(await text(incoming));
    const action = request.get('Action') ?? '';
    const given = answer(action, request);
    response.setHeader('content-type', 'text/xml');
    if (typeof given === 'string') {
      response.end(`<${action}Response><${action}Result>${given}</${action}Result></${action}Response>`);
      return;
    }
    response.statusCode = given.status;
    const { code, message } = given;
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
