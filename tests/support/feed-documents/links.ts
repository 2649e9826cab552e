import { type DocumentCase, document, entry, item } from './case.ts';

const DATE = '2025-07-23T20:40:00.000Z';

export function linkCases(): DocumentCase[] {
  return [
    item('a link in CDATA with blanks', '<link>\n <![CDATA[ https://news.example/a1 ]]>\n</link>', {
      link: 'https://news.example/a1',
    }),
    item('a relative link', '<link>../a1?x=1&amp;y=2</link>', { link: 'https://news.example/a1?x=1&y=2' }),
    item('a link without scheme', '<link>//other.example/a1</link>', { link: 'https://other.example/a1' }),
    item('a link with blanks and letters', '<link>https://news.example/a b/ж</link>', {
      link: 'https://news.example/a%20b/%D0%B6',
    }),
    item('a bare ampersand in a link', '<link>https://news.example/?a=1&b=2</link>', {
      link: 'https://news.example/?a=1&b=2',
    }),
    item('a GUID that is a permalink', '<guid>https://news.example/a1</guid>', {
      link: 'https://news.example/a1',
      guid: 'https://news.example/a1',
    }),
    item('a GUID that is none', '<guid isPermaLink="false">https://news.example/a1</guid>', {
      link: null,
      guid: 'https://news.example/a1',
    }),
    item(
      'a GUID beside a link',
      '<guid isPermaLink="true">https://news.example/g</guid><link>https://news.example/a1</link>',
      { link: 'https://news.example/a1' },
    ),
    item('an empty link', '<link/><guid>tag:news.example,2025:a1</guid>', {
      link: null,
      guid: 'tag:news.example,2025:a1',
    }),
    entry(
      'link rel variants',
      '<link rel="self" href="s"/><link rel="replies" href="r"/><link rel="enclosure" href="e.mp3"/><link rel="alternate" type="text/html" href="https://news.example/a1"/>',
      { link: 'https://news.example/a1' },
    ),
    entry(
      'links in other formats',
      '<link rel="alternate" type="application/pdf" href="https://news.example/a1.pdf"/><link rel="alternate" type="text/html" href="https://news.example/a1"/>',
      { link: 'https://news.example/a1' },
    ),
    entry('link without rel', '<link href="https://news.example/a1"/>', { link: 'https://news.example/a1' }),
    entry('link without href', '<link rel="alternate"/><link rel="alternate" href="https://news.example/a1"/>', {
      link: 'https://news.example/a1',
    }),
    entry('link as text', '<link>https://news.example/a1</link>', { link: 'https://news.example/a1' }),
    entry('an id for a link', '<id>https://news.example/a1</id>', {
      guid: 'https://news.example/a1',
      link: 'https://news.example/a1',
    }),
    entry(
      'xml:base of the feed',
      '<link href="a1"/>',
      { link: 'https://base.example/x/a1' },
      ' xml:base="https://base.example/x/"',
    ),
    entry(
      'xml:base in xml:base',
      '<link xml:base="y/" href="a1"/>',
      { link: 'https://base.example/x/y/a1' },
      ' xml:base="https://base.example/x/"',
    ),
    entry(
      'an xml:base that is none',
      '<link href="/a1"/>',
      { link: 'https://news.example/a1' },
      ' xml:base="javascript:alert(1)//"',
    ),
    document(
      'Content-Location',
      '<rss version="2.0"><channel><item><title>T</title><link>a1</link></item></channel></rss>',
      [{ link: 'https://there.example/x/a1' }],
      {
        source: { headers: { 'Content-Location': 'https://there.example/x/feed' } },
      },
    ),
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      'ftp://news.example/a1',
      'vbscript:x',
      'JaVaScRiPt:x',
      'java\nscript:x',
      ' javascript:x',
      'feed:x',
      'about:blank',
      'http://',
      'https://exa mple/',
    ].map((link) => item(`no link: ${JSON.stringify(link)}`, `<title>T</title><link>${link}</link>`, { link: null })),
    item('a link with a password', '<link>https://kremlin.example:x@evil.example/a1</link>', {
      link: 'https://evil.example/a1',
    }),
    item('a link with quotes and brackets', `<link>https://news.example/"&lt;script>alert('1')</link>`, {
      link: 'https://news.example/%22%3Cscript%3Ealert(%271%27)',
    }),
    item('a link over two lines', '<link>https://news.example/a\r\n1</link>', { link: 'https://news.example/a1' }),
    ...[
      ['pubDate', 'Wed, 23 Jul 2025 23:40:00 MSK'],
      ['pubDate', 'Wed, 23 Jul 2025 23:40:00 EEST'],
      ['pubDate', '23 июля 2025, 20:40'],
      ['dc:date', '2025-07-23T20:40Z'],
      ['date', '20250723T204000Z'],
      ['published', '2025-07-23T23:40:00+03:00'],
    ].map(([name, date]) => item(`${name} ${date}`, `<title>T</title><${name}>${date}</${name}>`, { date: DATE })),
    item('a date that is none', '<title>T</title><pubDate>yesterday evening</pubDate>', { title: 'T', date: null }),
    item(
      'a bad date beside a good one',
      '<title>T</title><pubDate>soon</pubDate><dc:date>2025-07-23T20:40Z</dc:date>',
      { date: DATE },
    ),
    entry('a date that crashes rss-parser', '<title>T</title><published>Thirty days hath September</published>', {
      title: 'T',
      date: null,
    }),
    entry(
      'published before updated',
      '<updated>2025-07-24T00:00:00Z</updated><published>2025-07-23T20:40:00Z</published>',
      { date: DATE },
    ),
  ];
}
