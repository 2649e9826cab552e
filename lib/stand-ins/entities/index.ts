/** Stands in for the old copy of the package, with a table of its own, that `rss-parser` asks for. */
export { decodeHTML } from './decode.ts';
