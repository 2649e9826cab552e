import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ParleyStack } from '../../lib/parley-stack.ts';
import { readSettings } from '../../lib/settings.ts';

const FUNCTIONS = ['schedule', 'poll', 'alert', 'digest', 'history'] as const;

/** What is there all month, whether anything happens or not. */
export interface Deployed {
  /** Megabytes by function. */
  readonly memory: Readonly<Record<(typeof FUNCTIONS)[number], number>>;
  readonly alarms: number;
  /** Alarms are paid by the metrics that they look at. */
  readonly alarmMetrics: number;
  readonly dashboards: number;
  readonly budgets: number;
  readonly traces: boolean;
}

/** Reads from the template of a deployment with the settings of the project what costs money by being there. */
export function readDeployed(parley: Readonly<Record<string, unknown>>): Deployed {
  process.env['CDK_VALIDATION'] = 'false';
  const settings = readSettings({ parley });
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const template = Template.fromStack(new ParleyStack(app, settings.name, { settings, version: 'costs' }));
  const of = (type: string) => Object.values(template.findResources(type)).map((found) => found['Properties']);
  const memory = new Map(
    of('AWS::Lambda::Function').map((lambda) => [String(lambda.FunctionName), Number(lambda.MemorySize)]),
  );
  const alarms = of('AWS::CloudWatch::Alarm');
  return {
    memory: Object.fromEntries(
      FUNCTIONS.map((name) => [name, memory.get(`${settings.name}-${name}`)]),
    ) as Deployed['memory'],
    alarms: alarms.length,
    alarmMetrics: alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    dashboards: of('AWS::CloudWatch::Dashboard').length,
    budgets: of('AWS::Budgets::Budget').length,
    traces: of('AWS::Lambda::Function').some((lambda) => lambda.TracingConfig?.Mode === 'Active'),
  };
}

function metricsOf(alarm: { Metrics?: readonly { MetricStat?: unknown }[] }): number {
  return alarm.Metrics?.filter((part) => part.MetricStat !== undefined).length ?? 1;
}
