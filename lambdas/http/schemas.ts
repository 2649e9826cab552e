import * as z from 'zod';
import { CERTAINTIES, type Change, type Evidence, MSG_TYPES } from '../core/change.ts';
import type { FeedHealth } from '../core/feed-health.ts';
import { QUALIFIERS, SCOPES, STANCES, STATUSES, type Status, type Terms, TOPICS, UNITS } from '../core/observation.ts';
import type { AgendaItem, Standing } from '../core/revision.ts';

/** Every field of the core's type has to be described: a new one that is not fails the type check. */
type Shape<Type> = Record<keyof Type, z.ZodType>;

const instant = z.iso.datetime().meta({ description: 'ISO 8601 instant in UTC' });
const status = z.enum(STATUSES).meta({ id: 'Status', description: 'Where an item stands' });
const stance = z.enum(STANCES).meta({ id: 'Stance', description: 'What a party wants of an item' });
export const topicSchema = z.enum(TOPICS).meta({ id: 'Topic' });
const certainty = z.enum(CERTAINTIES).meta({
  id: 'Certainty',
  description: '`reported`: one independent source; `confirmed`: two or more',
});

const item = z
  .union([
    z.strictObject({ scope: z.enum(SCOPES) }),
    z.strictObject({ participants: z.array(z.string()).readonly() }),
    z.strictObject({ unit: z.enum(UNITS) }),
    z.strictObject({ parties: z.array(z.string()).readonly() }),
  ])
  .meta({ id: 'Item', description: 'What tells one agenda item of a topic from another' });

const name = z.string().meta({ description: 'The item in words', example: 'Putin–Zelensky summit' });

const terms = z
  .strictObject({
    count: z.number().optional(),
    qualifier: z.enum(QUALIFIERS).optional(),
    perSide: z.boolean().optional(),
    durationHours: z.array(z.number()).length(2).readonly().optional(),
    deadline: z.iso.date().optional(),
    date: z.iso.date().optional(),
    venue: z.string().optional(),
    round: z.number().optional(),
    condition: z.string().optional(),
  } satisfies Shape<Terms>)
  .meta({ id: 'Terms', description: 'Only what the articles say' });

const evidence = z
  .strictObject({
    article: z.string(),
    guid: z.string().nullable(),
    outlet: z.string(),
    url: z.string().nullable(),
    published: instant,
    title: z.string(),
    quote: z.string(),
    speaker: z.string().nullable(),
  } satisfies Shape<Evidence>)
  .meta({ id: 'Evidence', description: 'The quote, speaker, outlet, link and date behind it' });

function standing<Value extends z.ZodType>(value: Value, id: string) {
  return z
    .strictObject({
      value,
      since: instant,
      certainty,
      sources: z.array(z.string()).readonly(),
      evidence: z.array(evidence).readonly(),
      terms,
    } satisfies Shape<Standing<Status>>)
    .meta({ id });
}

const agendaItem = z
  .strictObject({
    itemId: z.string(),
    topic: topicSchema,
    name,
    item,
    round: z.number().nullable(),
    status: standing(status, 'StatusStanding').nullable(),
    positions: z.record(z.string(), standing(stance, 'StanceStanding')).meta({ description: 'By party' }),
    terms,
    opened: instant,
    updated: instant,
    closed: instant.nullable(),
  } satisfies Shape<AgendaItem> & { name: unknown })
  .meta({ id: 'AgendaItem' });

export const agendaSchema = z
  .strictObject({
    dossier: z.strictObject({ id: z.string(), title: z.string() }),
    at: instant.nullable(),
    tracks: z.array(z.strictObject({ topic: topicSchema, revision: z.int(), recordedAt: instant })).readonly(),
    items: z.array(agendaItem).readonly(),
  })
  .meta({ id: 'Agenda' });

export const changeSchema = z
  .strictObject({
    id: z.string(),
    dossier: z.string(),
    topic: topicSchema,
    itemId: z.string(),
    name,
    item,
    round: z.number().nullable(),
    kind: z.enum(['status', 'position']),
    party: z.string().nullable(),
    from: z.union([status, stance]).nullable(),
    to: z.union([status, stance]).nullable(),
    msgType: z.enum(MSG_TYPES),
    references: z.array(z.string()).readonly(),
    takenBack: z.enum(['denied', 'corrected']).optional().meta({ description: 'Why a cancel withdraws what was told' }),
    certainty,
    sources: z.array(z.string()).readonly(),
    terms,
    evidence: z.array(evidence).readonly(),
    published: instant,
    recordedAt: instant,
    revision: z.int(),
    summary: z.string(),
  } satisfies Shape<Change> & { name: unknown })
  .meta({ id: 'Change' });

export const changesSchema = z
  .strictObject({
    changes: z.array(changeSchema).readonly().meta({ description: 'Newest first' }),
    cursor: z.string().nullable().meta({ description: 'For the next page; null on the last one' }),
  })
  .meta({ id: 'Changes' });

export const feedsSchema = z
  .strictObject({
    feeds: z
      .array(
        z
          .strictObject({
            id: z.string(),
            outlet: z.string(),
            url: z.string(),
            state: z.enum(['new', 'well', 'quiet', 'failing']),
            lastPolled: instant.nullable(),
            lastSuccess: instant.nullable(),
            lastArticle: instant.nullable(),
            failures: z.int(),
            problem: z.string().nullable(),
            nextPoll: instant.nullable(),
            intervalMinutes: z.number(),
            why: z.string(),
          } satisfies Shape<FeedHealth>)
          .meta({ id: 'Feed' }),
      )
      .readonly(),
  })
  .meta({ id: 'Feeds' });
