import type { SNSClient } from '@aws-sdk/client-sns';
import { renderAlert } from '../core/alert-message.ts';
import type { Dossier } from '../core/dossier.ts';
import type { AlertSink } from '../core/ports.ts';
import { publishTo } from './alerts-sns-publish.ts';

/** Publishes alerts to an SNS topic, a text for each protocol. */
export function createAlertSink(deps: {
  readonly client: SNSClient;
  readonly topicArn: string;
  /** Where the page is served; `null` leaves links to the articles only. */
  readonly pageUrl: string | null;
  readonly dossiers: readonly Dossier[];
}): AlertSink {
  const { client, topicArn, pageUrl, dossiers } = deps;
  return {
    async publish(alert) {
      const dossier = dossiers.find(({ id }) => id === alert.dossier) ?? null;
      const { subject, email, sms, json, attributes } = renderAlert(alert, { pageUrl, dossier });
      const document = JSON.stringify(json);
      const machines = { sqs: document, http: document, https: document, lambda: document };
      const texts = { default: email, email, sms, ...machines };
      await publishTo(client, topicArn, { id: alert.id, subject, texts, attributes });
    },
  };
}
