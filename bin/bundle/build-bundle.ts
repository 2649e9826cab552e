import { build } from 'esbuild';
import { buildOptionsOf, bundledName } from '../../lib/bundling.ts';
import { POLL_MODULES } from '../../lib/feed-poller.ts';

/** One file of a function's code as it is deployed. */
export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  /** Bytes by package (`parley` for the project's own code), largest first. */
  readonly packages: ReadonlyMap<string, number>;
}

/** A function with its source and how many bytes it may load when it starts: a larger one starts too slowly. */
export interface BundlePlan {
  readonly name: string;
  readonly source: string;
  readonly limit: number;
  /** Loaded later, each a file of its own. */
  readonly modules: readonly string[];
}

export const PLANS: readonly BundlePlan[] = [
  plan('schedule', 600_000),
  plan('poll', 1_000_000, POLL_MODULES),
  plan('alert', 600_000),
  plan('digest', 600_000),
  plan('history', 1_000_000),
];

function plan(name: string, limit: number, modules: readonly string[] = []): BundlePlan {
  return { name, source: `lambdas/${name}.ts`, limit, modules };
}

/** Bundles a function into `<folder>/index.mjs`, and what it loads later beside it. */
export async function buildFunction(
  { source, modules }: Pick<BundlePlan, 'source' | 'modules'>,
  folder: string,
): Promise<{ start: Bundle; modules: readonly Bundle[] }> {
  const later = modules.map((module) => buildBundle(module, `${folder}/${bundledName(module)}`));
  return { start: await buildBundle(source, `${folder}/index.mjs`), modules: await Promise.all(later) };
}

async function buildBundle(entry: string, file: string): Promise<Bundle> {
  const { metafile } = await build({ ...buildOptionsOf(entry, file), metafile: true });
  const output = Object.values(metafile.outputs).find((one) => one.entryPoint !== undefined);
  const packages = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const owner = packageOf(input);
    packages.set(owner, (packages.get(owner) ?? 0) + bytesInOutput);
  }
  const largestFirst = [...packages].sort(([, left], [, right]) => right - left);
  return { file, bytes: output?.bytes ?? 0, packages: new Map(largestFirst) };
}

function packageOf(input: string): string {
  const inner = input.split('node_modules/').at(-1) ?? '';
  if (inner === input) return 'parley';
  return inner.split('/', inner.startsWith('@') ? 2 : 1).join('/');
}
