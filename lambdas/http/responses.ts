import * as z from 'zod';
import { problemSchema } from './problem.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What any reading route may answer beside what it is for. */
export const problemAnswers = {
  304: { description: 'Not modified since the ETag in If-None-Match' },
  400: problem('A parameter is wrong; the problem names it'),
  404: problem('There is no such thing'),
  414: problem('The address is too long'),
  503: problem('The ledger does not answer just now'),
} as const;

/** The answers of a JSON route: what it is for, and the problems. */
export function answers<Schema extends z.ZodType, Type extends string = 'application/json'>(
  schema: Schema,
  description: string,
  type: Type = 'application/json' as Type,
) {
  const content = { [type]: { schema } } as Record<Type, { schema: Schema }>;
  return { 200: { description, content }, ...problemAnswers } as const;
}

/** The answers of a page. */
export const htmlAnswers = {
  200: { description: 'The page', content: { 'text/html': { schema: z.string() } } },
  ...problemAnswers,
};
