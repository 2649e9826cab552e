import { type BundlingOptions, Charset, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/**
 * How a function is bundled: one ESM file for Node 24 with the AWS SDK inside, so that what was tested is what runs.
 * CommonJS packages in it ask for Node's own modules by `require`, which an ES module has to be given.
 * @param dossiers Folder from the project's root that travels with the code; `null` for none.
 */
export function bundlingOf(dossiers: string | null): BundlingOptions {
  return {
    target: 'node24',
    format: OutputFormat.ESM,
    mainFields: ['module', 'main'],
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    charset: Charset.UTF8,
    bundleAwsSDK: true,
    logLevel: LogLevel.WARNING,
    banner: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (input, output) =>
        dossiers === null ? [] : [`cp -R "${input}/${dossiers}" "${output}/dossiers"`],
    },
  };
}
