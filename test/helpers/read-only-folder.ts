import { chmodSync } from 'node:fs';
import { temporaryFolder } from './temporary-folder.js';

/** A folder that can't be written to. Whoever is root may write everywhere but into what the kernel shows as files. */
export function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return '/sys';
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  return folder;
}
