import type { Archive } from '../core/ports.ts';

/** First line of an export: what the lines after it are. */
export const EXPORT_FORMAT = 'parley-export/1';

/**
 * A dossier's whole ledger as JSON, a line each. Exporting what was imported gives the same bytes.
 * @returns Lines without their line ends.
 * @throws ParleyError `ledger-busy`, `ledger-unreachable`.
 */
export async function* exportDossier(deps: { readonly archive: Archive }, dossier: string): AsyncIterable<string> {
  yield JSON.stringify({ kind: 'dossier', format: EXPORT_FORMAT, dossier });
  for await (const entry of deps.archive.entriesOf(dossier)) yield JSON.stringify(entry);
}
