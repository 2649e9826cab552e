import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

let served: ServedHistory;

beforeAll(async () => {
  served = await serveHistory();
});
afterAll(() => served.close());

interface Problem {
  readonly detail: string;
  readonly errors: readonly { readonly parameter: string; readonly detail: string }[];
}

async function problemOf(path: string): Promise<Problem> {
  const answer = await served.ask(path);
  expect(answer.status).toBe(400);
  return answer.json as Problem;
}

describe('a wrong parameter of the API is refused by name', () => {
  it.each([
    ['topic', 'weather', /ceasefire, summit, exchange, talks/],
    ['topic', '', /ceasefire/],
    ['party', 'Ukraine', /lower-case/],
    ['party', 'x'.repeat(41), /lower-case/],
    ['party', '<script>', /lower-case/],
    ['kind', 'event', /"status"\|"position"/],
    ['certainty', 'sure', /"reported"\|"confirmed"/],
    ['since', 'yesterday', /a day like 2025-07-23/],
    ['since', '2025-02-30', /calendar/],
    ['until', '2025-13-01', /calendar/],
    ['until', '2025-07-23T25:00:00Z', /calendar/],
    ['since', '9999-12-31', /1970 and 2199/],
    ['until', '2025-07-23T18:00:00', /an instant like/],
    ['limit', '0', /from 1 to 100/],
    ['limit', '101', /from 1 to 100/],
    ['limit', '-1', /from 1 to 100/],
    ['limit', '1e1', /from 1 to 100/],
    ['limit', '', /from 1 to 100/],
    ['cursor', '../..', /earlier answer/],
    ['cursor', 'a'.repeat(2001), /earlier answer/],
    ['dossier', 'Ukraine', /\/v1\/dossiers/],
    ['unknown', 'x', /no such parameter/],
  ])('%s=%s', async (name, value, told) => {
    const problem = await problemOf(`/v1/changes?${new URLSearchParams({ [name]: value })}`);

    expect(problem.errors).toEqual([{ parameter: name, detail: expect.stringMatching(told) }]);
    expect(problem.detail).toMatch(new RegExp(`^${name}: `));
  });

  it('names all that are wrong', async () => {
    const { errors } = await problemOf('/v1/changes?limit=0&kind=x&foo=1');

    expect(errors.map((error) => error.parameter).sort()).toEqual(['foo', 'kind', 'limit']);
  });

  it('refuses one that is given twice', async () => {
    expect((await problemOf('/v1/changes?limit=5&limit=6')).errors).toEqual([
      { parameter: 'limit', detail: 'must be given once' },
    ]);
    expect((await problemOf('/v1/agenda?at=2025-07-01&at=2025-07-02')).errors[0]?.parameter).toBe('at');
  });

  it('refuses a stretch of time that cannot hold anything', async () => {
    expect((await problemOf('/v1/changes?since=2025-07-02&until=2025-07-01')).errors[0]?.parameter).toBe('since');
  });

  it('says which dossiers there are where an unknown one is named', async () => {
    const answer = await served.ask('/v1/agenda?dossier=elsewhere');

    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ errors: [{ parameter: 'dossier' }] });
  });
});

describe('the page and the feeds, whose addresses are made by forms and readers', () => {
  it.each(['/', '/changes.atom', '/changes.json'])('%s takes empty and unknown parameters for none', async (path) => {
    expect((await served.ask(`${path}?party=&kind=&certainty=&topic=&utm_source=mail&_=12`)).status).toBe(200);
  });

  it.each(['/changes.atom', '/changes.json'])('%s still refuses a wrong value by name', async (path) => {
    const { errors } = await problemOf(`${path}?limit=1000&party=X`);

    expect(errors).toEqual([
      { parameter: 'party', detail: expect.stringMatching(/lower-case/) },
      { parameter: 'limit', detail: expect.stringMatching(/from 1 to 100/) },
    ]);
  });

  it('tells a reader of the page what is wrong as a page', async () => {
    const answer = await served.ask('/?at=2025-02-30', { headers: { accept: 'text/html' } });

    expect(answer.status).toBe(400);
    expect(answer.text).toContain('at: must be a date of the calendar');
  });
});

describe('/openapi.json', () => {
  it('describes every path with every limit', async () => {
    const document = (await served.ask('/openapi.json')).json as {
      openapi: string;
      paths: Record<string, { get: { parameters?: { name: string; schema: Record<string, unknown> }[] } }>;
    };
    const parameters = document.paths['/v1/changes']?.get.parameters ?? [];

    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/',
      '/changes.atom',
      '/changes.json',
      '/changes/{id}',
      '/health',
      '/openapi.json',
      '/v1/agenda',
      '/v1/changes',
      '/v1/changes/{id}',
      '/v1/dossiers',
      '/v1/feeds',
    ]);
    expect(parameters.map((parameter) => parameter.name).sort()).toEqual(
      ['certainty', 'cursor', 'dossier', 'kind', 'limit', 'party', 'since', 'topic', 'until'].sort(),
    );
    for (const { schema } of parameters) {
      const limited = ['enum', 'pattern', 'maximum', 'maxLength', '$ref', 'items', 'anyOf'].some(
        (key) => key in schema,
      );
      expect(limited, JSON.stringify(schema)).toBe(true);
    }
  });
});
