import { Command } from 'commander';
import { backOff } from '../../lambdas/adapters/back-off.ts';
import { type Rebuilt, rebuildDossier } from '../../lambdas/usecases/rebuild-dossier.ts';
import { addLedgerOptions, type LedgerOptions, withLedger } from './ledger-target.ts';
import { openDossier } from './open-dossier.ts';

interface Options extends LedgerOptions {
  readonly dossier: string;
  readonly write?: boolean;
}

export function rebuildCommand(): Command {
  const command = new Command('rebuild')
    .description('folds the stored reports anew and says where the newest revisions differ; ends with 1 if they do')
    .option('--dossier <id or file>', 'id of a dossier that comes with parley, or a file of your own', 'ukraine-russia')
    .option('--write', 'repair what differs by one more revision, which alerts nobody');
  return addLedgerOptions(command).action(async (options: Options) => {
    const dossier = openDossier(options.dossier);
    const clock = { now: () => new Date() };
    const rebuilt = await withLedger(options, (ledger) =>
      rebuildDossier({ ledger, clock, backOff }, dossier, { write: options.write === true }),
    );
    for (const line of rebuilt.flatMap(tellTrack)) process.stdout.write(`${line}\n`);
    if (rebuilt.some(({ kind, repair }) => kind !== 'same' && repair === null)) process.exitCode = 1;
  });
}

const KINDS: Readonly<Record<Rebuilt['kind'], string>> = {
  same: 'the same',
  memory: 'readers see the same, what the fold remembers differs',
  different: 'different',
};

function tellTrack({ topic, reports, revision, kind, mismatches, repair }: Rebuilt): readonly string[] {
  return [
    `${topic}: ${reports} reports against revision ${revision}: ${KINDS[kind]}`,
    ...mismatches.map(({ itemId, slot, stored, rebuilt }) => {
      return `  ${itemId}, ${slot}: stored ${stored ?? 'nothing'}, rebuilt ${rebuilt ?? 'nothing'}`;
    }),
    ...(repair === null
      ? []
      : [`  repaired by revision ${repair.revision}: ${counted(repair.changes.length)}, no alerts`]),
  ];
}

function counted(changes: number): string {
  return changes === 1 ? '1 change' : `${changes} changes`;
}
