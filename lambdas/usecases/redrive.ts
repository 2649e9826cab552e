import type { DeadLetter, DeadLettersPort } from '../core/alert-ports.ts';
import { tellDeadLetter } from '../core/dead-letter.ts';

export interface RedriveDeps {
  /** Polls that failed: they are moved back to the queue of feeds. */
  readonly feeds: DeadLettersPort;
  /** Calls that failed: they came from no queue and are made good by the next call. */
  readonly failures: DeadLettersPort;
}

export interface Redriven {
  /** One line a dead letter: when it was sent and what it was. */
  readonly feeds: readonly string[];
  readonly failures: readonly string[];
  readonly moved: number;
  readonly cleared: number;
}

/** Says what the dead letters were, moves back those that came from a queue and clears the others if asked to. */
export async function redrive(
  deps: RedriveDeps,
  options: { readonly move: boolean; readonly clear: boolean },
): Promise<Redriven> {
  const [feeds, failures] = await Promise.all([
    deps.feeds.look(),
    options.clear ? deps.failures.clear() : deps.failures.look(),
  ]);
  return {
    feeds: tell(feeds),
    failures: tell(failures),
    moved: options.move && feeds.length > 0 ? await deps.feeds.moveBack() : 0,
    cleared: options.clear ? failures.length : 0,
  };
}

function tell(letters: readonly DeadLetter[]): readonly string[] {
  return letters
    .toSorted((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? ''))
    .map((letter) => `${letter.sentAt ?? 'at an unknown time'}  ${tellDeadLetter(letter)}`);
}
