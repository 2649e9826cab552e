import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticlePage } from '../core/feed-ports.ts';
import { htmlToText } from './feed-text.ts';
import { tokenize } from './feed-tokenizer.ts';

/** Real pages stay below 100; readability takes minutes for some thousands. */
const MAX_DEPTH = 250;
/** Elements of a page; the longest live blogs have some ten thousand. */
const MAX_ELEMENTS = 30_000;
/** A text that is shorter is a teaser, a notice or a login form. */
const MIN_TEXT = 500;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Finds the article in a page. */
export function extractArticle(html: string): ArticlePage {
  if (!isReasonable(html))
    return { kind: 'summary-only', reason: 'the page is nested too deeply or has too many elements' };
  if (isPaid(html)) return { kind: 'summary-only', reason: 'the publisher says that the article is for subscribers' };
  if (html.trim() === '') return { kind: 'summary-only', reason: 'the page is empty' };
  const { document } = parseHTML(html);
  const article = new Readability(document as never, { charThreshold: MIN_TEXT }).parse();
  const text = htmlToText(article?.content ?? '');
  if (text.length < MIN_TEXT) return { kind: 'summary-only', reason: 'the page has no longer text' };
  return { kind: 'full', text };
}

/** schema.org's `isAccessibleForFree` and the `content_tier` of Facebook's articles, as search engines read them. */
function isPaid(html: string): boolean {
  return (
    /"isAccessibleForFree"\s*:\s*"?false"?/i.test(html) ||
    /<meta\s[^<>]{0,200}content_tier["'][^<>]{0,200}content\s*=\s*["'](?:locked|metered)/i.test(html)
  );
}

/** Counts elements and how deep they are, in one pass and before anything is built of them. */
function isReasonable(html: string): boolean {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  let name = '';
  const openTag = () => {
    if (!VOID.has(name)) deepest = Math.max(deepest, ++depth);
  };
  tokenize(html, 'html', {
    onopentagname: (from, to) => {
      name = html.slice(from, to).toLowerCase();
      elements++;
    },
    onopentagend: openTag,
    onselfclosingtag: openTag,
    onclosetag: () => {
      depth = Math.max(0, depth - 1);
    },
  });
  return deepest <= MAX_DEPTH && elements <= MAX_ELEMENTS;
}
