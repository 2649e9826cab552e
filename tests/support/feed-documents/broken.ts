import { type DocumentCase, document, item } from './case.ts';

const NEXT = { title: 'Next' };
const NEXT_ITEM = '<item><title>Next</title></item>';
const rss = (inner: string) => `<rss version="2.0"><channel><title>News</title>${inner}${NEXT_ITEM}</channel></rss>`;

/** Documents that are not well-formed, and of which nothing may be lost but what is broken. */
export function brokenCases(): DocumentCase[] {
  const one = [{ title: 'One' }, NEXT];
  return [
    document('an item that is left open', rss('<item><title>One</title>'), one),
    document('a title that is left open', rss('<item><title>One</item>'), one),
    document(
      'a title that runs into the description',
      rss('<item><title>One<description>They met.</description></item>'),
      [{ title: 'One', summary: 'They met.' }, NEXT],
    ),
    document('tags that cross', rss('<item><title><b>One</title></b></item>'), one),
    document('end tags of nothing', rss('</p></div></item><item><title>One</title></x></item>'), one),
    document('an attribute without quotes', rss('<item><guid isPermaLink=false>g</guid><title>One</title></item>'), [
      { title: 'One', guid: 'g', link: null },
      NEXT,
    ]),
    document(
      'an attribute twice',
      rss('<item><guid isPermaLink="false" isPermaLink="true">g</guid><title>One</title></item>'),
      one,
    ),
    document('an attribute without a value', rss('<item new><title lang>One</title></item>'), one),
    document('entities that nobody declared', rss('<item><title>One&nosuch;</title></item>'), [
      { title: 'One&nosuch;' },
      NEXT,
    ]),
    document('characters that XML forbids', rss('<item><title>O\u0001n\u0000e\u001f\u0085</title></item>'), one),
    document(
      'references to characters that XML forbids',
      rss('<item><title>&#1;One&#0;&#x1F;&#xD800;</title></item>'),
      [{ title: 'One\ufffd\ufffd' }, NEXT],
    ),
    document(
      'a blank line before the declaration',
      `\n\n <?xml version="1.0"?>${rss('<item><title>One</title></item>')}`,
      one,
    ),
    document(
      'a warning of PHP in front',
      `<br />\n<b>Warning</b>: include() failed in <b>/var/www</b> on line <b>7</b><br />\n${rss('<item><title>One</title></item>')}`,
      one,
    ),
    document(
      'a comment in front that speaks of items',
      `<!-- <item><title>Not</title></item> -->${rss('<item><title>One</title></item>')}`,
      one,
    ),
    document(
      'a document type of HTML',
      `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://site.invalid/">${rss('<item><title>One</title></item>')}`,
      one,
    ),
    document(
      'a document type with entities',
      `<!DOCTYPE rss [<!ENTITY one "One &#38; only"><!ENTITY % p SYSTEM "http://x.invalid/"> %p; ]>${rss('<item><title>&one;</title></item>')}`,
      [{ title: 'One & only' }, NEXT],
    ),
    document(
      'a document type from outside',
      `<!DOCTYPE rss SYSTEM "http://site.invalid/rss.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>One &x;</title></item>')}`,
      [{ title: 'One &x;' }, NEXT],
    ),
    document(
      'CDATA that never ends',
      rss('<item><title>One</title></item>').replace(
        NEXT_ITEM,
        '<item><title>Next</title><description><![CDATA[They met.',
      ),
      [{ title: 'One' }, { title: 'Next', summary: 'They met.' }],
    ),
    document('a document that breaks off', rss('<item><title>One</title></item>').slice(0, -30), one),
    document(
      'a document that breaks off in a tag',
      `${rss('<item><title>One</title></item>').slice(0, -'</item></channel></rss>'.length)}</it`,
      one,
    ),
    document('what comes after the end', `${rss('<item><title>One</title></item>')}<html><body>Ad</body></html>`, one),
    document('two feeds in one', `${rss('<item><title>One</title></item>')}`.replace(NEXT_ITEM, '') + rss(''), one),
    document(
      'items outside of the channel',
      `<rss version="2.0"><channel><title>News</title></channel><item><title>One</title></item>${NEXT_ITEM}</rss>`,
      one,
    ),
    document('items in items', rss('<item><title>One</title><item><title>Two</title></item></item>'), [
      { title: 'One' },
      { title: 'Two' },
      NEXT,
    ]),
    document(
      'an empty item in an item',
      rss('<item><title>One</title><item /><description>They met.</description></item>'),
      [{ title: 'One', summary: 'They met.' }, NEXT],
    ),
    document(
      'an element of nobody’s that is left open',
      rss('<x:category text="a"><y>z<item><title>One</title></item>'),
      one,
    ),
    document('an entry in an item', rss('<item><title>One</title><entry><title>Two</title></entry></item>'), one),
    document(
      'an item of the wrong dialect',
      rss('<entry><title>One</title><link href="https://news.example/a1"/></entry>'),
      [{ title: 'One', link: 'https://news.example/a1' }, NEXT],
    ),
    document(
      'capitals and small letters',
      '<RSS Version="2.0"><Channel><Item><Title>One</Title><PubDate>2025-07-23</PubDate></Item><item><title>Next</title></item></Channel></RSS>',
      [{ title: 'One', date: '2025-07-23T00:00:00.000Z' }, NEXT],
    ),
    document(
      'a namespace that is declared twice',
      rss('<item xmlns="http://www.w3.org/2005/Atom" xmlns:a="http://www.w3.org/2005/Atom"><title>One</title></item>'),
      [{}, NEXT],
    ),
    document(
      'an image whose link is not the item’s',
      rss('<item><image><title>Photo</title><link>https://news.example/photo</link></image><title>One</title></item>'),
      [{ title: 'One', link: null }, NEXT],
    ),
    document(
      'names of JavaScript',
      rss(
        '<item><__proto__><title>Not</title></__proto__><constructor>x</constructor><title>One</title><toString>y</toString></item>',
      ),
      one,
    ),
    item(
      'an empty element with an attribute',
      '<title lang="en"/><guid isPermaLink="true"/><link rel="x"/><title>One</title>',
      { title: 'One' },
    ),
    document('no entries', '<rss version="2.0"><channel><title>News</title></channel></rss>', [], { title: 'News' }),
    document('nothing at all in it', '<rss/>', []),
    document(
      'a hundred levels of nothing',
      rss(`<item>${'<x>'.repeat(100)}${'</x>'.repeat(100)}<title>One</title></item>`),
      one,
    ),
  ];
}
