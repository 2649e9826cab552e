import { resolve } from 'node:path';
import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';

/** CommonJS packages ask for Node's own modules by `require`, which an ES module has to be given. */
const BANNER = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";
const TARGET = 'node24';
/** Else every letter outside ASCII is escaped, in vocabularies above all. */
const CHARSET = 'utf8';
const MAIN_FIELDS = ['module', 'main'];

/** Packages that a function would carry and never run, and what stands in for them. */
const STAND_INS = {
  '@aws-sdk/credential-provider-node': './lib/stand-ins/credentials.ts',
  'cssomnom/parse': './lib/stand-ins/style-sheets.ts',
  'dom-serializer': './lib/stand-ins/serializer.ts',
  entities: './lib/stand-ins/entities',
  xmlbuilder: './lib/stand-ins/xml-writer.ts',
};

/**
 * What is loaded in cases that never arise: undici's HTTP parser for processors without SIMD (every one that Lambda has,
 * has it), the bodies of `fetch`, which only a request with a form or a stream as its body asks for, and the SDK's
 * streams of events, which no operation of DynamoDB, SNS or SQS has.
 */
const LEFT_OUT = ['*/llhttp-wasm.js', '*/web/fetch/body.js', '@smithy/core/event-streams'];

/** What travels with a function's code. */
export interface Companions {
  /** Folder of the dossiers, from the project's root. */
  readonly dossiers: string;
  /** Sources that the function loads later, as a thread or when it needs them; each is bundled beside it under its own name. */
  readonly modules: readonly string[];
}

/** How a function is bundled: one ESM file with the AWS SDK inside, so that what was tested is what runs. */
export function bundlingOf({ dossiers, modules }: Companions): BundlingOptions {
  return {
    target: TARGET,
    format: OutputFormat.ESM,
    mainFields: MAIN_FIELDS,
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    bundleAwsSDK: true,
    externalModules: LEFT_OUT,
    banner: BANNER,
    logLevel: LogLevel.WARNING,
    // The construct has a property for the charset and passes it to nobody.
    esbuildArgs: { '--charset': CHARSET, '--alias': pairs(STAND_INS) },
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (input, output) => [
        `cp -R "${resolve(input, dossiers)}" "${output}/dossiers"`,
        ...modules.map((module) => bundleModule(`${input}/${module}`, `${output}/${bundledName(module)}`)),
      ],
    },
  };
}

/** The same for esbuild itself, where one wants to know what is in a bundle without deploying it. */
export function buildOptionsOf(entry: string, outfile: string): BuildOptions {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: TARGET,
    format: 'esm',
    mainFields: MAIN_FIELDS,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    charset: CHARSET,
    alias: STAND_INS,
    external: LEFT_OUT,
    banner: { js: BANNER },
    logLevel: 'warning',
    metafile: true,
  };
}

/** `article-page-worker.mjs` for `lambdas/adapters/article-page-worker.ts`. */
export function bundledName(source: string): string {
  return `${source.split('/').at(-1)?.replace(/\.ts$/, '')}.mjs`;
}

function bundleModule(source: string, outfile: string): string {
  const options = [
    '--bundle --platform=node --format=esm --minify --sourcemap --sources-content=false --log-level=warning',
    `--target=${TARGET} --charset=${CHARSET} --main-fields=${MAIN_FIELDS.join(',')}`,
    ...pairs(STAND_INS).map((pair) => `--alias:${pair}`),
    ...LEFT_OUT.map((path) => `"--external:${path}"`),
    `--banner:js="${BANNER}"`,
  ];
  return `npx --no-install esbuild "${source}" "--outfile=${outfile}" ${options.join(' ')}`;
}

function pairs(record: Readonly<Record<string, string>>): string[] {
  return Object.entries(record).map(([key, value]) => `${key}=${value}`);
}
