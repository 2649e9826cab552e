import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MetricName, Telemetry } from '../core/ports.ts';

/** Telemetry whose metrics are written out at the end of an invocation. */
export interface FunctionTelemetry extends Telemetry {
  /** Writes what was measured since the last time as one embedded-metric document; nothing measured, nothing written. */
  flush(): void;
}

const seconds: ReadonlySet<MetricName> = new Set([
  'NewestArticleAgeSeconds',
  'PollToAlertSeconds',
  'PendingAlertAgeSeconds',
]);

/**
 * Structured logs and embedded metrics on standard output, as CloudWatch reads them.
 * @param deployment Name of the deployment: the metrics' only dimension.
 */
export function createTelemetry(deployment: string): FunctionTelemetry {
  const logger = new Logger({ serviceName: deployment });
  const metrics = new Metrics({ namespace: 'parley', serviceName: deployment });
  return {
    info: (message, facts = {}) => logger.info(message, { ...facts }),
    warn: (message, facts = {}) => logger.warn(message, { ...facts }),
    error: (message, facts = {}) => logger.error(message, { ...facts }),
    measure: (metric, value) =>
      metrics.addMetric(metric, seconds.has(metric) ? MetricUnit.Seconds : MetricUnit.Count, value),
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

/** Telemetry that says only what an operator in front of a terminal must know: warnings and errors, one line each. */
export function createConsoleTelemetry(write: (line: string) => void): FunctionTelemetry {
  const say = (message: string, facts: Readonly<Record<string, unknown>> = {}): void => {
    const told = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
    write([message, ...told].join(' '));
  };
  return { info: () => {}, warn: say, error: say, measure: () => {}, flush: () => {} };
}
