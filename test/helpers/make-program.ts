import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a program that runs a script of Node's, such as in a folder that is the whole PATH of a command.
 *
 * @param script an ES module; its arguments are in `process.argv.slice(2)`
 */
export function makeProgram(folder: string, name: string, script: string): void {
  const path = join(folder, name);
  // Without a package.json the file is CommonJS for older versions.
  const body = `import('data:text/javascript,' + encodeURIComponent(${JSON.stringify(script)}));`;
  writeFileSync(path, `#!${process.execPath}\n${body}\n`);
  chmodSync(path, 0o755);
}
