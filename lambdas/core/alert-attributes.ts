import type { Alert } from './alert.ts';
import { plainLine } from './alert-text.ts';

/** By which subscribers' filter policies choose. What does not apply is absent: a status has no party. */
export type AlertAttributes = Readonly<
  Partial<Record<'topic' | 'kind' | 'msgType' | 'party' | 'status' | 'certainty' | 'dossier', string>>
>;

/** The SNS message attributes of an alert. */
export function attributesOf(alert: Alert): AlertAttributes {
  const base = { kind: alert.kind, msgType: alert.msgType, dossier: alert.dossier };
  if (alert.kind === 'summary') return base;
  const { topic, certainty, party, from, to } = alert.change;
  const side = plainLine(party ?? '');
  // Who filters by a status must get the cancel of what was alerted, so a cancel carries the status that it withdraws.
  const status = alert.kind === 'status' ? (alert.msgType === 'cancel' ? from : to) : null;
  return {
    ...base,
    topic,
    certainty,
    // SNS refuses an empty value.
    ...(side === '' ? {} : { party: side }),
    ...(status === null ? {} : { status }),
  };
}
