import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, gsmLength, plainLine, plainUrl, toAscii, toGsm } from '../../lambdas/core/alert-text.ts';

const length = (text: string) => text.length;

describe('plainLine', () => {
  it.each([
    ['line breaks', 'one\r\ntwo\u2028three', 'one two three'],
    ['bidirectional marks', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['zero-width characters', 'a\u200Bb\uFEFFc\u00ADd', 'abcd'],
    ['escape sequences', 'a\u001b[31mb\u0007', 'a[31mb'],
    ['tags', '<b>bold</b>', '‹b›bold‹/b›'],
    ['a lone surrogate', 'a\uD800b', 'ab'],
  ])('takes out %s', (_what, text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });
});

describe('plainUrl', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://user@bank.example/', 'no address', null])(
    'refuses %s',
    (url) => {
      expect(plainUrl(url)).toBeNull();
    },
  );

  it('encodes what could end a link early', () => {
    expect(plainUrl('https://a.example/x y"<z>\r\n')).toBe('https://a.example/x%20y%22%3Cz%3E');
  });
});

describe('toAscii', () => {
  it.each([
    ['Çırağan – “İstanbul”…', 'Ciragan - "Istanbul"...'],
    ['Türkiye and Düsseldorf', 'Turkiye and Dusseldorf'],
    ['Зеленський', 'Zelenskiy'],
    ['1\u00a0200\u202f000 men', '1 200 000 men'],
    ['1½ years, €5, №3', '1 1/2 years, EUR 5, No. 3'],
    ['北京 talks 🕊', '?? talks'],
  ])('writes %s as %s', (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });
});

describe('gsmLength', () => {
  it('counts the characters of the extension table twice', () => {
    expect(gsmLength('€[]{}~^|\\')).toBe(18);
    expect(gsmLength('Türkiye @ Åse')).toBe(13);
  });

  it('is as long as the text where a curly quote has been put right', () => {
    expect(gsmLength(toGsm('Türkiye’s “offer”'))).toBe(17);
  });
});

describe('cutText', () => {
  it.each([
    ['keeps what fits', 'agreed on 1,200', 15, 'agreed on 1,200'],
    ['cuts between words', 'agreed on an exchange of 1,200', 20, 'agreed on an...'],
    ['never inside a number', 'exchange of 1,200 prisoners', 17, 'exchange of...'],
    ['never inside a number that is written with spaces', 'pay 1 200 000 now', 15, 'pay...'],
    ['never between a number and what scales it', 'pay 1.2 million today', 12, 'pay...'],
    ['never inside a URL', 'see https://a.example/1 and more', 20, 'see...'],
    ['leaves no stray punctuation', 'agreed, at last, on it', 12, 'agreed...'],
    ['cuts a long word', 'Donaudampfschifffahrt', 10, 'Donauda...'],
    ['says nothing rather than half a URL', 'https://a.example/123456789', 12, ''],
    ['says nothing rather than half a number', '123456789012345', 12, ''],
  ])('%s', (_rule, text, limit, cut) => {
    expect(cutText(text, limit, length)).toBe(cut);
  });

  it('keeps to the limit and to whole numbers and URLs, whatever the text', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,30}[,.;]?$/),
      fc.stringMatching(/^[1-9]\d{0,3}(,\d{3}){0,4}(\.\d{1,4})?$/),
      fc.constantFrom('million', 'https://news.example/2025/07/23?id=17', 'R2D2', '[x]', '€'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 10, max: 60 }), (words, limit) => {
        const text = words.join(' ');
        const cut = cutText(text, limit, gsmLength);
        const kept = cut.endsWith('...') ? cut.slice(0, -3) : cut;

        expect(gsmLength(cut)).toBeLessThanOrEqual(limit);
        expect(text.startsWith(kept)).toBe(true);
        const [end, next] = [kept.at(-1) ?? '', text.slice(kept.length)];
        if (/\d/.test(end)) expect(next).not.toMatch(/^([.,]?\d| (\d|million))/);
        expect(kept.match(/https\S*/g) ?? []).toEqual(
          Array.from(kept.match(/https\S*/g) ?? [], () => 'https://news.example/2025/07/23?id=17'),
        );
      }),
    );
  });
});
