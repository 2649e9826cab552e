import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';

/** CommonJS packages ask for Node's own modules by `require`, which an ES module has to be given. */
const BANNER = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";
const TARGET = 'node24';
/** Else every letter outside ASCII is escaped, in vocabularies above all. */
const CHARSET = 'utf8';
const MAIN_FIELDS = ['module', 'main'];

/**
 * How a function is bundled for deployment: one ESM file with the AWS SDK inside, so that what was tested is what runs.
 * @param dossiers Folder from the project's root that travels with the code.
 */
export function bundlingOf(dossiers: string): BundlingOptions {
  return {
    target: TARGET,
    format: OutputFormat.ESM,
    mainFields: MAIN_FIELDS,
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    // The construct has a property for it and passes it to nobody.
    esbuildArgs: { '--charset': CHARSET },
    bundleAwsSDK: true,
    banner: BANNER,
    logLevel: LogLevel.WARNING,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (input, output) => [`cp -R "${input}/${dossiers}" "${output}/dossiers"`],
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
    banner: { js: BANNER },
    logLevel: 'warning',
    metafile: true,
  };
}
