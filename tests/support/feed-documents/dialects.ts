import { type DocumentCase, document, type Expected, entry, item } from './case.ts';

const DATE = '2025-07-23T20:40:00.000Z';
const WHOLE: Expected = {
  title: 'Talks end',
  link: 'https://news.example/a1',
  guid: 'a1',
  date: DATE,
  summary: 'They met.',
  content: 'They met.\n\nThey parted.',
};
const { guid: _guid, content: _content, ...BARE } = WHOLE;
const rss = (attributes: string, inner: string) =>
  `<rss${attributes}><channel><title>News</title>${inner}</channel></rss>`;
const RSS_ITEM =
  '<item><title>Talks end</title><link>https://news.example/a1</link><guid isPermaLink="false">a1</guid>' +
  '<pubDate>Wed, 23 Jul 2025 20:40:00 GMT</pubDate><description>They met.</description>' +
  '<content:encoded><![CDATA[<p>They met.</p><p>They parted.</p>]]></content:encoded></item>';
const ATOM_ENTRY =
  '<entry><title>Talks end</title><link href="https://news.example/a1"/><id>a1</id><updated>2025-07-23T23:40:00+03:00</updated>' +
  '<summary>They met.</summary><content type="html">&lt;p&gt;They met.&lt;/p&gt;&lt;p&gt;They parted.&lt;/p&gt;</content></entry>';

