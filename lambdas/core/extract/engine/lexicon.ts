import { type Token, tokenize } from './text.ts';

/** A stretch of tokens `[from, to)` that an entry of a lexicon covers. */
export interface Mark<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  values: Value[] | null;
}

/** Phrases with what they stand for, found in one pass over the tokens. */
export interface Lexicon<Value> {
  add(phrase: string, value: Value): void;
  /** Every entry that starts at `index`, shorter ones first. */
  at(tokens: readonly Token[], index: number): readonly Mark<Value>[];
}

const NOTHING: readonly never[] = [];

/** A trie of tokens: the time to look up does not depend on the number of phrases. */
export function createLexicon<Value>(): Lexicon<Value> {
  const root: Node<Value> = { next: null, values: null };
  return {
    add(phrase, value) {
      let node = root;
      for (const token of tokenize(phrase)) node = step(node, token.low);
      node.values ??= [];
      node.values.push(value);
    },
    at(tokens, index) {
      let node = root.next?.get(tokens[index]?.low ?? '');
      if (node === undefined) return NOTHING;
      const marks: Mark<Value>[] = [];
      for (let to = index + 1; node !== undefined; to += 1) {
        if (node.values !== null) for (const value of node.values) marks.push({ from: index, to, value });
        const next: string | undefined = node.next === null ? undefined : tokens[to]?.low;
        node = next === undefined ? undefined : node.next?.get(next);
      }
      return marks;
    },
  };
}

function step<Value>(node: Node<Value>, key: string): Node<Value> {
  node.next ??= new Map();
  const known = node.next.get(key);
  if (known !== undefined) return known;
  const fresh: Node<Value> = { next: null, values: null };
  node.next.set(key, fresh);
  return fresh;
}
