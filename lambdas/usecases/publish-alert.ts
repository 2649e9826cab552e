import type { Alert } from '../core/alert.ts';
import { isParleyError, type ParleyError } from '../core/errors.ts';
import type { AlertSink, Clock, Outbox, PendingBatch, Telemetry } from '../core/ports.ts';

export interface Publisher {
  readonly outbox: Outbox;
  readonly sink: AlertSink;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
}

/**
 * Publishes one alert and says how it went: `refused` can never be delivered and is given up; `failed` is a defect of
 * this one alert, which stays pending; a ParleyError is a sink that cannot be reached: nothing else will pass either.
 */
export async function publishAlert(
  deps: Publisher,
  alert: Alert,
  batch: PendingBatch,
): Promise<'sent' | 'refused' | 'failed' | ParleyError> {
  const { sink, clock, telemetry } = deps;
  const facts = { alert: alert.id, dossier: alert.dossier, article: articleOf(alert) };
  try {
    await sink.publish(alert);
  } catch (error) {
    if (isParleyError(error, 'alert-unreachable')) {
      telemetry.warn('alert waits: cannot be delivered now', { ...facts, reason: error.message });
      return error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    const refused = isParleyError(error, 'alert-refused');
    telemetry.error(refused ? 'alert given up: it was refused' : 'alert waits: it could not be told', {
      ...facts,
      reason,
    });
    return refused ? 'refused' : 'failed';
  }
  telemetry.info('alert sent', facts);
  telemetry.measure('Alerts', 1);
  telemetry.measure('PollToAlertSeconds', (clock.now().getTime() - Date.parse(batch.recordedAt)) / 1000);
  return 'sent';
}

function articleOf(alert: Alert): string | null {
  return alert.kind === 'summary' ? null : (alert.change.evidence[0]?.article ?? null);
}
