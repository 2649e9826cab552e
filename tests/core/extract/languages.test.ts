import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lambdas/core/extract/languages.ts';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const SAMPLES: readonly (readonly [string, string])[] = [
  ['en', 'The Kremlin said on Monday that it would study the proposal for a ceasefire.'],
  ['uk', 'Україна готова до повного припинення вогню, заявив міністр закордонних справ.'],
  ['ru', 'Россия готова продолжить переговоры, сообщил журналистам пресс-секретарь; выбор за Киевом.'],
  ['de', 'Der Kreml hat am Montag erklärt, dass er den Vorschlag für eine Waffenruhe prüfen wird.'],
  ['fr', 'Le président a déclaré que les deux pays étaient prêts à se rencontrer dans les prochains jours.'],
  ['es', 'El presidente dijo que los dos países están dispuestos a reunirse en los próximos días.'],
  ['it', 'Il presidente ha detto che i due paesi sono pronti a incontrarsi nei prossimi giorni.'],
  ['pl', 'Prezydent powiedział, że oba kraje są gotowe do spotkania w najbliższych dniach i nie ma warunków.'],
  ['tr', 'Cumhurbaşkanı, iki ülkenin önümüzdeki günlerde bir araya gelmeye hazır olduğunu söyledi ve bu bir ilk.'],
  ['ar', 'قال الرئيس إن البلدين مستعدان للاجتماع في الأيام المقبلة'],
  ['zh', '总统表示两国准备在未来几天举行会晤'],
  ['he', 'הנשיא אמר ששתי המדינות מוכנות להיפגש בימים הקרובים'],
];

const reader = createReader(ukraineRussia());

function read(text: string, lang: string | null) {
  const source = { guid: null, feed: null, outlet: 'Test Wire', url: null, title: '' };
  return reader.read({ id: 'l', text, lang, published: '2025-07-22T12:00:00.000Z', ...source });
}

describe('languages', () => {
  it.each(SAMPLES)('tells %s by its text', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('cannot tell from a word or two', () => {
    expect(detectLanguage('Kyiv, Moscow')).toBeNull();
    expect(detectLanguage('')).toBeNull();
  });

  it('looks at the beginning of a long text only', () => {
    expect(detectLanguage(`${SAMPLES[0]?.[1]} `.repeat(100) + SAMPLES[1]?.[1])).toBe('en');
  });

  it('skips what it cannot read, and says why', () => {
    expect(read(SAMPLES[1]?.[1] ?? '', null)).toEqual({ observations: [], skipped: 'language uk', traces: [] });
  });

  it('takes the language that is given over what the text looks like', () => {
    expect(read(SAMPLES[0]?.[1] ?? '', 'uk').skipped).toBe('language uk');
    expect(read('Ukraine accepted a full ceasefire.', 'en-GB').skipped).toBeNull();
  });

  it('reads a text that is too short to tell', () => {
    expect(read('Kyiv rejects truce', null).skipped).toBeNull();
  });
});
