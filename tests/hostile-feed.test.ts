import { parseHTML } from 'linkedom';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFeed } from '../lambdas/adapters/feed-document.ts';
import { createFeedStore } from '../lambdas/adapters/ledger-feeds.ts';
import type { Alert } from '../lambdas/core/alert.ts';
import { renderAlert } from '../lambdas/core/alert-message.ts';
import { gsmLength } from '../lambdas/core/alert-text.ts';
import type { Dossier } from '../lambdas/core/dossier.ts';
import { createReader } from '../lambdas/core/extract/reader.ts';
import { identifyEntries, toArticle } from '../lambdas/core/feed.ts';
import { createApp } from '../lambdas/http/app.ts';
import { SCRIPT } from '../lambdas/page/script.ts';
import { reconcileArticle } from '../lambdas/usecases/reconcile-article.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { ukraineRussia } from './support/dossiers.ts';
import { serveOnLoopback } from './support/loopback.ts';
import { describeWith } from './support/requirements.ts';
import { type ServedHistory, serveHistory } from './support/served-history.ts';

/** Markup that survives as text because the feed escapes it often enough, beside markup that does not. */
const TRICKS = [
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<script>alert(2)</script>',
  '&amp;lt;img src=x onerror=alert(3)&amp;gt;',
  '<img src="x" onerror="alert(4)">',
  '<svg onload="alert(5)"><a href="javascript:alert(6)">click</a></svg>',
  ']]&gt;&lt;/content&gt;&lt;/entry&gt;',
  '{{7*7}}',
  '\u202eevil\u202c \u2066isolated\u2069 \u200f\u200b\ufeff',
  '&#x0;&#8;\u0001\u001b[31mred',
  '&quot; onmouseover=&quot;alert(7) x=&quot;',
  "' OR 1=1; --",
  '&#13;&#10;Bcc: everyone@example.org&#13;&#10;Content-Type: text/html',
];

/** Sentences that parley reads, with a trick in them; the stance changes from one to the next, so that each is news. */
const SENTENCES = [
  (trick: string) => `Russia rejects a full 30-day ceasefire, Kremlin spokesman Dmitry Peskov said, adding ${trick}.`,
  (trick: string) => `Russia accepts a full 30-day ceasefire, Kremlin spokesman Dmitry Peskov said, adding ${trick}.`,
  (trick: string) => `Russia rejects a full 30-day ceasefire ${trick}, Kremlin spokesman Dmitry Peskov said.`,
  (trick: string) => `Russia accepts a full 30-day ceasefire ${trick}, Kremlin spokesman Dmitry Peskov said.`,
];

/** Words that no other article has: near-duplicates of a text would be no news. */
function ownWords(article: number): string {
  return Array.from({ length: 60 }, (_, word) => `word${article}x${word}`).join(' ');
}

