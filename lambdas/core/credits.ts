/** Agencies and papers that others report from: the name that is shown, then other spellings. */
const ORIGINS: readonly (readonly string[])[] = [
  ['Reuters'],
  ['Associated Press', 'AP'],
  ['AFP', 'Agence France-Presse'],
  ['dpa'],
  ['Anadolu', 'Anadolu Agency'],
  ['Interfax-Ukraine'],
  ['Interfax'],
  ['TASS'],
  ['RIA Novosti', 'RIA'],
  ['Ukrinform'],
  ['Suspilne'],
  ['RBC-Ukraine'],
  ['Ukrainska Pravda'],
  ['The Kyiv Independent', 'Kyiv Independent'],
  ['Xinhua'],
  ['Bloomberg'],
  ['Axios'],
  ['Politico'],
  ['CNN'],
  ['BBC', 'BBC News'],
  ['Sky News'],
  ['Fox News'],
  ['NBC News', 'NBC'],
  ['ABC News'],
  ['CBS News', 'CBS'],
  ['Al Jazeera'],
  ['Deutsche Welle', 'DW'],
  ['RFE/RL', 'Radio Free Europe/Radio Liberty', 'Radio Free Europe'],
  ['The New York Times', 'New York Times', 'NYT'],
  ['The Washington Post', 'Washington Post'],
  ['The Wall Street Journal', 'Wall Street Journal', 'WSJ'],
  ['Financial Times', 'FT'],
  ['The Guardian'],
  ['The Telegraph'],
  ['The Economist'],
  ['The Times'],
  ['Bild'],
  ['Le Monde'],
  ['El País', 'El Pais'],
  ['Corriere della Sera'],
];

const BY_SPELLING = new Map(
  ORIGINS.flatMap(([name = '', ...others]) => [name, ...others].map((spelling) => [foldName(spelling), name] as const)),
);

/** Longer names before those that they begin with; none has a sign that patterns read. They count as they are written: "the times reported" is no paper. */
const NAMES = `(?-i:${ORIGINS.flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|')})`;
const AGENCY =
  '(?:the )?(?:(?:state |news |state-run |russian |ukrainian |turkish |german |french |american |us |u\\.s\\. )*(?:news )?(?:agency |broadcaster |newspaper |daily |outlet |website |magazine ))?';

/** The ways in which a text names the outlet that it has its news from; the first in the text counts. */
const CREDIT = new RegExp(
  [
    `\\b(?:as )?(?:first )?(?:reported|quoted|cited) by ${AGENCY}(?<by>${NAMES})\\b`,
    `\\b(?:citing|quoting|according to|told|with reference to|referring to) ${AGENCY}(?<from>${NAMES})\\b`,
    `\\b(?<reports>${NAMES}) (?:news agency |agency )?(?:reported|reports|has reported|wrote|said|quoted|cited|first reported)\\b`,
    `\\((?<dateline>${NAMES})\\)`,
    `\\breporting by (?<reporting>${NAMES})\\b`,
    `\\bsource: ?(?<source>${NAMES})\\b`,
  ].join('|'),
  'iu',
);

/** Words that end the names of papers; who is named with one is an outlet, known or not. */
const PAPER =
  '(?:Agency|Broadcaster|Chronicle|Courier|Daily|Dispatch|Gazette|Guardian|Herald|Independent|Journal|Mail|Mirror|' +
  'News|Observer|Post|Pravda|Press|Review|Standard|Star|Sun|Telegraph|Times|Tribune|Wire)';
const UNKNOWN = new RegExp(
  `\\b(?:[Rr]eported|[Qq]uoted|[Cc]ited) by (?:[Tt]he )?(?<by>(?:[\\p{Lu}][\\p{L}\\p{N}.’'-]* ){1,3}${PAPER})\\b|` +
    `\\b(?:[Cc]iting|[Qq]uoting|[Aa]ccording to|told) (?:[Tt]he )?(?<from>(?:[\\p{Lu}][\\p{L}\\p{N}.’'-]* ){1,3}${PAPER})\\b`,
  'u',
);

/**
 * The outlet that a text names as its source ("as reported by Reuters", "(AP) —", "a spokesman told TASS").
 * @returns Its usual name; `null` where the text names none.
 */
export function creditOf(text: string): string | null {
  const plain = text.normalize('NFKC');
  const match = CREDIT.exec(plain) ?? UNKNOWN.exec(plain);
  const spelling = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
  return spelling === undefined ? null : sourceName(spelling);
}

/** One name for an outlet however it is spelled; unknown names stay as they are. */
export function sourceName(outlet: string): string {
  return BY_SPELLING.get(foldName(outlet)) ?? outlet.trim();
}

/** What two spellings of one outlet have in common. */
export function sourceKey(outlet: string): string {
  return foldName(sourceName(outlet)).replace(/^the /, '');
}

function foldName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
