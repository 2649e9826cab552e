import type { Article } from '../../article.ts';
import type { Dossier } from '../../dossier.ts';
import type { Observation } from '../../observation.ts';
import { runGrammar } from '../engine/engine.ts';
import type { Trace } from '../engine/grammar.ts';
import { createEnglish } from './en/grammar.ts';

/** Reads articles of one language. */
export type LocaleReader = (article: Article, explain: boolean) => { observations: Observation[]; traces: Trace[] };

/** The languages that can be read, by BCP 47 primary tag: the one place for a further one. */
export const LOCALES: Readonly<Record<string, (dossier: Dossier) => LocaleReader>> = {
  en: (dossier) => {
    const grammar = createEnglish(dossier);
    return (article, explain) => runGrammar(grammar, article, explain);
  },
};
