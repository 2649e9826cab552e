import type { Readable } from 'node:stream';

/** Lines of a UTF-8 stream. Node's readline would also end a line at U+2028, which JSON holds as it is. */
export async function* linesOf(input: Readable): AsyncIterable<string> {
  input.setEncoding('utf8');
  let open: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...lines] = String(chunk).split('\n');
    open.push(first);
    for (const line of lines) {
      yield open.join('');
      open = [line];
    }
  }
  const rest = open.join('');
  if (rest !== '') yield rest;
}
