import { ParleyError } from '../core/errors.ts';

/** What is handed to SNS. */
export interface Publication {
  readonly subject: string;
  /** The JSON of `MessageStructure: json`. */
  readonly message: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Of message and attributes together; SNS, `Publish`. */
const MOST_BYTES = 256 * 1024;

/**
 * Checks what AWS would refuse, because the embedded SNS takes nearly anything.
 * @throws ParleyError `alert-refused` that names the alert and what is wrong with it.
 */
export function checkPublication(id: string, publication: Publication): void {
  const problem = problemOf(publication);
  if (problem === null) return;
  throw new ParleyError('alert-refused', `alert ${id}: ${problem}; SNS would refuse it`, { context: { alert: id } });
}

function problemOf({ subject, message, attributes }: Publication): string | null {
  if (!/^[A-Za-z0-9][ -~]{0,98}$/.test(subject)) {
    return `the subject ${JSON.stringify(subject)} is not one line of 1 to 99 printable ASCII characters that starts with a letter or digit`;
  }
  const wrong = attributes.find(([name, value]) => !/^[\w.-]{1,256}$/.test(name) || !/^\P{Cc}+$/u.test(value));
  if (wrong) return `the attribute ${wrong[0]} is empty or has characters that SNS does not take`;
  const bytes =
    Buffer.byteLength(message) + attributes.reduce((sum, pair) => sum + Buffer.byteLength(`String${pair.join('')}`), 0);
  if (bytes > MOST_BYTES) return `its message has ${bytes} bytes, more than ${MOST_BYTES}`;
  return null;
}