export function dialectCases(): DocumentCase[] {
  const news = { title: 'News' };
  return [
    ...['0.91', '0.92', '0.93', '0.94', '2.0', '2.0.1', '2.1', 'latest'].map((version) =>
      document(`RSS ${version}`, rss(` version="${version}"`, RSS_ITEM), [WHOLE], news),
    ),
    document('RSS without a version', rss('', RSS_ITEM), [WHOLE], news),
    document(
      'RSS in a namespace',
      rss(' version="2.0" xmlns="http://backend.userland.com/rss2"', RSS_ITEM),
      [WHOLE],
      news,
    ),
    document(
      'RSS with a prefix',
      rss(' version="2.0"', RSS_ITEM)
        .replaceAll(/<(\/?)(\w+)(?=[\s>])/g, '<$1r:$2')
        .replace('<r:rss', '<r:rss xmlns:r="http://backend.userland.com/rss2"'),
      [WHOLE],
      news,
    ),
    document(
      'RSS in capitals',
      rss(' VERSION="2.0"', RSS_ITEM).replaceAll(/<\/?[\w:]+/g, (tag) => tag.toUpperCase()),
      [WHOLE],
      news,
    ),
    document('a channel without rss', `<channel><title>News</title>${RSS_ITEM}</channel>`, [WHOLE], news),
    document(
      'RDF (RSS 1.0)',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        '<channel rdf:about="https://news.example/"><title>News</title><items><rdf:Seq><rdf:li resource="a1"/></rdf:Seq></items></channel>' +
        '<image><title>Logo</title><url>https://news.example/logo.png</url></image>' +
        '<item rdf:about="https://news.example/a1"><title>Talks end</title><link>https://news.example/a1</link>' +
        '<description>They met.</description><dc:date>2025-07-23T20:40Z</dc:date></item></rdf:RDF>',
      [{ ...BARE, guid: 'https://news.example/a1' }],
      news,
    ),
    document(
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>News</title></channel>' +
        '<item><title>Talks end</title><link>https://news.example/a1</link></item></rdf:RDF>',
      [{ title: 'Talks end', link: 'https://news.example/a1', guid: null }],
      news,
    ),
    document(
      'Atom 1.0',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${ATOM_ENTRY}</feed>`,
      [WHOLE],
      news,
    ),
    document('Atom without a namespace', `<feed><title>News</title>${ATOM_ENTRY}</feed>`, [WHOLE], news),
    document(
      'Atom with a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>News</a:title>${ATOM_ENTRY.replaceAll(/<(\/?)(\w+)(?=[\s>])/g, '<$1a:$2')}</a:feed>`,
      [WHOLE],
      news,
    ),
    document(
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title><entry><title mode="escaped" type="text/html">Talks &lt;b&gt;end&lt;/b&gt;</title>' +
        '<link rel="alternate" type="text/html" href="https://news.example/a1"/><id>a1</id><issued>2025-07-23T20:40:00Z</issued>' +
        '<modified>2025-07-24T00:00:00Z</modified><summary>They met.</summary>' +
        '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p><p>They parted.</p></div></content></entry></feed>',
      [WHOLE],
      news,
    ),
    document(
      'CDF',
      '<CHANNEL HREF="https://news.example/" BASE="https://news.example/"><TITLE>News</TITLE>' +
        '<ITEM HREF="a1" LASTMOD="2025-07-23T20:40"><TITLE>Talks end</TITLE><ABSTRACT>They met.</ABSTRACT></ITEM></CHANNEL>',
      [BARE],
      news,
    ),
    ...['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'].map((version) => {
      const whole = {
        id: 'a1',
        url: '/a1',
        title: 'Talks end',
        summary: 'They met.',
        content_html: '<p>They met.</p><p>They parted.</p>',
        date_published: '2025-07-23T23:40:00+03:00',
      };
      return document(
        `JSON Feed ${version}`,
        JSON.stringify({ version, title: 'News', items: [whole, null, 7, { id: 8, content_text: 'Eight' }] }),
        [WHOLE, { guid: '8', content: 'Eight' }],
        news,
      );
    }),
    item(
      'Atom elements in RSS',
      '<title>Talks end</title><atom:link rel="self" href="https://news.example/self"/><atom:link href="https://news.example/a1"/><atom:updated>2025-07-23T20:40:00Z</atom:updated>',
      { title: 'Talks end', link: 'https://news.example/a1', date: DATE },
      ' xmlns:atom="http://www.w3.org/2005/Atom"',
    ),
    item(
      'Dublin Core in RSS',
      '<dc:title>Talks end</dc:title><dc:date>2025-07-23T20:40:00Z</dc:date><dc:description>They met.</dc:description><dc:identifier>a1</dc:identifier>',
      { title: 'Talks end', guid: 'a1', date: DATE, summary: 'They met.' },
      ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
    item(
      'a title and a description of somebody else',
      '<media:content><media:title>Photo</media:title><media:description>A photo.</media:description></media:content><x:title>X</x:title><title>Talks end</title><description>They met.</description>',
      { title: 'Talks end', summary: 'They met.' },
      ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="https://x.example/ns"',
    ),
    item(
      'namespaces that nobody declared',
      '<dc:date>2025-07-23T20:40:00Z</dc:date><content:encoded>They met.</content:encoded><title>Talks end</title><itunes:author>A</itunes:author>',
      { title: 'Talks end', date: DATE, content: 'They met.' },
    ),
    entry(
      'a video with its text in a media group',
      '<title>Talks end</title><media:group><media:title>V</media:title><media:description>They met.</media:description></media:group>',
      { title: 'Talks end', summary: 'They met.' },
      ' xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    item(
      'only what a podcast has',
      '<itunes:title>Talks end</itunes:title><itunes:summary>They met.</itunes:summary>',
      { title: 'Talks end', summary: 'They met.' },
      ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    ),
    item(
      'the full text as Yandex asks for it',
      '<title>Talks end</title><description>They met.</description><yandex:full-text>They met. They parted.</yandex:full-text>',
      { summary: 'They met.', content: 'They met. They parted.' },
      ' xmlns:yandex="http://news.yandex.ru"',
    ),
    item(
      'XHTML in RSS',
      '<title>Talks end</title><xhtml:body><xhtml:p>They met.</xhtml:p><xhtml:p>They parted.</xhtml:p></xhtml:body>',
      { content: 'They met.\n\nThey parted.' },
      ' xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    ),
  ];
}
