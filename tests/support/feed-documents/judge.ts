import type { FeedDocument, FeedEntry } from '../../../lambdas/core/feed.ts';
import type { DocumentCase } from './case.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\u{e0000}-\u{e007f}]/u;
const MARKUP = /<\/?(script|style|iframe|object|embed|svg|img|form|input|meta|base|link|a|p|div|marquee|template)\b/i;

/** What is wrong with what was read of a document: one line a fault, none where all is right. */
export function findFaults({ title, entries }: DocumentCase, read: FeedDocument): string[] {
  const wrong = entries.flatMap((expected, index) => {
    const found = read.items[index];
    if (!found) return [`entry ${index} is missing`];
    const shown: Record<string, unknown> = { ...found, date: found.date?.toISOString() ?? null };
    return Object.entries(expected)
      .filter(([field, value]) => shown[field] !== value)
      .map(([field, value]) => `${field} ${index}: ${tell(shown[field])} instead of ${tell(value)}`);
  });
  if (title !== undefined && read.title !== title) wrong.push(`title: ${tell(read.title)} instead of ${tell(title)}`);
  return [...wrong, ...findUnsafe(read)];
}

/** What must be in no field, whatever the document. */
export function findUnsafe(read: FeedDocument): string[] {
  return [['title', read.title] as const, ...read.items.flatMap(fieldsOf)].flatMap(([field, text]) => {
    const faults: string[] = [];
    if (CONTROL.test(text)) faults.push('a control character');
    if (INVISIBLE.test(text)) faults.push('an invisible character');
    if (MARKUP.test(text)) faults.push('markup');
    if (/^(title|guid|link)$/.test(field) && text.includes('\n')) faults.push('a line break');
    if (field === 'link' && !/^https?:\/\/[^\s"'<>]+$/.test(text)) faults.push('no http(s) link');
    return faults.map((fault) => `${field}: ${fault} in ${tell(text)}`);
  });
}

function fieldsOf({ title, link, guid, summary, content }: FeedEntry): (readonly [string, string])[] {
  const fields = Object.entries({ title, link, guid, summary, content });
  return fields.flatMap(([field, text]) => (text === null ? [] : [[field, text] as const]));
}

function tell(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
