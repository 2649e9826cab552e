import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { checkPublication, type Publication } from './alerts-sns-check.ts';
import { translateSnsError } from './alerts-sns-errors.ts';

/** One message with its text for each protocol. */
export interface MultiText {
  /** For errors and logs. */
  readonly id: string;
  readonly subject: string;
  /** By SNS protocol; one that is not named gets `default`. */
  readonly texts: { readonly default: string } & Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Publishes one message to a topic, for all protocols at once.
 * @throws ParleyError `alert-refused` for what SNS will never take, `alert-unreachable` for what may pass.
 */
export async function publishTo(client: SNSClient, topicArn: string, text: MultiText): Promise<void> {
  const attributes = Object.entries(text.attributes);
  const publication: Publication = { subject: text.subject, message: JSON.stringify(text.texts), attributes };
  checkPublication(text.id, publication);
  try {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: publication.subject,
        Message: publication.message,
        MessageStructure: 'json',
        MessageAttributes: Object.fromEntries(
          attributes.map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
        ),
      }),
    );
  } catch (error) {
    throw translateSnsError(error, text.id);
  }
}
