import { text } from 'node:stream/consumers';
import { awsError, type HttpServer, startHttpServer } from './http-server.ts';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Answers SNS requests as AWS would where the embedded SNS does not.
 * @param answer Gives the inner XML of the result, or a refusal.
 */
export function startScriptedSns(answer: (action: string) => string | Refusal): Promise<HttpServer> {
  return startHttpServer(async (incoming, response) => {
    const action = new URLSearchParams(await text(incoming)).get('Action') ?? '';
    const given = answer(action);
    response.setHeader('content-type', 'text/xml');
    if (typeof given === 'string') {
      response.end(`<${action}Response><${action}Result>${given}</${action}Result></${action}Response>`);
    } else {
      response.statusCode = given.status;
      response.end(awsError(given.code, given.message));
    }
  });
}
