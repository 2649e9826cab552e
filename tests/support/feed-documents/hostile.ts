import { type DocumentCase, document, type Expected, item } from './case.ts';

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rss = (title: string, text: string) =>
  `<rss version="2.0"><channel><item><title>${title}</title><description>${text}</description></item><item><title>Next</title></item></channel></rss>`;

/** Markup of which nothing but its text may come through, and that text. */
const MARKUP: readonly (readonly [html: string, text: string])[] = [
  ['Safe<script>alert(1)</script>', 'Safe'],
  ['Safe<SCRIPT SRC=//evil.example/x.js></SCRIPT>', 'Safe'],
  ['Safe<script>if (a < b) document.write("</p>")</script >', 'Safe'],
  ['Safe<script>alert(1)', 'Safe'],
  ['Safe<style>p{background:url(javascript:alert(1))}</style>', 'Safe'],
  ['Safe<template><img src=x onerror=alert(1)></template>', 'Safe'],
  ['Safe<img src=x onerror="alert(1)">', 'Safe'],
  ['Safe<img src="x" onerror="alert(1)"', 'Safe'],
  ['<a href="javascript:alert(1)">Safe</a>', 'Safe'],
  ['<a href="https://x.example" onclick=alert(1)>Safe</a>', 'Safe'],
  ['<svg onload=alert(1)><text>Safe</text></svg>', 'Safe'],
  ['<svg><script>alert(1)</script></svg>Safe', 'Safe'],
  ['<math><mi xlink:href="javascript:alert(1)">Safe</mi></math>', 'Safe'],
  ['<iframe src="https://evil.example"></iframe>Safe', 'Safe'],
  ['<object data="x.swf"></object><embed src="x.swf">Safe', 'Safe'],
  ['<form action="https://evil.example"><input value="x"><button>Safe</button></form>', 'Safe'],
  ['<meta http-equiv="refresh" content="0;url=https://evil.example">Safe', 'Safe'],
  ['<base href="https://evil.example/">Safe', 'Safe'],
  ['<link rel="stylesheet" href="//evil.example/x.css">Safe', 'Safe'],
  ['<div style="position:fixed;inset:0">Safe</div>', 'Safe'],
  ['<!--[if IE]><script>alert(1)</script><![endif]-->Safe', 'Safe'],
  ['<p title="</p><script>alert(1)</script>">Safe</p>', 'Safe'],
  ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>Safe', 'Safe'],
  ['<marquee behavior="alternate" onstart=alert(1)>Safe</marquee>', 'Safe'],
  ['<textarea>Safe</textarea><script>alert(1)</script>', 'Safe'],
  ['Safe<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', 'Safe'],
];

/** Characters that hide or reorder text, break lines in a mail header or drive a terminal. */
const CHARACTERS: readonly (readonly [name: string, character: string])[] = [
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a left-to-right mark', '\u200e'],
  ['an Arabic letter mark', '\u061c'],
  ['a zero-width blank', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['a tag character', '\u{e0041}'],
  ['a bell', '\u0007'],
  ['an escape', '\u001b'],
  ['a delete', '\u007f'],
  ['a noncharacter', '\ufdd0'],
];

export function hostileCases(): DocumentCase[] {
  const safe: Expected = { title: 'Safe', summary: 'Safe' };
  return [
    ...MARKUP.flatMap(([html, text], index) => [
      document(`hostile markup ${index}, escaped`, rss(escaped(html), escaped(html)), [{ title: text, summary: text }]),
      document(`hostile markup ${index}, escaped twice`, rss('T', escaped(escaped(html))), [{ summary: text }]),
    ]),
    ...CHARACTERS.flatMap(([name, character]) => [
      document(name, rss(`Sa${character}fe`, `Sa${character}fe`), [safe]),
      document(
        `${name} as a reference`,
        rss(`Sa&#${character.codePointAt(0)};fe`, `Sa&#x${character.codePointAt(0)?.toString(16)};fe`),
        [safe],
      ),
    ]),
    item(
      'line breaks in a headline',
      '<title>Talks end\r\nBcc: all@evil.example&#13;&#10;X: y</title><guid>a\r\nb</guid>',
      { title: 'Talks end Bcc: all@evil.example X: y', guid: 'a b' },
    ),
    item('colours of a terminal', '<title>\u001b[31mRed\u001b[0m</title>', { title: '[31mRed[0m' }),
    document(
      'script in a name of the feed',
      '<rss version="2.0"><channel><title>&lt;script&gt;alert(1)&lt;/script&gt;News</title></channel></rss>',
      [],
      { title: 'News' },
    ),
    document(
      'script in JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '<b>News</b>',
        items: [
          {
            id: '<script>alert(1)</script>x',
            url: 'javascript:alert(1)',
            title: '<img src=x onerror=alert(1)>Safe',
            content_html: '<script>alert(1)</script>Safe',
            content_text: 'x',
          },
        ],
      }),
      [{ ...safe, guid: 'x', link: null }],
      { title: 'News' },
    ),
    ...bombs(),
  ];
}

/** Documents that are cheap to send and dear to read. */
function bombs(): DocumentCase[] {
  const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
  const next = [{}, { title: 'Next' }];
  return [
    document('a billion laughs', `<!DOCTYPE rss [<!ENTITY a0 "lol">${laughs}]>${rss('&a20;', '&a20;')}`, [
      { title: '&a20;' },
      { title: 'Next' },
    ]),
    document(
      'one entity a million times',
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">]>${rss('T', '&a;'.repeat(300_000))}`,
      next,
    ),
    document(
      '5,000 levels of XML',
      rss('T', '').replace('<item>', `${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}<item>`),
      [{ title: 'T' }, { title: 'Next' }],
    ),
    document('5,000 levels that are never closed', rss(`${'<b>'.repeat(5000)}Safe`, 'Safe'), [
      safeTitle,
      { title: 'Next' },
    ]),
    document('5,000 levels of HTML', rss('T', `${escaped('<div>'.repeat(5000))}Safe`), [
      { summary: 'Safe' },
      { title: 'Next' },
    ]),
    document('half a tag, 28,000 times', rss('T', escaped('a<p'.repeat(28_000))), next),
    document('half a tag with a break, 28,000 times', rss('T', escaped('a<br'.repeat(28_000))), next),
    document('a tag that is left open, 300,000 times', rss('T', '<p>'.repeat(300_000)), next),
    document('end tags of nothing, 300,000 times', rss('T', `${'<i>'.repeat(150)}${'</b>'.repeat(300_000)}`), next),
    document('ampersands, 500,000 times', rss('T', '&'.repeat(500_000)), next),
    document('comments that are left open, 100,000 times', rss('T', escaped('<!--'.repeat(100_000))), next),
    document(
      '20,000 attributes',
      rss('T', `<a ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ')}>x</a>`),
      next,
    ),
    document(
      '20,000 namespaces',
      rss('T', 'x').replace('<rss', `<rss ${Array.from({ length: 20_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}`),
      [{ title: 'T' }, { title: 'Next' }],
    ),
    document(
      '50,000 items',
      `<rss version="2.0"><channel>${'<item><title>T</title></item>'.repeat(50_000)}</channel></rss>`,
      [{ title: 'T' }],
    ),
    document('a title of a million letters', rss('x'.repeat(1_000_000), 'Safe'), [
      { summary: 'Safe' },
      { title: 'Next' },
    ]),
  ];
}

const safeTitle: Expected = { title: 'Safe' };
