import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MetricName, Telemetry } from '../core/ports.ts';

/** Telemetry whose metrics are written out at the end of an invocation. */
export interface FunctionTelemetry extends Telemetry {
  /** Writes what was measured since the last time; nothing measured, nothing written. */
  flush(): void;
}

const seconds: ReadonlySet<MetricName> = new Set([
  'NewestArticleAgeSeconds',
  'PollToAlertSeconds',
  'PendingAlertAgeSeconds',
]);

/** Zero is no news to an alarm, and a metric costs 0.30 USD a month for as long as something is sent. */
const alarmed: ReadonlySet<MetricName> = new Set(['StaleFeeds', 'PendingAlertAgeSeconds']);

/**
 * Structured logs and embedded metrics on standard output, as CloudWatch reads them.
 * @param deployment Name of the deployment: the metrics' only dimension.
 * @param sent `all`: every figure becomes a metric. `alarms`: only those do that alarms look at; the others are in the
 *   log line "measured" (counts added up, seconds as the longest).
 */
export function createTelemetry(deployment: string, sent: 'alarms' | 'all' = 'all'): FunctionTelemetry {
  const logger = new Logger({ serviceName: deployment });
  const metrics = new Metrics({ namespace: 'parley', serviceName: deployment });
  const figures = new Map<MetricName, number>();
  return {
    info: (message, facts = {}) => logger.info(message, { ...facts }),
    warn: (message, facts = {}) => logger.warn(message, { ...facts }),
    error: (message, facts = {}) => logger.error(message, { ...facts }),
    measure: (metric, value) => {
      const duration = seconds.has(metric);
      if (sent === 'all' || (alarmed.has(metric) && value > 0)) {
        metrics.addMetric(metric, duration ? MetricUnit.Seconds : MetricUnit.Count, value);
      } else {
        const known = figures.get(metric) ?? 0;
        figures.set(metric, duration ? Math.max(known, value) : known + value);
      }
    },
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
      if (figures.size > 0) logger.info('measured', Object.fromEntries(figures));
      figures.clear();
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
