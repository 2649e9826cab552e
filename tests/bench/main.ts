/** `npm run bench -- <name>`: figures of speed and cost; none of them is a test. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  api: async () => (await import('./api.ts')).benchApi(),
  ledger: async () => (await import('./ledger.ts')).benchLedger(),
  extract: async () => (await import('./extract.ts')).benchExtract(),
  poll: async () => (await import('./poll.ts')).benchPoll(),
  requests: async () => (await import('./requests.ts')).benchRequests(),
  fold: async () => (await import('./fold.ts')).benchFold(),
  cold: async () => (await import('./cold.ts')).benchCold(),
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`bench: there is no "${name}"; there are ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await bench();
}
