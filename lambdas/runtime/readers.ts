import type { Dossier } from '../core/dossier.ts';
import type { createReader, Reader } from '../core/extract/reader.ts';

/**
 * In a bundle the reader is a file of its own beside the function's, the largest of all: most polls find nothing new,
 * and they start without it.
 */
const MODULE = import.meta.url.endsWith('.ts')
  ? new URL('../core/extract/reader.ts', import.meta.url)
  : new URL('./reader.mjs', import.meta.url);

/** Gives the reader of a dossier; it is loaded and prepared when it is first asked for. */
export function createReaders(): (dossier: Dossier) => Promise<Reader> {
  const readers = new Map<Dossier, Promise<Reader>>();
  return (dossier) => {
    const reader = readers.get(dossier) ?? prepare(dossier);
    readers.set(dossier, reader);
    return reader;
  };
}

async function prepare(dossier: Dossier): Promise<Reader> {
  const module: { createReader: typeof createReader } = await import(MODULE.href);
  return module.createReader(dossier);
}
