import type { Article } from '../article.ts';
import type { Dossier } from '../dossier.ts';
import type { Observation } from '../observation.ts';
import type { Trace } from './engine/grammar.ts';
import { detectLanguage } from './languages.ts';
import { LOCALES } from './locales/locales.ts';

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

/**
 * Prepares the reading of articles for one dossier. Build it once: it compiles the vocabulary.
 *
 * An article's own `lang` wins; without one its text tells. Where that is too short to tell, it is taken for the
 * first language of the dossier.
 */
export function createReader(dossier: Dossier): Reader {
  const locales = new Map(
    dossier.languages.flatMap((lang) => {
      const create = LOCALES[lang];
      return create === undefined ? [] : [[lang, create(dossier)] as const];
    }),
  );
  const first = dossier.languages[0] ?? 'en';
  return {
    read(article, options = {}) {
      const lang = primaryTag(article.lang) ?? detectLanguage(`${article.title}\n${article.text}`) ?? first;
      const locale = locales.get(lang);
      if (locale === undefined) return { observations: [], skipped: `language ${lang}`, traces: [] };
      return { ...locale(article, options.explain === true), skipped: null };
    },
  };
}

/** `en` of `en-GB`; `null` where nothing usable is given. */
function primaryTag(lang: string | null): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(lang?.trim() ?? '')?.[0].toLowerCase() ?? null;
}
