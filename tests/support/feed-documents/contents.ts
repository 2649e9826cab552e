import { type DocumentCase, entry, item } from './case.ts';

const HTML = '<p>They met in &quot;Istanbul&quot;.</p><p>They <b>parted</b> &amp; left.</p>';
const escaped = HTML.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const TEXT = 'They met in "Istanbul".\n\nThey parted & left.';
const DIV = `<div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

export function contentCases(): DocumentCase[] {
  return [
    item('escaped HTML', `<description>${escaped}</description>`, { summary: TEXT }),
    item('HTML in CDATA', `<description><![CDATA[${HTML}]]></description>`, { summary: TEXT }),
    item('HTML that is not escaped', `<description>${HTML}</description>`, { summary: TEXT }),
    item('HTML that is escaped twice', `<description>${escaped.replaceAll('&', '&amp;')}</description>`, {
      summary: TEXT,
    }),
    item('HTML in CDATA in pieces', `<description><![CDATA[<p>They met]]> <![CDATA[here</p>]]></description>`, {
      summary: 'They met here',
    }),
    entry('type html', `<content type="html">${escaped}</content>`, { content: TEXT }),
    entry('type text/html', `<content type="text/html">${escaped}</content>`, { content: TEXT }),
    entry('type xhtml', `<content type="xhtml">${DIV}</content>`, { content: TEXT }),
    entry(
      'type xhtml with a prefix',
      `<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>They met.</h:p><h:script>x()</h:script><h:p>They parted.</h:p></h:div></content>`,
      { content: 'They met.\n\nThey parted.' },
    ),
    entry('type application/xhtml+xml', `<content type="application/xhtml+xml">${DIV}</content>`, { content: TEXT }),
    entry('type text keeps what looks like a tag', '<title type="text">History of the &lt;blink&gt; tag</title>', {
      title: 'History of the <blink> tag',
    }),
    entry('no type is text', '<summary>5 &lt; 6 &amp; 7 &gt; 6</summary>', { summary: '5 < 6 & 7 > 6' }),
    entry('base64 by type', `<content type="application/octet-stream">${base64(HTML)}</content>`, { content: TEXT }),
    entry('base64 by mode', `<summary mode="base64" type="text/plain">${base64('Plain & simple')}</summary>`, {
      summary: 'Plain & simple',
    }),
    entry(
      'content elsewhere',
      '<summary>They met.</summary><content type="text/html" src="https://news.example/a1"/>',
      { summary: 'They met.', content: 'They met.' },
    ),
    entry('summary and content', `<summary>Short.</summary><content type="html">${escaped}</content>`, {
      summary: 'Short.',
      content: TEXT,
    }),
    item(
      'description and content:encoded',
      `<description>Short.</description><content:encoded><![CDATA[${HTML}]]></content:encoded>`,
      { summary: 'Short.', content: TEXT },
    ),
    item('description alone is both', '<description>Short.</description>', { summary: 'Short.', content: 'Short.' }),
    item('an empty description', '<title>T</title><description/><content:encoded>Full.</content:encoded>', {
      summary: 'Full.',
      content: 'Full.',
    }),
    item('nothing but a title', '<title>Talks end</title>', {
      title: 'Talks end',
      summary: '',
      content: '',
      link: null,
      guid: null,
      date: null,
    }),
    item('markup in a title', '<title>Talks &lt;em&gt;end&lt;/em&gt;&lt;br/&gt;early</title>', {
      title: 'Talks end early',
    }),
    item('a title over several lines', '<title>\n  Talks\r\n  end\t</title>', { title: 'Talks end' }),
    item('entities in a title', '<title>AT&amp;amp;T &#8212; caf&eacute; &amp; &quot;x&quot; &#x1F54A;</title>', {
      title: 'AT&T — café & "x" 🕊',
    }),
    item('numbers of Windows-1252', '<title>Kyiv&#146;s &#147;plan&#148; &#150; a peace</title>', {
      title: 'Kyiv’s “plan” – a peace',
    }),
    item('a bare ampersand', '<title>Talks & war at AT&T &c</title>', { title: 'Talks & war at AT&T &c' }),
    item('an address in a text', '<description>See https://x.example/?a=1&amp;copy=2&amp;amp;reg=3</description>', {
      summary: 'See https://x.example/?a=1&copy=2&reg=3',
    }),
    item(
      'lists, tables and breaks',
      `<description><![CDATA[One<br>two<br/><br />three<ul><li>four</li><li>five</li></ul><table><tr><td>six</td><td>seven</td></tr></table>]]></description>`,
      { summary: 'One\ntwo\n\nthree\n\nfour\n\nfive\n\nsix seven' },
    ),
    item('comments and processing instructions', '<description>They<!-- not --> met<?php echo 1 ?>.</description>', {
      summary: 'They met.',
    }),
    item('a comment that is never closed', '<description><![CDATA[They met.<!-- oops > They parted.]]></description>', {
      summary: 'They met. They parted.',
    }),
    item('less than', '<description><![CDATA[Prices <10 and I <3 you, a < b <- c]]></description>', {
      summary: 'Prices <10 and I <3 you, a < b <- c',
    }),
    item('soft hyphens and zero-width blanks', '<title>ne\u00adgo\u200bti\u2060a\ufefftions</title>', {
      title: 'negotiations',
    }),
    item('blanks of all kinds', '<title>a\u00a0b\u2003c\u3000d\u2028e</title>', { title: 'a b c d e' }),
    item('emoji and letters beyond the first plane', '<title>🕊️ 𝔭𝔢𝔞𝔠𝔢 👨‍👩‍👧</title>', { title: '🕊️ 𝔭𝔢𝔞𝔠𝔢 👨‍👩‍👧' }),
    item('Persian with its joiners', '<title>می‌خواهم</title>', { title: 'می‌خواهم' }),
  ];
}
