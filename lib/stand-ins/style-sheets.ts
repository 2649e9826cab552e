/** Stands in for the CSS parser that a page's `style.sheet` would need: parley reads pages for their text. */
export function parse(): never {
  throw new Error('style sheets are not parsed in a function');
}
