#!/usr/bin/env node
import { refuseOldNode } from './commands/node-version.ts';

refuseOldNode(process.versions.node);
// "parley … | head": who reads no further ends the program, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { main } = await import('./commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
