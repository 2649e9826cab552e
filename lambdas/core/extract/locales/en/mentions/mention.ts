import type { Item, Topic } from '../../../../observation.ts';
import type { Actor } from '../stage/actors.ts';
import type { Clause } from '../stage/clauses.ts';
import type { Company } from '../stage/company.ts';
import type { Roster } from '../stage/roster.ts';
import type { Marked } from '../stage/scene.ts';
import type { DateSpan } from '../terms/dates.ts';
import type { DurationSpan } from '../terms/durations.ts';
import type { Form } from '../vocabulary/inflect.ts';

/** A place in a sentence that speaks of an agenda item. */
export interface Mention {
  readonly topic: Topic;
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  /** `noun`: "a truce"; `verb`: "released 185 prisoners"; `pointer`: "the idea", "it". */
  readonly kind: 'noun' | 'verb' | 'pointer';
  /** Form of the verb; `null` for the rest. */
  readonly form: Form | null;
  /** Whether the sentence itself says which item it is; otherwise it was taken from the sentences before. */
  readonly sure: boolean;
  /** Index of the sentence in which it was said; filled in when it is remembered. */
  readonly origin?: number;
  /** Whether it is told in passing: "Merz, who had received Zelensky, …". */
  readonly aside?: boolean;
  /** How long it was to last, in hours, where that sentence says so; filled in with it. */
  readonly hours?: readonly [number, number];
}

/** What the readers of mentions look at. */
export interface View extends Marked {
  readonly actors: readonly Actor[];
  readonly clauses: readonly Clause[];
  readonly company: Company;
  readonly roster: Roster;
  readonly focus: Focus;
  /** Number of the sentence. */
  readonly index: number;
  readonly durations: readonly DurationSpan[];
  readonly dates: readonly DateSpan[];
}

/** Agenda items that were spoken of, the last one first. */
export interface Focus {
  readonly items: readonly Mention[];
  /** Whether the article has spoken of a ceasefire at all, in its title or text. */
  readonly truce: boolean;
  readonly swap: boolean;
  /** Whether it names both warring sides. */
  readonly war: boolean;
  /** Whether it speaks of a feast: Easter, Christmas, a parade. */
  readonly feast: boolean;
}

/** What several readers find, one after another; nothing is set up for those that find nothing. */
export function readAll<Found>(readers: readonly ((view: View) => readonly Found[])[], view: View): Found[] {
  const found: Found[] = [];
  for (const read of readers) for (const one of read(view)) found.push(one);
  return found;
}

/** The last item spoken of, of one topic or of any. */
export function lastItem(focus: Focus, topic?: Mention['topic']): Mention | null {
  return focus.items.find((mention) => topic === undefined || mention.topic === topic) ?? null;
}

/** Lower-case words `[from, to)`, kept within the sentence. */
export function lowWords({ tokens }: Marked, from: number, to: number): string[] {
  return tokens.slice(Math.max(0, from), Math.max(0, to)).map((token) => token.low);
}

/** The same as one phrase, with a space between two words. */
export function phraseAt({ tokens }: Pick<Marked, 'tokens'>, from: number, to: number): string {
  let phrase = '';
  const end = Math.min(Math.max(0, to), tokens.length);
  for (let at = Math.max(0, from); at < end; at += 1) phrase += phrase === '' ? tokens[at]?.low : ` ${tokens[at]?.low}`;
  return phrase;
}

const WIRE = /\b(?:(?:tele)?phon(?:e[sd]?|ing)|calls?(?! (?:for|on|upon|off)\b)|called (?=[A-Z])|video|online)\b/;

/** Whether a sentence tells of those who speak from afar. */
export function byWire({ sentence }: View): boolean {
  return WIRE.test(sentence.text);
}
