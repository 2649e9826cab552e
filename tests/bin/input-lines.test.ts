import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../bin/commands/input-lines.ts';

async function collect(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('end at a line feed and nowhere else', async () => {
    expect(await collect('{"a":"one\u2028two"}\n{"b":1}')).toEqual(['{"a":"one\u2028two"}', '{"b":1}']);
  });

  it('are whole where chunks cut them, also within a letter', async () => {
    const bytes = Buffer.from('Київ\nМосква\n');

    expect(await collect(bytes.subarray(0, 3), bytes.subarray(3, 12), bytes.subarray(12))).toEqual(['Київ', 'Москва']);
  });

  it('are none in an empty stream', async () => {
    expect(await collect()).toEqual([]);
  });
});
