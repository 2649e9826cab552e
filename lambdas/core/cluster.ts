/** Values of a signature; 128 estimate a Jaccard similarity to ±.044 (standard error at .5). */
const VALUES = 128;
/** Words of a shingle: long enough that two texts on one event share few by chance. */
const SHINGLE = 5;
/** Copies with two sentences added still have these; SimHash at distance 3 misses nearly all of them. */
const LEAST_JACCARD = 0.5;
const LEAST_CONTAINMENT = 0.6;
/** A few equal values say nothing of two texts of very different length. */
const LEAST_MATCHES = 4;

const SEEDS = Uint32Array.from({ length: VALUES }, (_, index) => mix(index * 0x9e3779b1 + 0x7f4a7c15));

/** A decoded signature: how many distinct shingles the text has, and the low 16 bits of each minimum. */
export interface Signature {
  readonly size: number;
  readonly values: Uint16Array;
}

/**
 * The MinHash signature of a text over its 5-word shingles: 128 values of 16 bits behind the number of distinct
 * shingles (32 bits), base64 (348 characters). Case, punctuation and line breaks make no difference.
 * @returns An empty string for a text without words, which is like no other.
 */
export function signatureOf(text: string): string {
  const shingles = hashShingles(text);
  if (shingles.size === 0) return '';
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < VALUES; index += 1) {
      const value = mix(shingle ^ (SEEDS[index] ?? 0));
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  const bytes = Buffer.alloc(4 + VALUES * 2);
  bytes.writeUInt32BE(shingles.size, 0);
  for (let index = 0; index < VALUES; index += 1) bytes.writeUInt16BE((least[index] ?? 0) & 0xffff, 4 + index * 2);
  return bytes.toString('base64');
}

/** @returns `null` for a text without words and for what is no signature. */
export function readSignature(encoded: string): Signature | null {
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 4 + VALUES * 2) return null;
  const values = Uint16Array.from({ length: VALUES }, (_, index) => bytes.readUInt16BE(4 + index * 2));
  return { size: bytes.readUInt32BE(0), values };
}

/** Whether two texts are copies of one: most of the shingles of both, or of the shorter one, are the same. */
export function isNearDuplicate(one: Signature | null, other: Signature | null): boolean {
  if (one === null || other === null) return false;
  let matches = 0;
  for (let index = 0; index < VALUES; index += 1) if (one.values[index] === other.values[index]) matches += 1;
  if (matches < LEAST_MATCHES) return false;
  const jaccard = matches / VALUES;
  const shared = (jaccard * (one.size + other.size)) / (1 + jaccard);
  return jaccard >= LEAST_JACCARD || shared / Math.min(one.size, other.size) >= LEAST_CONTAINMENT;
}

function hashShingles(text: string): ReadonlySet<number> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = Math.max(0, words.length - SHINGLE);
  const hashes =
    words.length === 0 ? [] : Array.from({ length: last + 1 }, (_, at) => hash(words.slice(at, at + SHINGLE)));
  return new Set(hashes);
}

/** FNV-1a, 32 bits. */
function hash(words: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const character of words.join(' ')) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(input: number): number {
  let value = input >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
