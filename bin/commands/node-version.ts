/**
 * Ends the program with what to do where Node is too old: the sources are TypeScript that Node 24 runs as it is.
 * @param version As in `process.versions.node`.
 */
export function refuseOldNode(version: string): void {
  const major = Number(version.split('.')[0]);
  if (major >= 24) return;
  process.stderr.write(
    `parley runs on Node 24 or newer, and this is ${version}. "npm ci" brings Node 24 for Linux (x64, arm64) and ` +
      'macOS (arm64) and npm scripts use it: start parley with "npm start" or "npm run -s parley -- …". ' +
      'Elsewhere install Node 24 from https://nodejs.org.\n',
  );
  process.exit(2);
}
