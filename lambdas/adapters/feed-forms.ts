import type { Attributes } from './feed-tokens.ts';

/** How the text of a field is to be read: as it stands, as HTML that was escaped, or as markup that was not. */
export type Form = 'text' | 'html' | 'markup';

/** Atom 1.0 tells the form by `type`, Atom 0.3 by `mode` and `type`; RSS does not tell, and means HTML. */
export function formOf(name: string, native: 'rss' | 'atom', attributes: Attributes): Form {
  const type = attributes.get('type')?.toLowerCase().trim() ?? '';
  const mode = attributes.get('mode');
  if (type === 'xhtml' || /[/+]xml$/.test(type) || name.startsWith('xhtml:'))
    return mode === 'escaped' ? 'html' : 'markup';
  if (type.startsWith('html') || type === 'text/html') return mode === 'xml' ? 'markup' : 'html';
  if (type === 'text' || type === 'text/plain' || type === 'plain') return 'text';
  if (isBinary(type)) return 'html';
  return native === 'atom' || name.startsWith('atom:') ? 'text' : 'html';
}

/** Whether the text is base64: by Atom 0.3's `mode`, or in Atom 1.0 for a type that is neither text nor XML. */
export function isCoded(attributes: Attributes): boolean {
  const mode = attributes.get('mode');
  return mode === 'base64' || (mode === undefined && isBinary(attributes.get('type') ?? ''));
}

function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[+/]xml$/i.test(type);
}
