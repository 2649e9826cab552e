import type { SNSClient } from '@aws-sdk/client-sns';
import type { DigestSink } from '../core/alert-ports.ts';
import { renderDigest } from '../core/digest-message.ts';
import { publishTo } from './alerts-sns-publish.ts';

/** Publishes digests to their own SNS topic: the document to machines, and texts to mail and SMS. */
export function createDigestSink(deps: {
  readonly client: SNSClient;
  readonly topicArn: string;
  /** Where the page is served; `null` leaves links to the articles only. */
  readonly pageUrl: string | null;
}): DigestSink {
  return {
    async publish(digest) {
      const { subject, email, sms, json, attributes } = renderDigest(digest, deps.pageUrl);
      const texts = { default: JSON.stringify(json), email, sms };
      await publishTo(deps.client, deps.topicArn, { id: digest.id, subject, texts, attributes });
    },
  };
}
