#!/usr/bin/env node
import { refuseOldNode } from './commands/node-version.ts';

refuseOldNode(process.versions.node);
const { main } = await import('./commands/main.ts');
process.exitCode = await main(process.argv.slice(2));
