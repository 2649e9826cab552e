/** What a process that is out of power does not survive. */
class Crash extends Error {
  override readonly name = 'Crash';
}

/** The ports of one process, which ends at a crash point. */
export interface Process {
  /** A port whose calls count. */
  wrap<Port extends object>(port: Port): Port;
  readonly calls: readonly string[];
  readonly crashed: boolean;
}

/** @param point The power goes after the effect of this call (1, 2, 3 …); `null`: it does not. */
export function startProcess(point: number | null): Process {
  const calls: string[] = [];
  let crashed = false;

  /** After the crash nothing has an effect any more, whatever the code that is still running tries. */
  function enter(name: string): number {
    if (crashed) throw new Crash(`no power for ${name}`);
    return calls.push(name);
  }

  function leave(call: number): void {
    if (call === point) crashed = true;
    if (crashed) throw new Crash(`after call ${call}`);
  }

  async function* overAll(name: string, values: AsyncIterable<unknown>): AsyncIterable<unknown> {
    const call = enter(name);
    yield* values;
    leave(call);
  }

  async function once(name: string, work: () => unknown): Promise<unknown> {
    const call = enter(name);
    const answer = await work();
    leave(call);
    return answer;
  }

  return {
    calls,
    get crashed() {
      return crashed;
    },
    wrap: (port) =>
      new Proxy(port, {
        get(target, key, receiver) {
          const value: unknown = Reflect.get(target, key, receiver);
          if (typeof value !== 'function') return value;
          const name = String(key);
          if (name.startsWith('is')) return value;
          return (...args: unknown[]) => {
            if (/^(reports|revisions|entries)Of$/.test(name)) return overAll(name, value.apply(target, args));
            return once(name, () => value.apply(target, args));
          };
        },
      }),
  };
}
