import * as z from 'zod';
import { CERTAINTIES } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import { TOPICS } from '../core/observation.ts';
import type { ChangeQuery } from '../core/ports.ts';

/** Ids of parties, and other countries by their lower-case names. */
const PARTY = /^\p{Ll}[\p{Ll}\p{M} .'’-]{0,39}$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * A day or an instant. A day stands for the whole of it, in UTC, so that `since` and `until` of one day hold that day,
 * and `at` means its end.
 */
function moment(edge: 'start' | 'end', description: string) {
  return z
    .string()
    .max(40)
    .regex(INSTANT, { error: 'must be a day like 2025-07-23 or an instant like 2025-07-23T18:00:00Z', abort: true })
    .refine((text) => instantOf(text, edge) !== null, 'must be a date of the calendar between 1970 and 2199')
    .transform((text) => instantOf(text, edge) ?? text)
    .meta({ description, example: '2025-07-23' });
}

function instantOf(text: string, edge: 'start' | 'end'): string | null {
  const time = Date.parse(DATE.test(text) ? `${text}T00:00:00Z` : text);
  const year = Number(text.slice(0, 4));
  if (Number.isNaN(time) || year < 1970 || year > 2199) return null;
  // Date.parse takes 31 June for 1 July.
  const midnight = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const day = DATE.test(text) && edge === 'end' ? 24 * 60 * 60 * 1000 : 0;
  return new Date(time + day).toISOString();
}

const topics = z
  .union([z.enum(TOPICS).transform((topic) => [topic]), z.array(z.enum(TOPICS)).min(1).max(TOPICS.length)], {
    error: `must be one or several of ${TOPICS.join(', ')}`,
  })
  .transform((list) => TOPICS.filter((topic) => list.includes(topic)))
  .meta({
    type: 'array',
    items: { type: 'string', enum: [...TOPICS] },
    description: 'Topics; repeat the parameter for several. All where it is absent',
    param: { style: 'form', explode: true },
  });

/** Each parameter of the API, with its limits. */
export const parameter = {
  dossier: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the id of a dossier; /v1/dossiers lists them')
    .meta({ description: 'Id of the dossier; the first one of /v1/dossiers where it is absent' }),
  at: moment('end', 'As recorded at this instant or at the end of this day (UTC)'),
  topic: topics,
  party: z
    .string()
    .regex(PARTY, 'must be the id of a party or the lower-case name of a country')
    .meta({ description: 'Positions of this party only', example: 'ukraine', pattern: PARTY.source }),
  kind: z.enum(['status', 'position']).meta({ description: 'Changes of a status or of a position only' }),
  certainty: z.enum(CERTAINTIES).meta({ description: 'Certainty of the change' }),
  since: moment('start', 'Recorded at or after this instant, or from the start of this day (UTC)'),
  until: moment('end', 'Recorded before this instant, or until the end of this day (UTC)'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'must be a whole number from 1 to 100', abort: true })
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 100, 'must be a whole number from 1 to 100')
    .meta({ type: 'integer', minimum: 1, maximum: 100, default: 50, description: 'Changes a page at the most' }),
  cursor: z
    .string()
    .regex(/^[\w.~-]{1,2000}$/, 'must be the cursor of an earlier answer')
    .meta({ description: 'Goes on where the answer with this cursor ended' }),
  change: z
    .string()
    .regex(/^[a-z0-9.-]{1,100}$/, 'must be the id of a change, as /v1/changes lists them')
    .meta({ description: 'Id of the change', example: 'ukraine-russia.talks.12.1' }),
} as const;

/** Conditions on the history, as the API takes them. */
export const conditions = {
  dossier: parameter.dossier.optional(),
  topic: parameter.topic.optional(),
  party: parameter.party.optional(),
  kind: parameter.kind.optional(),
  certainty: parameter.certainty.optional(),
  since: parameter.since.optional(),
  until: parameter.until.optional(),
} as const;

/** A field that a form leaves empty asks for nothing. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal('').transform(() => undefined), schema]).optional();
}

/** The same for the page and the feeds, whose addresses are made by forms. */
export const lenientConditions = {
  dossier: orEmpty(parameter.dossier),
  topic: orEmpty(parameter.topic),
  party: orEmpty(parameter.party),
  kind: orEmpty(parameter.kind),
  certainty: orEmpty(parameter.certainty),
  since: orEmpty(parameter.since),
  until: orEmpty(parameter.until),
} as const;

export const lenientPage = { limit: orEmpty(parameter.limit), cursor: orEmpty(parameter.cursor) } as const;

export type Conditions = z.output<z.ZodObject<typeof conditions>>;

/**
 * The question that a request's conditions ask.
 * @throws ParleyError `bad-query` where nothing can lie between `since` and `until`.
 */
export function questionOf(
  query: Conditions,
  dossier: Dossier,
  page: { readonly limit: number; readonly cursor: string | null },
): ChangeQuery {
  const { since = null, until = null } = query;
  if (since !== null && until !== null && since >= until) {
    throw new ParleyError('bad-query', `since: must be before until, and ${since} is not before ${until}`, {
      context: { parameter: 'since' },
    });
  }
  return {
    dossier: dossier.id,
    topics: query.topic ?? TOPICS,
    party: query.party ?? null,
    kind: query.kind ?? null,
    certainty: query.certainty ?? null,
    ...{ since, until },
    ...page,
  };
}
