import * as z from 'zod';
import { ParleyError } from './errors.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower case letters, digits and hyphens');
const name = z.string().trim().min(1).max(80);
const names = z.array(name).default([]);

const party = z.strictObject({
  id: z.string().regex(/^[a-z][a-z ]{0,39}$/),
  name,
  /** `belligerent`: one of the two warring sides; `other`: mediators, guarantors, neighbours. */
  role: z.enum(['belligerent', 'other']),
  /** Every way in which news speaks of it as an actor: country, capital, government seat, ministry. */
  aliases: names,
  /** Where its leader receives: "Moscow repeated its invitation" is one to Moscow. */
  capital: name.optional(),
  /** Adjectives and nouns of its people: Ukrainian, Ukrainians. */
  demonyms: names,
});

const person = z.strictObject({
  id,
  name,
  aliases: names,
  /** Id of the party for which this person speaks. */
  party: z.string(),
  /** Heads of state or government can be participants of a summit. */
  leader: z.boolean().default(false),
  /** Offices by which news names this person: "Kremlin spokesman", "foreign minister". */
  titles: names,
});

const feed = z.strictObject({
  id,
  /** Name of the outlet as a reader knows it. */
  outlet: name,
  url: z.url({ protocol: /^https?$/ }),
  tier: z.enum(['wire', 'official', 'agency', 'public', 'press']),
  lang: z.string().regex(/^[a-z]{2}$/),
  /** Whether summaries are completed from the article's page. */
  fullText: z.boolean().default(false),
  /** Minutes between polls at the least; a publisher's own wishes can only lengthen it. */
  everyMinutes: z.int().min(1).max(1440).default(5),
});

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 22:30');

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone like Europe/Kyiv');

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const alertPolicy = z.strictObject({
  /** `at-once`: alert on one source, update on confirmation; `after-confirmation`: alert when confirmed. */
  when: z.enum(['at-once', 'after-confirmation']).default('at-once'),
  /** Local times between which delivery waits (not for `active`, `violated`, `cancelled`). */
  quietHours: z.strictObject({ from: clockTime, to: clockTime, timeZone }).nullable().default(null),
});

/** One negotiation that is followed: parties, people with their aliases, feeds, alert policy. Data, not code. */
export const dossierSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: name,
  /** Languages of articles that are read; others are skipped with a reason. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .default(['en']),
  parties: z.array(party).min(2),
  people: z.array(person).default([]),
  /** Places where this negotiation meets, with their spellings; the first spelling is shown. */
  venues: z.array(z.array(name).min(1)).default([]),
  /** Names that give away that a sentence is about another conflict: Gaza, Sudan. */
  otherConflicts: names,
  feeds: z.array(feed).default([]),
  alertPolicy: alertPolicy.prefault({}),
});

export type Dossier = z.infer<typeof dossierSchema>;
export type DossierFeed = Dossier['feeds'][number];

/**
 * Checks a dossier and what refers to what in it.
 * @param source Name of the file or place, for the error.
 * @throws ParleyError `bad-dossier` with a line for each wrong key, naming it.
 */
export function parseDossier(json: unknown, source: string): Dossier {
  const result = dossierSchema.safeParse(json);
  const problems = result.success
    ? crossCheck(result.data)
    : result.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  if (result.success && problems.length === 0) return result.data;
  throw new ParleyError('bad-dossier', `dossier ${source}: ${problems.join('; ')}`, {
    context: { source },
  });
}

function crossCheck(dossier: Dossier): string[] {
  const parties = new Set(dossier.parties.map((party) => party.id));
  const strangers = dossier.people
    .filter((person) => !parties.has(person.party))
    .map((person) => `people.${person.id}.party: no party has the id "${person.party}"`);
  const belligerents = dossier.parties.filter((party) => party.role === 'belligerent').length;
  return [
    ...strangers,
    ...repeated('parties', dossier.parties),
    ...repeated('people', dossier.people),
    ...repeated('feeds', dossier.feeds),
    ...(belligerents === 2 ? [] : [`parties: exactly two must have the role "belligerent", not ${belligerents}`]),
  ];
}

function repeated(list: string, entries: readonly { id: string }[]): string[] {
  const ids = entries.map((entry) => entry.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${list}: the id "${id}" is used twice`);
}
