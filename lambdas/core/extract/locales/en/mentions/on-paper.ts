import { lowAt } from '../../../engine/text.ts';
import { lowWords, type View } from './mention.ts';

const PAPERS =
  /^(?:lists?|names|register|registers|files?|data|information|documents?|letters?|evidence|parcels?|records|details|belongings|report|photos|photographs|messages?|note|dossiers?|database|registry|statements?|reports)$/;

/** "handed over a list of 339 children": papers change hands, not people. */
export function isOnPaper(view: View, from: number, to: number): boolean {
  return lowWords(view, from, to).some((low) => PAPERS.test(low));
}

/** "Letters for prisoners were handed over" */
export function isOfPaper(view: View, at: number): boolean {
  const link = lowWords(view, at - 3, at).findLastIndex((low) => /^(?:of|for|to|from|about|on)$/.test(low));
  return (
    link >= 0 &&
    /^(?:letters?|parcels?|messages?|belongings|photos|aid|supplies)$/.test(lowAt(view, Math.max(0, at - 3) + link - 1))
  );
}
