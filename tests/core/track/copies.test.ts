import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lambdas/core/cluster.ts';
import type { Report } from '../../../lambdas/core/observation.ts';
import { isCopyAmong } from '../../../lambdas/core/track/copies.ts';
import { position, report } from '../../support/reports.ts';

const hour = (number: number) => new Date(Date.UTC(2026, 4, 1, number)).toISOString();
const textOf = (word: string) => Array.from({ length: 60 }, (_, index) => `${word}${index}`).join(' ');
const proposes = position({ scope: 'full' }, 'ukraine', 'proposes');
const accepts = position({ scope: 'full' }, 'russia', 'accepts');

/** What an article of a text says. */
function saying(id: string, text: string, published: string, observations = [proposes]): Report {
  return report(id, published, observations, { signature: signatureOf(text) });
}

describe('a late copy', () => {
  const first = saying('first', textOf('a'), hour(0));

  it('is of a text that was published within three days, before it or after it', () => {
    expect(isCopyAmong(saying('copy', textOf('a'), hour(72)), [first])).toBe(true);
    expect(isCopyAmong(saying('copy', textOf('a'), hour(-72)), [first])).toBe(true);
    expect(isCopyAmong(saying('copy', textOf('a'), hour(73)), [first])).toBe(false);
    expect(isCopyAmong(saying('copy', textOf('b'), hour(1)), [first])).toBe(false);
    expect(isCopyAmong(saying('first', textOf('a'), hour(1)), [first])).toBe(false);
  });

  it('says no more than the texts that it is like', () => {
    const copy = saying('copy', textOf('a'), hour(1), [proposes, accepts]);
    expect(isCopyAmong(copy, [first])).toBe(false);
    expect(isCopyAmong(copy, [first, saying('second', textOf('a'), hour(2), [accepts])])).toBe(true);
  });

  it('is of one story: a text that holds two others shows that they are one, which nobody knew', () => {
    const other = saying('other', textOf('b'), hour(1));
    const both = `${textOf('a')} ${textOf('b')}`;
    expect(isCopyAmong(saying('copy', both, hour(2)), [first, other])).toBe(false);
    expect(isCopyAmong(saying('copy', both, hour(2)), [first, other, saying('known', both, hour(3))])).toBe(true);
  });
});
