import type { Qualifier, Scope, Stance, Status, Topic, Unit } from '../../../../observation.ts';
import type { Form } from '../vocabulary/inflect.ts';
import type { Lean } from '../vocabulary/stance-words.ts';

export interface ActWord {
  readonly tag: 'act';
  readonly stance: Stance;
  readonly not: Stance | null;
  readonly lean: Lean;
  readonly kind: 'verb' | 'noun' | 'predicate';
  readonly topics?: readonly Topic[];
  readonly form: Form | null;
}

export interface StatusWord {
  readonly tag: 'status';
  readonly status: Status;
  readonly not: Status | null;
  readonly kind: 'theme' | 'act' | 'predicate';
  readonly topics?: readonly Topic[];
  readonly form: Form | null;
}

interface VerbWord {
  readonly tag: 'say' | 'stop' | 'spare' | 'transfer' | 'meet' | 'move' | 'hostile' | 'spared';
  readonly form: Form | null;
}

export interface PersonWord {
  readonly tag: 'person';
  readonly person: string;
  readonly party: string;
  readonly leader: boolean;
  /** An office that stands for the person ("Kremlin spokesman"), not a name. */
  readonly title: boolean;
}

export interface ToneWord {
  readonly tag: 'tone' | 'idiom';
  readonly stance: Stance;
  readonly not: Stance | null;
  readonly form: Form | null;
}

/** What an entry of the English lexicon stands for. */
export type Word =
  | ActWord
  | StatusWord
  | VerbWord
  | PersonWord
  | ToneWord
  | { readonly tag: 'party' | 'demonym'; readonly party: string; readonly known: boolean }
  | { readonly tag: 'unit'; readonly unit: Unit }
  | { readonly tag: 'scope'; readonly scope: Scope }
  | { readonly tag: 'venue'; readonly name: string }
  | { readonly tag: 'qualifier'; readonly qualifier: Qualifier }
  | { readonly tag: PlainTag };

export type PlainTag =
  | 'truce'
  | 'rest'
  | 'weakRest'
  | 'fighting'
  | 'swap'
  | 'talks'
  | 'meeting'
  | 'role'
  | 'modifier'
  | 'bothSides'
  | 'twoLeaders'
  | 'otherSide'
  | 'outsider'
  | 'neg'
  | 'hyp'
  | 'cond'
  | 'retro'
  | 'pointer'
  | 'pointerHead'
  | 'people'
  | 'formula'
  | 'quiet'
  | 'otherConflict';

export type Tag = Word['tag'];

/** The words of one tag. */
export type WordOf<Key extends Tag, Any = Word> = Any extends { readonly tag: infer Own }
  ? Key extends Own
    ? Any
    : never
  : never;