/** Articles with each trick in text, title, link, GUID and author. */
function hostileFeed(): string {
  const tricks = TRICKS.flatMap((trick) =>
    SENTENCES.map((sentence) => ({ trick, text: sentence(trick.replaceAll(']]', '')) })),
  );
  const items = tricks.map(
    ({ trick, text }, index) => `<item>
<title>Moscow rejects &#13;&#10;Bcc: x@example.org ${trick}</title>
<link>${index % 3 === 0 ? `javascript:alert(${index})//` : `https://news.example/${index}?q="><script>alert(8)</script>`}</link>
<guid isPermaLink="false">guid-${index}-${trick}</guid>
<dc:creator>${trick}</dc:creator>
<pubDate>${new Date(Date.UTC(2025, 6, 1, index)).toUTCString()}</pubDate>
<description>${trick}</description>
<content:encoded><![CDATA[<p onclick="alert(9)">${text}</p>
<p>${ownWords(index)}</p>]]></content:encoded>
</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title>${items.join('\n')}</channel></rss>`;
}

const outlet = 'Wire\r\nBcc: all@example.org <b onclick=alert(10)>\u202e';
const feed = {
  ...{ id: 'hostile', outlet, url: 'https://news.example/rss', tier: 'wire', lang: 'en' },
  fullText: false,
  everyMinutes: 5,
};
const dossier = { ...ukraineRussia(), feeds: [feed] } as Dossier;

/** An article as it would be if the reading of feeds let everything through: what comes after does not rely on it. */
const unwashed = {
  ...{ id: 'unwashed', guid: '<script>', feed: feed.id, outlet, lang: 'en', url: 'javascript:alert(12)' },
  title: '<script>alert(13)</script>\r\nBcc: y@example.org',
  text: `Russia demands a full 30-day ceasefire <script>alert(11)</script>\u202e, <img src=x onerror=alert(14)> Dmitry Peskov said.`,
};

let served: ServedHistory;
let alerts: Alert[];
let changes: { id: string }[];

beforeAll(async () => {
  served = await serveHistory({ dossiers: [dossier] });
  const { ledger } = served.aws;
  const readerOf = () => createReader(dossier);
  const deps = { ledger, readerOf, clock: served.deps.clock, telemetry: served.telemetry, backOff: async () => {} };
  const { items } = await parseFeed(Buffer.from(hostileFeed()), { url: feed.url });
  for (const identified of identifyEntries(items)) {
    const article = toArticle(identified, { feed, fetchedAt: new Date('2025-08-01'), published: null });
    await reconcileArticle(deps, { article, dossier, firstSight: false, seen: article.published });
  }
  const published = '2025-07-30T12:00:00.000Z';
  await reconcileArticle(deps, { article: { ...unwashed, published }, dossier, firstSight: false, seen: published });
  const store = createFeedStore({ client: served.aws.dynamo, table: served.aws.access.table });
  const claim = {
    dossier: dossier.id,
    feed: feed.id,
    url: feed.url,
    now: '2025-08-01T00:00:00.000Z',
    everyMinutes: 5,
    force: false,
  };
  const state = await store.claimFeed(claim);
  const problem = { code: 'bad-feed', message: `found an HTML page titled ${TRICKS.join(' ')}` };
  if (state) await store.saveFeed({ ...state, failures: 3, problem });
  alerts = (await ledger.pending('2030-01-01T00:00:00.000Z', 100)).flatMap((batch) => batch.alerts);
  changes = ((await served.ask('/v1/changes?limit=100')).json as { changes: { id: string }[] }).changes;
});
afterAll(() => served.close());

/** Bidirectional and zero-width characters, and control characters other than line ends and tabs. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]|(?![\t\r\n])\p{Cc}/u;

/** What in a piece of HTML could run, load or disguise something. */
function dangersIn(html: string): string[] {
  const { document } = parseHTML(html.includes('<html') ? html : `<!doctype html><html><body>${html}</body></html>`);
  const dangers: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (['iframe', 'object', 'embed', 'base', 'img', 'meta[http-equiv]'].includes(name)) dangers.push(name);
    if (name === 'script' && element.textContent !== SCRIPT) dangers.push(`script: ${element.textContent}`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^srcdoc$|^style$/i.test(attribute)) dangers.push(`${name} ${attribute}`);
      const isAddress = ['href', 'src', 'action', 'xlink:href'].includes(attribute);
      const isIcon = name === 'link' && element.getAttribute('rel') === 'icon';
      if (isAddress && !isIcon && !/^(https?:\/\/|\/(?!\/)|#)/.test(value)) dangers.push(`${attribute}=${value}`);
    }
  }
  return INVISIBLE.test(html) ? [...dangers, 'invisible characters'] : dangers;
}

describe('text from a hostile feed becomes markup nowhere', () => {
  it('is read at all, so that the rest of this proves something', () => {
    const told = JSON.stringify(changes);

    expect(changes.length).toBeGreaterThan(20);
    expect(alerts.length).toBeGreaterThan(20);
    for (const mark of [
      '<script>alert(11)</script>',
      'onerror=alert(14)',
      'Bcc: x@example.org',
      'OR 1=1',
      '<b onclick=',
    ])
      expect(told).toContain(mark);
  });

  it('not on the page, and not on a page of a change', async () => {
    const some = changes.filter((_, index) => index % 3 === 0);
    const paths = ['/', '/?topic=talks', ...some.map((change) => `/changes/${change.id}`)];
    for (const path of paths) {
      const { text, status, headers } = await served.ask(path);

      expect(status).toBe(200);
      expect(dangersIn(text), path).toEqual([]);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-/,
      );
    }
  });

  it('not in Atom and JSON Feed, nor in what readers make of their content', async () => {
    const atom = await served.ask('/changes.atom?limit=100');
    const { items } = await new RssParser().parseString(atom.text);
    const json = (await served.ask('/changes.json?limit=100')).json as {
      items: { title: string; url: string; external_url?: string; content_html: string }[];
    };

    expect(items).toHaveLength(changes.length);
    expect(json.items).toHaveLength(changes.length);
    expect(INVISIBLE.test(atom.text)).toBe(false);
    for (const [index, item] of json.items.entries()) {
      expect(dangersIn(item.content_html)).toEqual([]);
      expect(items[index]?.['content']).toBe(item.content_html);
      expect(item.title).not.toMatch(/[<>\r\n]/);
      expect(item.external_url ?? item.url).toMatch(/^https?:\/\/[^"<>\s]+$/);
    }
  });

  it('not in email, SMS, attributes and the document for programs', () => {
    for (const alert of alerts) {
      const { subject, email, sms, json, attributes } = renderAlert(alert, {
        pageUrl: 'https://parley.example',
        dossier,
      });

      expect(subject).toMatch(/^[A-Za-z0-9][ -~]{0,98}$/);
      expect(email).not.toMatch(/[<>]|^Bcc:|^Content-Type:/m);
      expect(INVISIBLE.test(email)).toBe(false);
      expect(gsmLength(sms)).toBeLessThanOrEqual(148);
      expect(sms).not.toMatch(/[\r\n<>]/);
      expect(JSON.stringify([json, attributes])).not.toMatch(/<|javascript:alert\(d|\\r|\\u202/);
    }
  });

  it('not in the API, where text is data and of a type that browsers do not run', async () => {
    const { headers } = await served.ask('/v1/changes');

    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const { url } of (changes as unknown as { evidence: { url: string | null }[] }[]).flatMap(
      (change) => change.evidence,
    )) {
      expect(url ?? 'https://').toMatch(/^https?:\/\//);
    }
  });
});

describeWith('chromium', 'a hostile feed in a browser', (chromium) => {
  it('runs nothing, asks nobody and breaks no rule of the page', async () => {
    const loopback = await serveOnLoopback(createApp(served.deps));
    const browser = await launchBrowser(chromium);
    try {
      const { page, complaints, hosts } = await openPage(browser);
      const dialogs: string[] = [];
      page.on('dialog', async (dialog) => {
        dialogs.push(dialog.message());
        await dialog.dismiss();
      });
      for (const path of ['/', `/changes/${changes[0]?.id}`]) {
        await page.goto(loopback.origin + path);
      }

      expect({ dialogs, complaints }).toEqual({ dialogs: [], complaints: [] });
      expect([...hosts]).toEqual([new URL(loopback.origin).host]);
    } finally {
      await browser.close();
      await loopback.close();
    }
  });
});
