import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFunction } from '../../bin/bundle/build-bundle.ts';
import { ParleyFunction } from '../../lib/parley-function.ts';

describe('ParleyFunction', () => {
  let code: string;
  let template: Template;

  beforeAll(() => {
    vi.stubEnv('CDK_VALIDATION', 'false');
    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'test');
    new ParleyFunction(stack, 'Reader', {
      deployment: 'test',
      handlers: 'tests/fixtures/handlers',
      handler: 'read-title',
      modules: ['tests/fixtures/handlers/echo.ts'],
      dossiers: 'lambdas/dossiers',
      description: 'Reads the title of a feed',
      environment: { GIVEN: 'yes', LEFT_OUT: undefined },
      memoryMegabytes: 256,
      timeout: Duration.seconds(5),
      logRetentionDays: 7,
      traces: false,
    });
    const { directory } = app.synth();
    code = join(directory, readdirSync(directory).find((name) => name.startsWith('asset.')) ?? '');
    template = Template.fromStack(stack);
    return () => vi.unstubAllEnvs();
  });

  it('bundles one module and one for each thread, with their source maps, and the dossiers', () => {
    const modules = ['echo.mjs', 'echo.mjs.map', 'index.mjs', 'index.mjs.map'];
    expect(readdirSync(code).sort()).toEqual(['dossiers', ...modules]);
    expect(readdirSync(join(code, 'dossiers'))).toEqual(readdirSync('lambdas/dossiers'));
  });

  it('bundles what runs, packages that ask for modules by require included', async () => {
    const { handler } = await import(pathToFileURL(join(code, 'index.mjs')).href);

    expect(await handler('<rss version="2.0"><channel><title>Example</title></channel></rss>')).toBe('Example');
  });

  it('bundles the same code as the command that tells how large it is', async () => {
    const plan = { source: 'tests/fixtures/handlers/read-title.ts', modules: ['tests/fixtures/handlers/echo.ts'] };
    const { start, modules } = await buildFunction(plan, join(code, 'again'));

    for (const { file } of [start, ...modules]) {
      expect(readFileSync(file).equals(readFileSync(join(code, basename(file))))).toBe(true);
    }
  });

  it('gives the function the variables that have a value', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'test-read-title',
      Environment: { Variables: { GIVEN: 'yes', NODE_OPTIONS: '--enable-source-maps' } },
    });
    expect(JSON.stringify(template.toJSON())).not.toContain('LEFT_OUT');
  });
});
