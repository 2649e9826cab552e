import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFunction, PLANS } from '../../../bin/bundle/build-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LAPTOP = ['dynalite', 'fauxqs', 'commander', 'aws-cdk-lib'];
const FEEDS = ['undici', 'rss-parser', 'chardet'];
const API = ['hono', '@hono/zod-openapi'];

/** What a function has no use for, and would get by an import too many. */
const STRANGERS: Readonly<Record<string, readonly string[]>> = {
  schedule: [...LAPTOP, ...FEEDS, ...API],
  poll: [...LAPTOP, ...API],
  alert: [...LAPTOP, ...FEEDS, ...API],
  digest: [...LAPTOP, ...FEEDS, ...API],
  history: [...LAPTOP, ...FEEDS],
};

describe('bundles', () => {
  it.each(PLANS)('of $name keep within their limit and carry only what they run', async (plan) => {
    const { start, modules } = await buildFunction(plan, join(folder, plan.name));
    const packages = new Set([start, ...modules].flatMap((bundle) => [...bundle.packages.keys()]));

    expect(start.bytes).toBeLessThanOrEqual(plan.limit);
    expect(packages).toContain('parley');
    expect(STRANGERS[plan.name]?.filter((stranger) => packages.has(stranger))).toEqual([]);
  });
});
