import { type DocumentCase, document } from './case.ts';

/** Sentences that a charset must be able to write, by language. */
const SENTENCES = {
  russian: 'Переговоры в Стамбуле: обмен пленными',
  ukrainian: 'Перемовини у Стамбулі: обмін полоненими',
  french: 'Négociations à Istanbul : échange décidé',
  polish: 'Wymiana jeńców uzgodniona, rozejm później',
  turkish: 'İstanbul görüşmeleri: esir değişimi',
  greek: 'Συνομιλίες στην Κωνσταντινούπολη',
  hebrew: 'שיחות באיסטנבול',
  arabic: 'محادثات في اسطنبول',
  japanese: 'イスタンブールで交渉、捕虜交換で合意',
  chinese: '伊斯坦布尔谈判达成换俘协议',
  taiwanese: '伊斯坦堡談判達成換俘協議',
  korean: '이스탄불 협상, 포로 교환 합의',
  thai: 'การเจรจาที่อิสตันบูล',
} as const;

const CHARSETS: readonly (readonly [charset: string, language: keyof typeof SENTENCES])[] = [
  ['windows-1251', 'russian'],
  ['koi8-r', 'russian'],
  ['koi8-u', 'ukrainian'],
  ['iso-8859-5', 'russian'],
  ['ibm866', 'russian'],
  ['windows-1252', 'french'],
  ['iso-8859-1', 'french'],
  ['iso-8859-15', 'french'],
  ['windows-1250', 'polish'],
  ['iso-8859-2', 'polish'],
  ['windows-1254', 'turkish'],
  ['iso-8859-9', 'turkish'],
  ['windows-1253', 'greek'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-874', 'thai'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['gbk', 'chinese'],
  ['gb2312', 'chinese'],
  ['gb18030', 'chinese'],
  ['big5', 'taiwanese'],
  ['euc-kr', 'korean'],
];

const feedOf = (title: string, declared = '') =>
  `<?xml version="1.0"${declared}?><rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

export function charsetCases(): DocumentCase[] {
  const inRussian = [{ title: SENTENCES.russian }];
  return [
    ...CHARSETS.flatMap(([charset, language]) => {
      const title = SENTENCES[language];
      const declared = encode(feedOf(title, ` encoding="${charset}"`), charset);
      const contentType = `application/rss+xml; charset=${charset}`;
      return [
        document(`${charset} by its declaration`, declared, [{ title }]),
        document(`${charset} by its header`, encode(feedOf(title), charset), [{ title }], { source: { contentType } }),
      ];
    }),
    ...(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const).flatMap((charset) => [
      document(`${charset} by its mark`, wide(`\ufeff${feedOf(SENTENCES.russian)}`, charset), inRussian),
      document(`${charset} by its first characters`, wide(feedOf(SENTENCES.russian), charset), inRussian),
    ]),
    document(
      'UTF-8 with a mark that a header contradicts',
      Buffer.from(`\ufeff${feedOf(SENTENCES.russian)}`),
      inRussian,
      {
        source: { contentType: 'text/xml; charset=koi8-r' },
      },
    ),
    document('UTF-8 that a server calls Latin-1', Buffer.from(feedOf(SENTENCES.russian)), inRussian, {
      source: { contentType: 'text/xml; charset=iso-8859-1' },
    }),
    document('UTF-8 that calls itself UTF-16', Buffer.from(feedOf(SENTENCES.russian, ' encoding="utf-16"')), inRussian),
    document('an unknown charset', Buffer.from(feedOf(SENTENCES.russian, ' encoding="klingon"')), inRussian),
    document(
      'a header of another charset than the bytes',
      encode(feedOf(SENTENCES.russian, ' encoding="windows-1251"'), 'windows-1251'),
      inRussian,
      {
        source: { contentType: 'text/xml; charset=utf-8' },
      },
    ),
    document(
      'UTF-8 with a byte of Windows-1252 pasted in',
      Buffer.concat([
        Buffer.from('<rss version="2.0"><channel><item><title>Café à Istanbul, espa'),
        Buffer.of(0xf1),
        Buffer.from('ol</title></item></channel></rss>'),
      ]),
      [{ title: 'Café à Istanbul, español' }],
    ),
    document(
      'Russian in no charset that is named',
      encode(feedOf(`${SENTENCES.russian}. `.repeat(4).trim()), 'windows-1251'),
      [{ title: `${SENTENCES.russian}. `.repeat(4).trim() }],
    ),
    document('quotation marks that were misread once', feedOf('Kyiv â€œreadyâ€\u009d for talks, it isnâ€™t over'), [
      { title: 'Kyiv “ready” for talks, it isn’t over' },
    ]),
  ];
}

/** Node decodes these charsets and encodes none: the table is made by decoding all that one or two bytes can be. */
function encode(text: string, charset: string): Uint8Array {
  const table = tableOf(charset);
  const bytes = [...text].flatMap((character) => {
    const found = table.get(character);
    if (!found) throw new Error(`${charset} cannot write ${character}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset, { fatal: true });
  const note = (...bytes: readonly number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 256; first++) note(first);
  const wideCharset = /jis|euc|gb|big5/.test(charset);
  for (let first = 0x81; wideCharset && first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) note(first, second);
  tables.set(charset, table);
  return table;
}

function wide(text: string, charset: 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'): Uint8Array {
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = Buffer.alloc([...text].length * 4);
  [...text].forEach((character, index) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (charset === 'utf-32le') bytes.writeUInt32LE(codePoint, index * 4);
    else bytes.writeUInt32BE(codePoint, index * 4);
  });
  return bytes;
}
