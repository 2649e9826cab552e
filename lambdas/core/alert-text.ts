import transliterate from '@sindresorhus/transliterate';

/** Control, bidirectional, zero-width and other invisible characters, lone surrogates and private ones. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const SPACES = /[\s\p{Z}]+/gu;

/**
 * One line of text from outside, safe in a mail, in a terminal and in a page that forgets to escape: no control or
 * bidirectional characters, no line breaks, and no angle brackets, so that nothing can be read as a tag.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\t\r\n\v\f\u0085]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .trim();
}

/** An http(s) address as it can stand in any text, else `null`: nothing else is worth a click. */
export function plainUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, username } = new URL(url);
  const fit = (protocol === 'https:' || protocol === 'http:') && username === '' && href.length <= 1500;
  return fit ? href : null;
}

/** What the library leaves as it is, and what would change a figure: "1½" must not become "11/2". */
const REPLACEMENTS: readonly [string, string][] = [
  ...pairs('‘’‚‛′ʼ`´', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('‹›', ''),
  ...pairs('•·', '-'),
  ['…', '...'],
  ['→', 'to'],
  ['€', 'EUR '],
  ['£', 'GBP '],
  ['№', 'No. '],
  ['½', ' 1/2'],
  ['¼', ' 1/4'],
  ['¾', ' 3/4'],
];

function pairs(characters: string, replacement: string): [string, string][] {
  return [...characters].map((character) => [character, replacement]);
}

/** Names with umlauts are Turkish more often than German in this news: ü is u, not ue. */
const LOCALE = 'tr';

/** Printable ASCII; a letter or digit without a counterpart becomes "?", other signs go. */
export function toAscii(text: string): string {
  return singleSpaced(spell(plainLine(text)));
}

function spell(text: string): string {
  return transliterate(text, { customReplacements: [...REPLACEMENTS], locale: LOCALE })
    .replace(/[\p{L}\p{N}]/gu, (letter) => (letter <= '~' ? letter : '?'))
    .replace(/[^ -~]|[<>]/g, '');
}

function singleSpaced(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

const GSM_BASIC =
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_EXTENSION = '^{}\\[~]|€';
const EXTENSION = new Set(GSM_EXTENSION);
const NOT_GSM = new RegExp(`[^${`${GSM_BASIC}${GSM_EXTENSION}`.replace(/[\\\]^-]/g, '\\$&')}]+`, 'gu');

/** Characters of the GSM-7 alphabet (3GPP TS 23.038): what it has stays, what it lacks is transliterated. */
export function toGsm(text: string): string {
  return singleSpaced(plainLine(text).normalize('NFC').replace(NOT_GSM, spell));
}

/** Septets that a GSM-7 text takes: characters of the extension table take two. */
export function gsmLength(text: string): number {
  return [...text].reduce((sum, character) => sum + (EXTENSION.has(character) ? 2 : 1), 0);
}

/**
 * The text if it fits, else its first whole words and "...": never cut inside a number or a URL, nor between a number
 * and the word that scales it ("1.2 million").
 * @param length How `limit` counts a text.
 * @returns Empty where not even the first word can be told without cutting such a thing.
 */
export function cutText(text: string, limit: number, length: (text: string) => number): string {
  if (length(text) <= limit) return text;
  const words = text.split(' ');
  const kept: string[] = [];
  for (const word of words) {
    if (length(`${[...kept, word].join(' ')}...`) > limit) break;
    kept.push(word);
  }
  if (kept.length === 0) kept.push(cutWord(words[0] ?? '', limit - 3, length));
  else while (numberGoesOn(kept.at(-1) ?? '', words[kept.length] ?? '')) kept.pop();
  const start = kept.join(' ');
  const clean = start.replace(/[\s,;:.-]+$/, '');
  return clean === '' ? '' : `${clean}...`;
}

function numberGoesOn(word: string, next: string): boolean {
  return /\d$/.test(word) && /^(\d|%|hundred|thousand|million|billion|per ?cent)/i.test(next);
}

function cutWord(word: string, limit: number, length: (text: string) => number): string {
  if (/:\/\/|^www\./i.test(word)) return '';
  const characters = [...word.slice(0, 2 * limit)].slice(0, limit);
  while (length(characters.join('')) > limit) characters.pop();
  const start = characters.join('');
  return /[\d.,]/.test(word[start.length] ?? '') ? start.replace(/[\d.,]+$/, '') : start;
}
