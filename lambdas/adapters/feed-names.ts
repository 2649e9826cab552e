import type { Attributes } from './feed-tokens.ts';

/** What a field is good for. One element of the repaired document a group, whatever the feed's dialect called it. */
export type FieldGroup = 'title' | 'link' | 'guid' | 'date' | 'body' | 'hint';

/** Vocabularies by what their namespaces look like: real feeds write them with and without slash, hash, version. */
const VOCABULARIES: readonly (readonly [prefix: string, uri: RegExp])[] = [
  ['atom', /purl\.org\/atom\/|www\.w3\.org\/2005\/atom/],
  [
    'rss',
    /purl\.org\/(rss\/1\.0|net\/rss1\.1)\/?#?$|purl\.org\/rss\/?$|netscape\.com\/|userland\.com\/rss|harvard\.edu\/tech\/rss|rssboard\.org\/rss|channel\.cdf/,
  ],
  ['dc', /purl\.org\/dc\/elements/],
  ['dcterms', /purl\.org\/dc\/terms/],
  ['content', /purl\.org\/rss\/1\.0\/modules\/content/],
  ['sy', /purl\.org\/rss\/1\.0\/modules\/syndication/],
  ['media', /search\.yahoo\.com\/(mrss|rss)|video\.search\.yahoo/],
  ['itunes', /itunes\.com\/|example\.com\/dtds\/podcast/],
  ['xhtml', /www\.w3\.org\/1999\/xhtml/],
  ['rdf', /www\.w3\.org\/1999\/02\/22-rdf-syntax/],
  ['yandex', /news\.yandex\.(ru|com)|backend\.userland\.com\/yandex/],
];

/** Prefixes as feeds use them that forget to declare them. */
const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  a: 'atom',
  a10: 'atom',
  atom03: 'atom',
  atom10: 'atom',
  dct: 'dcterms',
  mrss: 'media',
  body: 'xhtml',
};

/** More than the busiest feeds declare; each element with one of its own copies them. */
const MAX_NAMESPACES = 100;

/** The namespaces in force in an element: its own over those of what it is in. */
export function declaredNamespaces(
  attributes: Attributes,
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0 || inherited.size + own.length > MAX_NAMESPACES) return inherited;
  return new Map([...inherited, ...own.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

/** An element's name with the prefix that its vocabulary usually has, bare in the document's own vocabulary. */
export function canonicalName(tag: string, namespaces: ReadonlyMap<string, string>, native: string): string {
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon);
  const vocabulary = vocabularyOf(prefix, namespaces.get(prefix));
  const bare = vocabulary === '' || vocabulary === 'rss' || vocabulary === native;
  return bare ? tag.slice(colon + 1) : `${vocabulary}:${tag.slice(colon + 1)}`;
}

export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** `other` for a vocabulary that says nothing to a news reader; the empty string for none. */
function vocabularyOf(prefix: string, uri: string | undefined): string {
  if (prefix === '' && !uri) return '';
  const lower = uri?.toLowerCase();
  const known = VOCABULARIES.find(([name, pattern]) =>
    lower === undefined ? name === (USUAL_PREFIXES[prefix] ?? prefix) : pattern.test(lower),
  );
  // A default namespace that nobody knows is the feed's own; a prefix for one is somebody's extension.
  return known?.[0] ?? (prefix === '' ? '' : 'other');
}

const FIELDS: Readonly<Record<Exclude<FieldGroup, 'hint'>, string>> = {
  title: 'title dc:title media:title itunes:title atom:title',
  link: 'link atom:link',
  guid: 'guid id atom:id dc:identifier',
  date:
    'pubdate published issued date dc:date dcterms:issued dcterms:created dcterms:modified updated modified created ' +
    'atom:published atom:updated lastbuilddate',
  body:
    'description summary abstract content fullitem body dc:description content:encoded itunes:summary itunes:subtitle ' +
    'media:description atom:summary atom:content xhtml:body xhtml:div yandex:full-text',
};

const ENTRY_FIELDS: ReadonlyMap<string, FieldGroup> = new Map(
  Object.entries(FIELDS).flatMap(([group, names]) => names.split(' ').map((name) => [name, group as FieldGroup])),
);

const FEED_FIELDS: ReadonlyMap<string, FieldGroup> = new Map([
  ...['title', 'dc:title', 'atom:title'].map((name) => [name, 'title'] as const),
  ...['ttl', 'hour', 'day', 'sy:updateperiod', 'sy:updatefrequency'].map((name) => [name, 'hint'] as const),
]);

/** What to do with an element of a feed or an entry: take it as a field, look inside, or leave it out. */
export function fieldGroup(place: 'feed' | 'entry', name: string): FieldGroup | null {
  return (place === 'feed' ? FEED_FIELDS : ENTRY_FIELDS).get(name) ?? null;
}

export const FEED_ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'channel']);
export const ENTRIES = new Set(['item', 'entry', 'atom:item', 'atom:entry']);

/** Fields that are no HTML elements: where one begins, a field that was left open has ended. */
export const UNMISTAKABLE = new Set(['guid', 'pubdate', 'description', 'content:encoded', 'dc:date', 'dc:creator']);

/** Elements that only hold fields of what they are in. */
export const CONTAINERS = new Set(['media:group', 'media:content', 'skiphours', 'skipdays']);
