/** Stands in for the XML writer of a parser whose fields are all text: `adapters/feed-document.ts` sees to that. */
export function create(): never {
  throw new Error('XML is not written in a function');
}
