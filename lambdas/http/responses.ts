import type * as z from 'zod';
import { problemSchema } from './problem.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The answers of a JSON route: what it is for, 304 for who has it already, and the problems. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    304: { description: 'Not modified since the ETag in If-None-Match' },
    400: problem('A parameter is wrong; the problem names it'),
    404: problem('There is no such thing'),
    503: problem('The ledger does not answer just now'),
  } as const;
}
