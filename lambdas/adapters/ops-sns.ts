import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { cutText, plainLine } from '../core/alert-text.ts';
import { ParleyError } from '../core/errors.ts';
import type { Ops } from '../core/feed-ports.ts';

/** What SNS takes as a subject: fewer than 100 printable ASCII characters. */
const SUBJECT = 99;
const TEXT = 4000;

/** Subjects to operators are the project's own words with names of feeds in them: accents go, other letters become "?". */
function inAscii(text: string): string {
  const plain = plainLine(text).normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[^ -~]/gu, '?');
}

/** Tells the operator by the topic `ops`, to which mail addresses subscribe. */
export function createOps(deps: { readonly client: SNSClient; readonly topicArn: string }): Ops {
  return {
    async tell(subject, text) {
      const Subject = cutText(inAscii(subject), SUBJECT, ({ length }) => length);
      const Message = plainLine(text).slice(0, TEXT);
      try {
        await deps.client.send(new PublishCommand({ TopicArn: deps.topicArn, Subject, Message }));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new ParleyError('alert-unreachable', `the operator could not be told "${Subject}": ${reason}`, { cause });
      }
    },
  };
}
