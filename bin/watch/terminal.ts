import { styleText } from 'node:util';

/** What the watch says, and how: plain where nobody looks (a pipe, a file). */
export interface Terminal {
  /** A line of the program's own. */
  say(line: string): void;
  /** Something that an operator must know; goes to standard error. */
  warn(line: string): void;
  /** An alert, as a subscriber's mail. */
  showAlert(subject: string, text: string): void;
  /** A line that the next one replaces; nothing where nobody looks. */
  progress(line: string): void;
}

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Terminal {
  const live = out.isTTY === true;
  let pending = false;
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream: out });
  const clear = (): void => {
    if (pending) out.write('\r\u001b[2K');
    pending = false;
  };
  const say = (line: string): void => {
    clear();
    out.write(`${line}\n`);
  };
  return {
    say,
    warn: (line) => {
      clear();
      err.write(`${line}\n`);
    },
    showAlert: (subject, text) => {
      say(`${style(['bold', 'yellow'], '✉')} ${style('bold', subject)}`);
      for (const line of text.trimEnd().split('\n')) say(line === '' ? '' : `  ${style('dim', '│')} ${line}`);
      say('');
    },
    progress: (line) => {
      if (!live) return;
      clear();
      out.write(style('dim', line));
      pending = true;
    },
  };
}
