import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { createApp } from '../../lambdas/http/app.ts';

type App = ReturnType<typeof createApp>;

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON, else `null`. */
  readonly json: unknown;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

const formats = {
  'date-time': (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  date: /^\d{4}-\d\d-\d\d$/,
  uri: (text: string) => URL.canParse(text),
};

/** How a request is sent: to the app itself, or over a wire. */
type Send = (path: string, init: RequestInit) => Response | Promise<Response>;

/**
 * Asks an app and checks each answer against the app's own description: its status, its type, and its body by the
 * schema. What no operation can describe (unknown paths, other methods) has to be a problem.
 */
export async function createAsk(
  app: App,
  send: Send = (path, init) => app.request(path, init),
): Promise<(path: string, init?: RequestInit) => Promise<Answer>> {
  const document = (await (await app.request('/openapi.json')).json()) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  ajv.addSchema(document, 'api');
  const checks = new Map<string, ValidateFunction>();
  const check = (pointer: string, value: unknown): void => {
    const validate = checks.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    checks.set(pointer, validate);
    if (!validate(value)) throw new Error(`not as ${pointer} says: ${JSON.stringify(validate.errors?.slice(0, 5))}`);
  };

  return async (path, init = {}) => {
    const answer = await send(path, init);
    const text = await answer.text();
    const { status, headers } = answer;
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
    const json: unknown = type.endsWith('json') && text !== '' ? JSON.parse(text) : null;
    const method = (init.method ?? 'GET').toUpperCase();
    const template = templateOf(pathOf(path), document);
    const operation =
      template === null || !['GET', 'HEAD'].includes(method) ? undefined : document.paths[template]?.get;
    if (operation === undefined) {
      if (method === 'OPTIONS' && status === 204) return { status, headers, text, json };
      if (![404, 405].includes(status)) throw new Error(`${method} ${path} answers ${status}`);
      if (type === 'application/problem+json' && text !== '') check('/components/schemas/Problem', json);
      return { status, headers, text, json };
    }
    const described = operation.responses[String(status)];
    if (described === undefined) throw new Error(`${method} ${path} answers ${status}, which is not described`);
    if (status !== 304 && text !== '') {
      const fits = described.content?.[type] !== undefined || (type === 'text/html' && status >= 400);
      if (!fits) throw new Error(`${path} answers ${status} as ${type}, which is not described`);
      const pointer = ['paths', template ?? '', 'get', 'responses', String(status), 'content', type, 'schema'];
      if (json !== null)
        check(`/${pointer.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`, json);
    }
    return { status, headers, text, json };
  };
}

/** As the app sees it: with dots taken out. */
function pathOf(address: string): string {
  const url = `http://localhost${address}`;
  return URL.canParse(url) ? new URL(url).pathname : address;
}

function templateOf(path: string, { paths }: Description): string | null {
  const parts = path.split('/');
  const fits = (template: string): boolean => {
    const wanted = template.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith('{') || part === parts[index])
    );
  };
  return Object.keys(paths).find(fits) ?? null;
}
