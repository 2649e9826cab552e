import type { Article } from '../article.ts';
import type { Dossier } from '../dossier.ts';
import type { Observation } from '../observation.ts';
import { runGrammar } from './engine/engine.ts';
import type { Trace } from './engine/grammar.ts';
import { createEnglish } from './locales/en/grammar.ts';

export type { Trace } from './engine/grammar.ts';

/** What an article says of a dossier's agenda. */
export interface Reading {
  /** In the order of the text. */
  readonly observations: readonly Observation[];
  /** Why the article was not read ("language uk"); `null` where it was. */
  readonly skipped: string | null;
  /** How each observation came about and what was refused; empty unless asked for. */
  readonly traces: readonly Trace[];
}

export interface Reader {
  read(article: Article, options?: { explain?: boolean }): Reading;
}

/** Prepares the reading of articles for one dossier. Build it once: it compiles the vocabulary. */
export function createReader(dossier: Dossier): Reader {
  const english = createEnglish(dossier);
  return {
    read(article, options = {}) {
      const lang = article.lang ?? 'en';
      if (lang !== english.lang || !dossier.languages.includes(lang)) {
        return { observations: [], skipped: `language ${lang}`, traces: [] };
      }
      return { ...runGrammar(english, article, options.explain === true), skipped: null };
    },
  };
}
