import { plainLine } from '../../lambdas/core/alert-text.ts';

/** Text cut to a width and filled up to it. */
export function cell(text: string, width: number): string {
  const plain = [...plainLine(text)];
  const shown = plain.length > width ? [...plain.slice(0, width - 1), '…'] : plain;
  return shown.join('') + ' '.repeat(width - shown.length);
}

/** Text in lines of a width, broken between words where that is possible. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainLine(text)
    .split(' ')
    .flatMap((long) => pieces(long, width))) {
    if (line !== '' && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const characters = [...word];
  const count = Math.max(Math.ceil(characters.length / width), 1);
  return Array.from({ length: count }, (_, index) => characters.slice(index * width, (index + 1) * width).join(''));
}
