import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runParley } from '../support/command-line.ts';

const article = {
  id: 'n1',
  title: 'War in Ukraine',
  text: 'Ukraine accepted an unconditional ceasefire on Monday. Moscow rejected it.',
  published: '2025-03-11',
};

describe('parley observe', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-observe-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (...lines: string[]): string => {
    const file = join(folder, 'articles.jsonl');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  };

  it('answers each article with its observations by the schema, one line each', async () => {
    const ran = await runParley('observe', write(JSON.stringify(article), JSON.stringify({ ...article, id: 'n2' })));

    const [first, second, ...rest] = ran.out.trim().split('\n');
    expect(rest).toEqual([]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(second ?? '').id).toBe('n2');
    expect(JSON.parse(first ?? '')).toEqual({
      id: 'n1',
      observations: [
        {
          topic: 'ceasefire',
          item: { scope: 'full' },
          kind: 'position',
          party: 'ukraine',
          stance: 'accepts',
          background: false,
          terms: expect.anything(),
          evidence: 'Ukraine accepted an unconditional ceasefire on Monday.',
        },
        expect.objectContaining({ party: 'russia', stance: 'rejects', evidence: 'Moscow rejected it.' }),
      ],
    });
  });

  it('names a line that it cannot read, answers all others and ends with 2', async () => {
    const ran = await runParley('observe', write('{"id": "broken', JSON.stringify(article), '{"id": "x"}'));

    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^line 1: not JSON/m);
    expect(ran.err).toMatch(/^line 3: .*text/m);
    expect(ran.out.trim().split('\n')).toHaveLength(1);
  });

  it('has nothing to say of an empty file', async () => {
    expect(await runParley('observe', write())).toEqual({ code: 0, out: '', err: '' });
  });

  it('says what to do about a file that is not there', async () => {
    const ran = await runParley('observe', join(folder, 'nothing.jsonl'));

    expect(ran.code).toBe(2);
    expect(ran.err).toContain('no such file');
  });

  it('skips an article in another language, given or detected', async () => {
    const ukrainian = { ...article, text: 'Україна погодилася на повне припинення вогню, заявив президент.' };
    const ran = await runParley(
      'observe',
      write(JSON.stringify(ukrainian), JSON.stringify({ ...article, lang: 'de' })),
    );

    const lines = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ id: 'n1', observations: [], skipped: 'language uk' });
    expect(lines[1]).toEqual({ id: 'n1', observations: [], skipped: 'language de' });
  });

  it('explains how each observation came about', async () => {
    const ran = await runParley('observe', '--explain', write(JSON.stringify(article)));

    const { explained } = JSON.parse(ran.out);
    expect(explained[0]).toMatchObject({ family: 'stance-verb', refusedBy: null });
    expect(explained[0].cues[0]).toMatchObject({ name: 'accepts', text: 'accepted' });
  });

  it('takes a dossier of one’s own', async () => {
    const ran = await runParley(
      'observe',
      '--dossier',
      'docs/examples/armenia-azerbaijan.json',
      write(JSON.stringify(article)),
    );

    expect(JSON.parse(ran.out)).toEqual({ id: 'n1', observations: [] });
  });
});
