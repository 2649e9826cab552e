import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { type AlertMessage, renderAlert } from '../core/alert-message.ts';
import type { Dossier } from '../core/dossier.ts';
import type { AlertSink } from '../core/ports.ts';
import { checkPublication, type Publication } from './alerts-sns-check.ts';
import { translateSnsError } from './alerts-sns-errors.ts';

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
      await publishTo(client, topicArn, alert.id, renderAlert(alert, { pageUrl, dossier }));
    },
  };
}

/**
 * Publishes one message with its texts for each protocol.
 * @throws ParleyError `alert-refused` for what SNS will never take, `alert-unreachable` for what may pass.
 */
export async function publishTo(
  client: SNSClient,
  topicArn: string,
  id: string,
  message: Pick<AlertMessage, 'subject' | 'email' | 'sms' | 'attributes'> & { readonly json: unknown },
): Promise<void> {
  const publication = publicationOf(message);
  checkPublication(id, publication);
  try {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: publication.subject,
        Message: publication.message,
        MessageStructure: 'json',
        MessageAttributes: Object.fromEntries(
          publication.attributes.map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
        ),
      }),
    );
  } catch (error) {
    throw translateSnsError(error, id);
  }
}

function publicationOf(message: Parameters<typeof publishTo>[3]): Publication {
  const { subject, email, sms, json, attributes } = message;
  const document = JSON.stringify(json);
  return {
    subject,
    message: JSON.stringify({
      default: email,
      email,
      sms,
      sqs: document,
      http: document,
      https: document,
      lambda: document,
    }),
    attributes: Object.entries(attributes),
  };
}
