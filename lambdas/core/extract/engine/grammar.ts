import type { Article } from '../../article.ts';
import type { Item, Stance, Status, Terms, Topic } from '../../observation.ts';

/** A word or sign that led to a draft, with its place in the sentence. */
export interface Cue {
  readonly name: string;
  readonly text: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

/** What a pattern found; refiners confirm, correct or refuse it. */
export interface Draft {
  /** Pattern family that found it. */
  readonly family: string;
  /** Index of its sentence. */
  readonly scene: number;
  readonly topic: Topic;
  readonly item: Item;
  readonly claim:
    | { readonly kind: 'position'; readonly party: string; readonly stance: Stance }
    | { readonly kind: 'event'; readonly status: Status };
  readonly background: boolean;
  readonly denied: boolean;
  readonly terms: Terms;
  readonly speaker: string | null;
  readonly cues: readonly Cue[];
  /** Place in the sentence, for the order of the text. */
  readonly at: number;
}

/** A sentence as the locale has prepared it; the engine looks at its text only. */
export interface Staged {
  readonly sentence: { readonly text: string };
}

/** One family of phrasing. */
export interface Pattern<Scene extends Staged> {
  readonly name: string;
  read(scene: Scene, scenes: readonly Scene[]): readonly Draft[];
}

/** One correction of what the patterns found. What it leaves out is refused. */
export interface Refiner<Scene extends Staged> {
  readonly name: string;
  refine(drafts: readonly Draft[], scenes: readonly Scene[], article: Article): readonly Draft[];
}

/** How a language is read. The engine runs it and knows no language. */
export interface Grammar<Scene extends Staged> {
  /** BCP 47 primary tag. */
  readonly lang: string;
  stage(article: Article): readonly Scene[];
  readonly patterns: readonly Pattern<Scene>[];
  readonly refiners: readonly Refiner<Scene>[];
}

/** How an observation came about, or which refiner refused it. */
export interface Trace {
  readonly sentence: string;
  readonly family: string;
  readonly claim: string;
  readonly cues: readonly Cue[];
  /** `null` where it became an observation. */
  readonly refusedBy: string | null;
}
