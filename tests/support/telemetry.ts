import type { MetricName, Telemetry } from '../../lambdas/core/ports.ts';

/** Telemetry that remembers what it was told. */
export interface TestTelemetry extends Telemetry {
  readonly lines: { readonly level: string; readonly message: string; readonly facts: unknown }[];
  sum(metric: MetricName): number;
}

export function testTelemetry(): TestTelemetry {
  const lines: TestTelemetry['lines'] = [];
  const measured: [MetricName, number][] = [];
  const log = (level: string) => (message: string, facts?: Readonly<Record<string, unknown>>) => {
    lines.push({ level, message, facts });
  };
  return {
    lines,
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    measure: (metric, value) => {
      measured.push([metric, value]);
    },
    sum: (metric) => measured.filter(([name]) => name === metric).reduce((sum, [, value]) => sum + value, 0),
  };
}
