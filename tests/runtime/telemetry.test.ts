import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTelemetry } from '../../lambdas/runtime/telemetry.ts';

describe('createTelemetry', () => {
  const written: string[] = [];

  beforeEach(() => {
    written.length = 0;
    vi.stubEnv('POWERTOOLS_DEV', 'true');
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
    for (const level of ['log', 'info'] as const) {
      vi.spyOn(console, level).mockImplementation((line: unknown) => void written.push(String(line)));
    }
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  function measured(sent: 'alarms' | 'all'): Record<string, unknown>[] {
    const telemetry = createTelemetry('staging', sent);
    telemetry.measure('FeedsPolled', 3);
    telemetry.measure('FeedsPolled', 4);
    telemetry.measure('PollToAlertSeconds', 9);
    telemetry.measure('PollToAlertSeconds', 2);
    telemetry.measure('StaleFeeds', 1);
    telemetry.measure('PendingAlertAgeSeconds', 0);
    telemetry.flush();
    telemetry.flush();
    return written.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('sends every figure as a metric of the deployment', () => {
    const [metrics, ...rest] = measured('all');

    expect(rest).toEqual([]);
    expect(metrics).toMatchObject({
      service: 'staging',
      FeedsPolled: [3, 4],
      StaleFeeds: 1,
      PendingAlertAgeSeconds: 0,
    });
    expect(metrics).toHaveProperty('_aws.CloudWatchMetrics.0.Namespace', 'parley');
    expect(metrics).toHaveProperty('_aws.CloudWatchMetrics.0.Dimensions', [['service']]);
  });

  it('sends only what an alarm has to hear of and logs the rest, counts added up and seconds as the longest', () => {
    const [metrics, log, ...rest] = measured('alarms');

    expect(rest).toEqual([]);
    expect(metrics).toHaveProperty('_aws.CloudWatchMetrics.0.Metrics', [{ Name: 'StaleFeeds', Unit: 'Count' }]);
    expect(log).toMatchObject({
      message: 'measured',
      service: 'staging',
      FeedsPolled: 7,
      PollToAlertSeconds: 9,
      PendingAlertAgeSeconds: 0,
    });
  });
});
