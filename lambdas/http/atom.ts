import type { FeedEntry } from './feed-entry.ts';

export interface FeedView {
  readonly id: string;
  readonly title: string;
  /** The page that shows the same. */
  readonly home: string;
  readonly self: string;
  /** The next page of older changes (RFC 5005), `null` on the last one. */
  readonly next: string | null;
  readonly entries: readonly FeedEntry[];
  /** Of the newest entry; where there is none, when the dossier began to be served is unknown and the epoch is told. */
  readonly updated: string;
}

/** Writes an Atom feed (RFC 4287). */
export function renderAtom({ id, title, home, self, next, entries, updated }: FeedView): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${xml(updated)}</updated>
<author><name>parley</name></author>
<generator>parley</generator>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
${next === null ? '' : `<link rel="next" type="application/atom+xml" href="${xml(next)}"/>\n`}${entries.map(renderEntry).join('')}</feed>
`;
}

function renderEntry({ id, title, url, article, html, published, tags }: FeedEntry): string {
  const related = article === null ? '' : `<link rel="related" href="${xml(article)}"/>\n`;
  return `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${xml(published)}</updated>
<published>${xml(published)}</published>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
${related}${tags.map((tag) => `<category term="${xml(tag)}"/>`).join('')}
<content type="html">${xml(html)}</content>
</entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML 1.0 can hold it: escaped, and without the characters that not even an escape makes legal. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
