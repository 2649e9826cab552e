import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { exportDossier } from '../../lambdas/usecases/export-dossier.ts';
import { addLedgerOptions, type LedgerOptions, withLedger } from './ledger-target.ts';

export function exportCommand(): Command {
  const command = new Command('export')
    .description('prints all that the ledger holds of a dossier, as JSON lines that "import" takes')
    .argument('[dossier]', 'id of the dossier', 'ukraine-russia');
  return addLedgerOptions(command).action(async (dossier: string, options: LedgerOptions) => {
    await withLedger(options, async (archive) => {
      await writeLines(exportDossier({ archive }, dossier));
    });
  });
}

/** At the reader's pace; a reader that has seen enough ("| head") ends it. */
async function writeLines(lines: AsyncIterable<string>): Promise<void> {
  async function* withEnds(): AsyncIterable<string> {
    for await (const line of lines) yield `${line}\n`;
  }
  try {
    await pipeline(Readable.from(withEnds()), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
