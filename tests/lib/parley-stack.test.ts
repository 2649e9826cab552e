import { type App, Validations } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildStack, byName, environmentOf, templateOf } from '../support/stack.ts';

describe('ParleyStack', () => {
  let template: Template;
  beforeAll(() => {
    template = templateOf();
  });

  it('has five functions on Node 24 and arm64 with traces, source maps and logs as JSON', () => {
    const functions = byName(template, 'AWS::Lambda::Function', 'FunctionName');

    expect(Object.keys(functions).sort()).toEqual([
      'parley-alert',
      'parley-digest',
      'parley-history',
      'parley-poll',
      'parley-schedule',
    ]);
    for (const properties of Object.values(functions)) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        Environment: { Variables: { NODE_OPTIONS: '--enable-source-maps', PARLEY_DEPLOYMENT: 'parley' } },
      });
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });

  it('keeps the logs of every function and of the API for the days that the settings say, and no longer', () => {
    const groups = byName(templateOf({ logRetentionDays: 7 }), 'AWS::Logs::LogGroup', 'LogGroupName');

    expect(Object.keys(groups)).toHaveLength(6);
    for (const group of Object.values(groups)) expect(group).toMatchObject({ RetentionInDays: 7 });
  });

  it('sends all metrics only where there is a dashboard to see them', () => {
    const metrics = (settings: object) => environmentOf(templateOf({ ...settings }), 'parley-poll')['PARLEY_METRICS'];

    expect(metrics({})).toBe('alarms');
    expect(metrics({ dashboard: true })).toBe('all');
  });

  it('tells publishers the contact of the settings, else the address of the page', () => {
    const contact = (settings: object) => environmentOf(templateOf({ ...settings }), 'parley-poll')['PARLEY_CONTACT'];

    expect(contact({ contact: 'desk@example.org' })).toBe('desk@example.org');
    expect(contact({ pageUrl: 'https://news.example.org' })).toBe('https://news.example.org');
    expect(contact({})).toEqual(template.findOutputs('PageUrl')['PageUrl']?.['Value']);
  });

  it('puts out where everything is', () => {
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual([
      'AlertsTopic',
      'ApiUrl',
      'DigestTopic',
      'FailuresQueue',
      'FeedsDeadLetters',
      'FeedsQueue',
      'OpsTopic',
      'PageUrl',
      'TableName',
    ]);
  });

  it('shares no name between two deployments', () => {
    const names = (settings: object) =>
      JSON.stringify(templateOf({ ...settings }).toJSON()).match(/"[A-Za-z]*Name":"[^"]*"/g) ?? [];
    const mine = new Set(names({ dashboard: true }).filter((name) => name.includes('parley-')));

    expect(mine.size).toBeGreaterThan(20);
    expect(names({ name: 'staging', dashboard: true }).filter((name) => mine.has(name))).toEqual([]);
  });
});

describe('cdk-nag', () => {
  beforeEach(() => {
    vi.stubEnv('CDK_VALIDATION', 'false');
    return () => vi.unstubAllEnvs();
  });

  function check(prepare: (stack: ReturnType<typeof buildStack>) => void): () => void {
    const stack = buildStack({ dashboard: true, operators: ['ops@example.org'] });
    prepare(stack);
    const app = stack.node.root as App;
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    return () => void app.synth();
  }

  it('finds nothing that is not acknowledged with a reason', () => {
    expect(check(() => {})).not.toThrow();
  });

  it('stops the synthesis where something is', () => {
    expect(check((stack) => new Queue(stack, 'Careless'))).toThrow(/Careless/);
  });
});
