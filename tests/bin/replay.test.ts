import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runParley } from '../support/command-line.ts';
import { findBrokenChain } from '../support/follow-track.ts';

const TIMELINE = fileURLToPath(new URL('../corpus/timeline/istanbul-2025.xml', import.meta.url));

interface Item {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly title?: string;
}

/** A feed of an outlet, its items in the order given. */
function feed(outlet: string, items: readonly Item[]): string {
  const entries = items.map(({ id, date, text, title = `News ${id}` }) => {
    const when = new Date(date).toUTCString();
    const link = `https://news.example/${encodeURIComponent(outlet)}/${id}`;
    return `<item><title>${title}</title><link>${link}</link><guid>${id}</guid><pubDate>${when}</pubDate><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${outlet}</title>${entries.join('')}</channel></rss>`;
}

const accepts =
  'Ukraine accepted an unconditional 30-day ceasefire on Monday, President Volodymyr Zelensky said in Kyiv.';
const rejects = 'Russia rejected an unconditional 30-day ceasefire on Tuesday, the Kremlin said in Moscow.';

describe('parley replay', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-replay-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const replay = async (...files: string[]) => {
    const { out } = await runParley('replay', ...files, '--json');
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };

  it('prints each alert with the fields that scripts rely on', async () => {
    const lines = await replay(
      write('wire.xml', feed('Harbour Wire', [{ id: 'n1', date: '2025-05-12', text: accepts }])),
    );

    expect(lines).toEqual([
      {
        id: 'ukraine-russia.ceasefire.1.1',
        msgType: 'alert',
        date: '2025-05-12',
        topic: 'ceasefire',
        item: { scope: 'full' },
        itemId: 'ceasefire/full/2025-05-12',
        kind: 'position',
        party: 'ukraine',
        from: null,
        to: 'accepts',
        certainty: 'reported',
        because: 'n1',
        sources: ['Harbour Wire'],
        summary: 'Ukraine accepts the full ceasefire',
      },
    ]);
  });

  it('tells statuses without a party, talks with their round, and every change from where the last one ended', async () => {
    const lines = await replay(TIMELINE);

    expect(lines.length).toBeGreaterThan(30);
    expect(lines.find(({ kind }) => kind === 'status')).not.toHaveProperty('party');
    const rounds = lines.filter(({ topic }) => topic === 'talks').map(({ item }) => item.round);
    expect([...new Set(rounds)]).toEqual([1, 2, 3]);
    expect(findBrokenChain(lines.map((line) => ({ party: null, ...line })))).toBeNull();
  });

  it('confirms what a second feed tells, and not what the same feed tells again', async () => {
    const wire = feed('Harbour Wire', [
      { id: 'a1', date: '2025-05-12', text: accepts },
      { id: 'a2', date: '2025-05-13', text: `${accepts} Nothing else was said.` },
    ]);
    const courier = feed('Meridian Courier', [
      {
        id: 'b1',
        date: '2025-05-14',
        text: 'Kyiv accepts a full ceasefire of thirty days, its foreign minister told reporters.',
      },
    ]);

    const lines = await replay(write('a.xml', wire), write('b.xml', courier));

    expect(lines.map(({ msgType, because, sources }) => [msgType, because, sources])).toEqual([
      ['alert', 'a1', ['Harbour Wire']],
      ['update', 'b1', ['Harbour Wire', 'Meridian Courier']],
    ]);
  });

  it('withdraws what a later version of an article no longer says', async () => {
    const versions = [
      { id: 'n1', date: '2025-05-12T08:00Z', text: accepts },
      { id: 'n1', date: '2025-05-12T11:00Z', text: 'This report was withdrawn by the editors.', title: 'Correction' },
    ];

    const lines = await replay(write('wire.xml', feed('Harbour Wire', versions)));

    expect(lines.map(({ msgType, from, to }) => [msgType, from, to])).toEqual([
      ['alert', null, 'accepts'],
      ['cancel', 'accepts', null],
    ]);
  });

  it('reads a feed that lists its newest item first from its end', async () => {
    const items = [
      {
        id: 'n3',
        date: '2025-05-14',
        text: 'Ukraine demanded a full ceasefire of thirty days, President Zelensky said.',
      },
      { id: 'n2', date: '2025-05-13', text: rejects },
      { id: 'n1', date: '2025-05-12', text: accepts },
    ];

    const lines = await replay(write('wire.xml', feed('Harbour Wire', items)));

    expect(lines.map(({ because, from, to }) => `${because} ${from} ${to}`)).toEqual([
      'n1 null accepts',
      'n2 null rejects',
      'n3 accepts demands',
    ]);
  });

  it('prints a table without colours that fits a terminal', async () => {
    const { out, code } = await runParley('replay', TIMELINE);

    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(90);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that begins a colour
    expect(out).not.toMatch(/\x1b/);
    expect(lines[0]).toMatch(/^2025-05-09 {3}\S.* ist-01$/);
    expect(out).toMatch(/^24 items, \d+ alerts$/m);
  });

  it.each([
    ['a file that is not there', 'nowhere.xml', null, /nowhere\.xml: no file that can be read/],
    [
      'a file that is no feed',
      'page.html',
      '<!doctype html><title>Hello</title>',
      /page\.html: expected a feed, found an HTML page/,
    ],
  ])('names %s and ends with 2', async (_, name, text, message) => {
    const file = text === null ? join(folder, name) : write(name, text);

    const { code, out, err } = await runParley('replay', file);

    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('asks for a file', async () => {
    expect((await runParley('replay')).code).toBe(2);
  });
});
