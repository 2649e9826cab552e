import { type Token, tokenize } from './text.ts';

/** A place in a lexicon to which some words have led. */
export interface Node<Value> {
  /** What the words up to here stand for; `null` where they are no entry. */
  values: Value[] | null;
  /** Most places lead on by one word only. */
  word: string | null;
  only: Node<Value> | null;
  others: Map<string, Node<Value>> | null;
}

/** Phrases with what they stand for, found word by word. */
export interface Lexicon<Value> {
  add(phrase: string, value: Value): void;
  /** Where a first word leads; `null` where no entry starts with it. */
  start(token: Token): Node<Value> | null;
}

const PLACES = 1 << 14;

/** A trie of tokens: the time to look up does not depend on the number of phrases. */
export function createLexicon<Value>(): Lexicon<Value> {
  const root = newNode<Value>();
  // where words that were met lately lead from the root
  const ids = new Int32Array(PLACES);
  const starts: (Node<Value> | null)[] = new Array(PLACES).fill(null);
  return {
    add(phrase, value) {
      let node = root;
      for (const low of lowsOf(phrase)) node = child(node, low) ?? addChild(node, low);
      node.values ??= [];
      node.values.push(value);
    },
    start({ id, low }) {
      const place = id % PLACES;
      if (ids[place] !== id) {
        ids[place] = id;
        starts[place] = child(root, low);
      }
      return starts[place] ?? null;
    },
  };
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** The words of a phrase; most phrases need no tokens, which would all be asked for their kinds. */
function lowsOf(phrase: string): readonly string[] {
  return PLAIN.test(phrase) ? phrase.split(' ') : tokenize(phrase).map(({ low }) => low);
}

/** Where a further word leads; `null` where no entry goes on like that. */
export function follow<Value>(node: Node<Value>, token: Token | undefined): Node<Value> | null {
  return token === undefined || node.word === null ? null : child(node, token.low);
}

function child<Value>({ word, only, others }: Node<Value>, low: string): Node<Value> | null {
  return word === low ? only : (others?.get(low) ?? null);
}

function addChild<Value>(node: Node<Value>, low: string): Node<Value> {
  const fresh = newNode<Value>();
  if (node.word === null) {
    node.word = low;
    node.only = fresh;
  } else {
    node.others ??= new Map();
    node.others.set(low, fresh);
  }
  return fresh;
}

function newNode<Value>(): Node<Value> {
  return { values: null, word: null, only: null, others: null };
}
