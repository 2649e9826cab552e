import { DOMParser } from 'linkedom';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../lambdas/http/app.ts';
import { tellingRevision } from '../support/ledger.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

interface JsonFeed {
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly tags: string[];
  }[];
}

let served: ServedHistory;

beforeAll(async () => {
  served = await serveHistory();
  for (let number = 1; number <= 30; number += 1) {
    const change = { party: number % 2 === 0 ? 'us' : 'russia', summary: `Change ${number}: “&”, </title> & Türkiye` };
    const track = { dossier: 'ukraine-russia', topic: 'summit' as const };
    await served.aws.ledger.appendRevision(
      tellingRevision(track, number, { changes: [change, { ...change, to: 'accepts' }] }),
    );
  }
});
afterAll(() => served.close());

const feedOf = async (query: string): Promise<JsonFeed> => (await served.ask(`/changes.json${query}`)).json as JsonFeed;

describe('/changes.atom', () => {
  it('is Atom by RFC 4287: what a feed and an entry must have, once each, in its namespace', async () => {
    const { text, headers } = await served.ask('/changes.atom?limit=20');
    const feed = new DOMParser().parseFromString(text, 'text/xml').documentElement;
    const children = (parent: typeof feed, name: string) =>
      [...parent.children].filter((child) => child.tagName === name);
    const entries = children(feed, 'entry');

    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(children(feed, 'author')).toHaveLength(1);
    expect(entries).toHaveLength(20);
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(children(element, name)).toHaveLength(1);
      expect(children(element, 'id')[0]?.textContent).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(Date.parse(children(element, 'updated')[0]?.textContent ?? '')).not.toBeNaN();
      const links = children(element, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
      expect(links.filter(([rel]) => rel === 'alternate')).toHaveLength(1);
      for (const [, href] of links) expect(URL.canParse(href ?? '')).toBe(true);
    }
    for (const entry of entries) {
      expect(children(entry, 'content')[0]?.getAttribute('type')).toBe('html');
      expect(children(entry, 'published')).toHaveLength(1);
    }
  });

  it('is well-formed, and feed readers find title, link, date and proof', async () => {
    const { text } = await served.ask('/changes.atom?limit=1&party=us');
    const feed = await new RssParser().parseString(text);

    expect(feed.title).toBe('parley: Ukraine–Russia');
    expect(feed.items[0]).toMatchObject({
      title: 'Change 30: “&”, ‹/title› & Türkiye',
      link: 'http://localhost/changes/ukraine-russia.summit.30.2',
      isoDate: '2025-07-23T12:30:00.000Z',
      content: expect.stringContaining('<a href="https://news.example/r3-dev">Bosporus Evening Post</a>'),
    });
  });
});

describe('/changes.json', () => {
  it('is a JSON Feed 1.1', async () => {
    const { json, headers } = await served.ask('/changes.json?limit=2');

    expect(headers.get('content-type')).toBe('application/feed+json');
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'parley: Ukraine–Russia',
      home_page_url: 'http://localhost/',
      items: [
        { id: expect.stringMatching(/^urn:uuid:/), content_html: expect.stringContaining('<blockquote>') },
        { external_url: 'https://news.example/r3-dev', date_published: '2025-07-23T12:30:00.000Z' },
      ],
    });
  });

  it('takes the filters of the API and says so in its address', async () => {
    const feed = await feedOf('?party=us&topic=summit&topic=talks&utm_source=x');

    expect(feed.items).toHaveLength(30);
    expect(feed.items.every(({ tags }) => tags.includes('us'))).toBe(true);
    expect(feed.feed_url).toBe('http://localhost/changes.json?party=us&topic=summit&topic=talks');
  });

  it('leads on to older changes', async () => {
    const first = await feedOf('?limit=50');
    const next = new URL(first.next_url ?? '');
    const second = await feedOf(`${next.search}&limit=50`);

    expect(second.items).toHaveLength(10);
    expect(second.next_url).toBeUndefined();
  });
});

describe('the id of a change in both feeds', () => {
  it('is one, whatever is asked, wherever it is served, and whatever came after', async () => {
    const before = await feedOf('?limit=5');
    const atom = await served.ask('/changes.atom?party=us&limit=100');
    const elsewhere = createApp({ ...served.deps, pageUrl: 'https://parley.example/' });
    const moved = (await (await elsewhere.request('/changes.json?limit=5')).json()) as JsonFeed;
    const track = { dossier: 'ukraine-russia', topic: 'talks' as const };
    await served.aws.ledger.appendRevision(tellingRevision(track, 99));
    const after = await feedOf('?limit=6');

    const ids = before.items.map((item) => item.id);
    expect(new Set(ids).size).toBe(5);
    expect(moved.items.map((item) => item.id)).toEqual(ids);
    expect(moved.items[0]?.url).toBe('https://parley.example/changes/ukraine-russia.summit.30.2');
    expect(after.items.slice(1).map((item) => item.id)).toEqual(ids);
    expect(atom.text).toContain(`<id>${ids[0]}</id>`);
  });
});
