import { brokenCases } from './broken.ts';
import type { DocumentCase } from './case.ts';
import { charsetCases } from './charsets.ts';
import { contentCases } from './contents.ts';
import { dialectCases } from './dialects.ts';
import { hostileCases } from './hostile.ts';
import { linkCases } from './links.ts';

/** All documents of the suite. */
export function documentCases(): readonly DocumentCase[] {
  return [...dialectCases(), ...charsetCases(), ...contentCases(), ...linkCases(), ...brokenCases(), ...hostileCases()];
}
