import { InvalidParameterException, InvalidParameterValueException } from '@aws-sdk/client-sns';
import { ParleyError } from '../core/errors.ts';

/**
 * What SNS said of an alert. Only a complaint about the message itself is final; a missing topic, a missing right or
 * a key that is switched off are put right by the operator, and the alert waits until then.
 */
export function translateSnsError(error: unknown, alert: string): ParleyError {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const aboutMessage = error instanceof InvalidParameterException || error instanceof InvalidParameterValueException;
  const code = aboutMessage && !/topic ?arn/i.test(message) ? 'alert-refused' : 'alert-unreachable';
  return new ParleyError(code, `alert ${alert}: SNS answered ${name}: ${message}`, {
    cause: error,
    context: { alert, error: name },
  });
}
