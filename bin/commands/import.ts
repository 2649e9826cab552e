import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { importDossier } from '../../lambdas/usecases/import-dossier.ts';
import { linesOf } from './input-lines.ts';
import { addLedgerOptions, type LedgerOptions, withLedger } from './ledger-target.ts';

export function importCommand(): Command {
  const command = new Command('import')
    .description('puts an exported dossier into an empty ledger, before its first poll; can be repeated')
    .argument('<file>', 'file that "export" has written; "-" reads from standard input');
  return addLedgerOptions(command).action(async (file: string, options: LedgerOptions) => {
    const input = await openInput(file);
    const { dossier, written, present } = await withLedger(options, (archive) => {
      return importDossier({ archive }, linesOf(input));
    });
    const already = present === 0 ? '' : `, ${present} were there already`;
    process.stdout.write(`dossier ${dossier}: ${written} entries imported${already}\n`);
  });
}

async function openInput(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  const input = createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    input.once('open', () => resolve());
    input.once('error', (cause) =>
      reject(new ParleyError('bad-import', `${file} cannot be read: ${cause.message}`, { cause })),
    );
  });
  return input;
}
