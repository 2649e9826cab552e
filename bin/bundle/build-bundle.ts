import { build } from 'esbuild';
import { buildOptionsOf } from '../../lib/bundling.ts';

/** A function's code as it is deployed. */
export interface Bundle {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** Bytes by package (`parley` for the project's own code), largest first. */
  readonly packages: ReadonlyMap<string, number>;
}

/** Functions and how large each may be: a larger one starts too slowly. */
export const LIMITS: Readonly<Record<string, number>> = {
  schedule: 600_000,
  poll: 1_300_000,
  alert: 600_000,
  digest: 600_000,
  history: 1_000_000,
};

/**
 * Bundles a function.
 * @param entry Its source, from the project's root.
 * @param folder Where `<name>/index.mjs` is written.
 */
export async function buildBundle(name: string, entry: string, folder: string): Promise<Bundle> {
  const file = `${folder}/${name}/index.mjs`;
  const { metafile } = await build({ ...buildOptionsOf(entry, file), metafile: true });
  const output = Object.values(metafile.outputs).find((one) => one.entryPoint !== undefined);
  const packages = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const owner = packageOf(input);
    packages.set(owner, (packages.get(owner) ?? 0) + bytesInOutput);
  }
  const largestFirst = [...packages].sort(([, left], [, right]) => right - left);
  return { name, file, bytes: output?.bytes ?? 0, packages: new Map(largestFirst) };
}

function packageOf(input: string): string {
  const inner = input.split('node_modules/').at(-1) ?? '';
  if (inner === input) return 'parley';
  return inner.split('/', inner.startsWith('@') ? 2 : 1).join('/');
}
